import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import { TypeId } from './type-id.ts'

/** Reads an AssemblyScript string. NUL characters are dropped: PostgreSQL, graph-node's store, cannot hold them. */
export function readString(heap: Heap, pointer: number): string {
  const size = heap.sizeOf(pointer)
  if (size % 2 !== 0) throw deterministicError('Attempted to read past end of string content bytes chunk')
  const bytes = heap.readBytes(pointer, size)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, size).toString('utf16le')
  if (!text.isWellFormed()) throw deterministicError('invalid utf-16: lone surrogate found')
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

export function readStringOrNull(heap: Heap, pointer: number): string | null {
  return pointer === 0 ? null : readString(heap, pointer)
}

/** Writes a string; what is not well-formed UTF-16 could not have come from UTF-8. */
export function writeString(heap: Heap, text: string): number {
  const pointer = heap.allocate(TypeId.String, text.length * 2)
  const view = heap.view()
  if (text.length > 256) {
    Buffer.from(view.buffer, pointer, text.length * 2).write(text, 'utf16le')
    return pointer
  }
  for (let at = 0; at < text.length; at++) view.setUint16(pointer + at * 2, text.charCodeAt(at), true)
  return pointer
}
