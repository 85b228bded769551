import type { BlockHeader } from '../chain/event.ts'
import { writeBytes } from './arrays.ts'
import { type CallTrigger, type EventTrigger, type Layout, writeBlock, writeCall, writeEvent } from './event.ts'
import type { Heap } from './heap.ts'

/** The content of a file that a handler asked for. */
export type FileTrigger = Readonly<{ content: Uint8Array }>

/** A block as such. */
export type BlockTrigger = Readonly<{ block: BlockHeader }>

/** What a handler runs for. */
export type Trigger = EventTrigger | CallTrigger | BlockTrigger | FileTrigger

/** Writes a handler's argument. */
export function writeTrigger(heap: Heap, layout: Layout, trigger: Trigger): number {
  if ('content' in trigger) return writeBytes(heap, trigger.content)
  if ('block' in trigger) return writeBlock(heap, layout, trigger.block)
  return 'call' in trigger ? writeCall(heap, layout, trigger) : writeEvent(heap, layout, trigger)
}

/** The transaction that a handler runs for, as the start of a message; nothing where it runs for none. */
export function placeOf(trigger: Trigger): string {
  if ('log' in trigger) return `transaction ${trigger.log.transactionHash}: `
  return 'call' in trigger ? `transaction ${trigger.call.transactionHash}: ` : ''
}
