import { writeBytes } from './arrays.ts'
import { type EventTrigger, writeEvent } from './event.ts'
import type { Heap } from './heap.ts'

/** The content of a file that a handler asked for. */
export type FileTrigger = Readonly<{ content: Uint8Array }>

/** What a handler runs for. */
export type Trigger = EventTrigger | FileTrigger

/** Writes a handler's argument. */
export function writeTrigger(heap: Heap, trigger: Trigger): number {
  return 'content' in trigger ? writeBytes(heap, trigger.content) : writeEvent(heap, trigger)
}
