import type { BlockHeader } from '../chain/event.ts'
import { writeBytes } from './arrays.ts'
import { type EventTrigger, writeBlock, writeEvent } from './event.ts'
import type { Heap } from './heap.ts'

/** The content of a file that a handler asked for. */
export type FileTrigger = Readonly<{ content: Uint8Array }>

/** A block as such. */
export type BlockTrigger = Readonly<{ block: BlockHeader }>

/** What a handler runs for. */
export type Trigger = EventTrigger | BlockTrigger | FileTrigger

/** Writes a handler's argument. */
export function writeTrigger(heap: Heap, trigger: Trigger): number {
  if ('content' in trigger) return writeBytes(heap, trigger.content)
  return 'block' in trigger ? writeBlock(heap, trigger.block) : writeEvent(heap, trigger)
}
