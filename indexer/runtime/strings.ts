import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import { TypeId } from './type-id.ts'

/** Texts up to this many bytes are read character by character, and names are kept. */
const SHORT = 512
const LONGEST_NAME = 64
const HEX_DIGITS = Uint8Array.from(Buffer.from('0123456789abcdef'))

const shortText = Buffer.alloc(SHORT / 2)
/** Names by a hash of them; one that comes anew takes the place of another. */
const names = new Array<string | undefined>(1024)

/** Reads an AssemblyScript string. NUL characters are dropped: PostgreSQL, graph-node's store, cannot hold them. */
export function readString(heap: Heap, pointer: number): string {
  const size = heap.sizeOf(pointer)
  if (size % 2 !== 0) throw deterministicError('Attempted to read past end of string content bytes chunk')
  const plain = size <= SHORT ? readPlain(heap.memoryOf(pointer, size), pointer, size) : null
  if (plain !== null) return plain
  const bytes = heap.readBytes(pointer, size)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, size).toString('utf16le')
  if (!text.isWellFormed()) throw deterministicError('invalid utf-16: lone surrogate found')
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/** Text of Latin-1 without NUL, which most is: as a string of one byte for each character. Null for other text. */
function readPlain(memory: Uint8Array, start: number, size: number): string | null {
  for (let at = 0; at < size; at += 2) {
    const character = memory[start + at] ?? 0
    if (character === 0 || memory[start + at + 1] !== 0) return null
    shortText[at >> 1] = character
  }
  return shortText.toString('latin1', 0, size >> 1)
}

/** Reads a name of a type or a field. They are few and come again and again, so that one that is known is not made anew. */
export function readName(heap: Heap, pointer: number): string {
  const size = heap.sizeOf(pointer)
  if (size > LONGEST_NAME || size % 2 !== 0) return readString(heap, pointer)
  const memory = heap.memoryOf(pointer, size)
  let hash = size
  for (let at = 0; at < size; at += 2) hash = (Math.imul(hash, 31) + (memory[pointer + at] ?? 0)) | 0
  const place = (hash ^ (hash >>> 10)) & (names.length - 1)
  const known = names[place]
  if (known !== undefined && isText(known, memory, pointer, size)) return known
  const name = readString(heap, pointer)
  names[place] = name
  return name
}

function isText(text: string, memory: Uint8Array, start: number, size: number): boolean {
  if (text.length * 2 !== size) return false
  for (let at = 0; at < text.length; at++) {
    const place = start + at * 2
    if (text.charCodeAt(at) !== (memory[place] ?? 0) + (memory[place + 1] ?? 0) * 256) return false
  }
  return true
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

/** Writes bytes as text: `0x`, then two digits for each. */
export function writeHexString(heap: Heap, bytes: Uint8Array): number {
  const size = (bytes.length + 1) * 4
  const pointer = heap.allocate(TypeId.String, size)
  const memory = heap.memoryOf(pointer, size)
  memory.fill(0, pointer, pointer + size)
  memory[pointer] = 0x30
  memory[pointer + 2] = 0x78
  for (let at = 0, to = pointer + 4; at < bytes.length; at++, to += 4) {
    const byte = bytes[at] ?? 0
    memory[to] = HEX_DIGITS[byte >> 4] ?? 0
    memory[to + 2] = HEX_DIGITS[byte & 15] ?? 0
  }
  return pointer
}
