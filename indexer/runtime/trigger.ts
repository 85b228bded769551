import type { BlockHeader } from '../chain/event.ts'
import { writeBytes } from './arrays.ts'
import { type CallTrigger, type EventTrigger, writeCall, writeEvent } from './event.ts'
import type { Heap } from './heap.ts'
import type { Layout } from './layout.ts'
import { type Origin, type OriginPointers, writeBlock } from './origin.ts'

/** The content of a file that a handler asked for. */
export type FileTrigger = Readonly<{ content: Uint8Array }>

/** A block as such. */
export type BlockTrigger = Readonly<{ block: BlockHeader }>

/** What a handler runs for. */
export type Trigger = EventTrigger | CallTrigger | BlockTrigger | FileTrigger

/** What it has in common with others; null where it has nothing. */
export function originOf(trigger: Trigger): Origin | null {
  if (!('transaction' in trigger)) return null
  const { header, transaction } = trigger
  return { header, transaction, receipt: 'receipt' in trigger ? trigger.receipt : null }
}

/** Writes a handler's argument, but for its origin where that stands there already. */
export function writeTrigger(heap: Heap, layout: Layout, trigger: Trigger, origin?: OriginPointers): number {
  if ('content' in trigger) return writeBytes(heap, trigger.content)
  if ('block' in trigger) return writeBlock(heap, layout, trigger.block)
  return 'call' in trigger ? writeCall(heap, layout, trigger, origin) : writeEvent(heap, layout, trigger, origin)
}

/** The transaction that a handler runs for, as the start of a message; nothing where it runs for none. */
export function placeOf(trigger: Trigger): string {
  if ('log' in trigger) return `transaction ${trigger.log.transactionHash}: `
  return 'call' in trigger ? `transaction ${trigger.call.transactionHash}: ` : ''
}
