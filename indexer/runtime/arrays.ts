import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import { TypeId } from './type-id.ts'

/** Reads a Uint8Array, Bytes, Address or the like. */
export function readBytes(heap: Heap, pointer: number): Uint8Array {
  // Layout: buffer, start of the data within it, length of the data.
  const size = heap.sizeOf(pointer)
  if (size < 12) throw deterministicError(`an object of ${size} bytes is no Uint8Array`)
  const length = heap.readU32(pointer + 8)
  return heap.copyBytes(dataStart(heap, pointer, length), length)
}

export function writeBytes(heap: Heap, bytes: Uint8Array): number {
  const buffer = heap.writeBytes(TypeId.ArrayBuffer, bytes)
  return heap.writeWords(TypeId.Uint8Array, [buffer, buffer, bytes.length])
}

/** Writes what a text in hex with 0x stands for. */
export function writeHex(heap: Heap, hex: string): number {
  return writeBytes(heap, Buffer.from(hex.slice(2), 'hex'))
}

/** Reads the pointers of an Array<T> of objects. */
export function readPointers(heap: Heap, pointer: number): number[] {
  // Layout: as a Uint8Array's, then the number of items.
  const size = heap.sizeOf(pointer)
  if (size < 16) throw deterministicError(`an object of ${size} bytes is no Array`)
  const length = heap.readU32(pointer + 12)
  const start = dataStart(heap, pointer, length * 4)
  const pointers: number[] = []
  for (let index = 0; index < length; index++) pointers.push(heap.readU32(start + index * 4))
  return pointers
}

export function writePointers(heap: Heap, typeId: TypeId, pointers: readonly number[]): number {
  const buffer = heap.writeWords(TypeId.ArrayBuffer, pointers)
  return heap.writeWords(typeId, [buffer, buffer, pointers.length * 4, pointers.length])
}

// The data must lie within the buffer it names, whose own size stands before it.
function dataStart(heap: Heap, pointer: number, length: number): number {
  const buffer = heap.readU32(pointer)
  const start = heap.readU32(pointer + 4)
  const offset = start - buffer
  if (offset < 0) throw deterministicError(`Subtract overflow on pointer: ${start}`)
  if (offset + length > heap.sizeOf(buffer)) {
    throw deterministicError(`Heap access out of bounds. Offset: ${start} Size: ${length}`)
  }
  return start
}
