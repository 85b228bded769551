import type { Heap } from './heap.ts'
import type { TypeId } from './type-id.ts'

// A value of one of several kinds: kind, padding, then 8 bytes that are a pointer, a number or a boolean.

/** Deeper lists than these are no values but an attack on the host's stack. */
export const MAX_VALUE_DEPTH = 128

export function writeEnum(heap: Heap, typeId: TypeId, kind: number, payload: number): number {
  return heap.writeWords(typeId, [kind, 0, payload, 0])
}

export function writeEnumI64(heap: Heap, typeId: TypeId, kind: number, payload: bigint): number {
  const pointer = heap.allocate(typeId, 16)
  const view = heap.view()
  view.setUint32(pointer, kind, true)
  view.setUint32(pointer + 4, 0, true)
  view.setBigInt64(pointer + 8, payload, true)
  return pointer
}

export function readKind(heap: Heap, pointer: number): number {
  heap.sizeOf(pointer)
  return heap.readU32(pointer)
}

export function payloadPointer(heap: Heap, pointer: number): number {
  return heap.readU32(pointer + 8)
}
