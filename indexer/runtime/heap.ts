import { deterministicError } from './handler-error.ts'
import type { TypeId } from './type-id.ts'

/** What a mapping's instance exports for the host. */
export type HeapExports = Readonly<{
  memory: WebAssembly.Memory
  allocate: (size: number) => number
  id_of_type: (index: number) => number
}>

// An AssemblyScript object: mmInfo, gcInfo, gcInfo2, rtId and rtSize, 4 bytes each, then its payload.
const HEADER_SIZE = 20
/** Up to this many bytes are copied one by one, which takes less than to begin anything else. */
const FEW = 64
const MIN_ARENA_SIZE = 10_000
/** The allocator leaves a 4-byte mmInfo before what it gives; payloads must fall on multiples of 16. */
const ARENA_OFFSET = 12

/** The memory of one running mapping, bounds-checked: every pointer comes from the mapping. Null is 0. */
export class Heap {
  readonly #exports: HeapExports
  readonly #typeIds: Map<number, number>
  #view: DataView
  #bytes: Uint8Array
  #arenaStart = 0
  #arenaLeft = 0

  /** Type ids are the module's, so they are kept from instance to instance. */
  constructor(exports: HeapExports, typeIds: Map<number, number>) {
    this.#exports = exports
    this.#typeIds = typeIds
    this.#view = new DataView(exports.memory.buffer)
    this.#bytes = new Uint8Array(exports.memory.buffer)
  }

  /** Keeps which part of the memory is spoken for; what it returns goes back to that, as the memory must. */
  mark(): () => void {
    const [start, left] = [this.#arenaStart, this.#arenaLeft]
    return () => {
      this.#arenaStart = start
      this.#arenaLeft = left
    }
  }

  readU32(pointer: number): number {
    return this.#checked(pointer, 4).getUint32(pointer, true)
  }

  readI32(pointer: number): number {
    return this.#checked(pointer, 4).getInt32(pointer, true)
  }

  readI64(pointer: number): bigint {
    return this.#checked(pointer, 8).getBigInt64(pointer, true)
  }

  /** A view of the bytes, not a copy: copy what outlives the next call. */
  readBytes(pointer: number, length: number): Uint8Array {
    this.#checked(pointer, length)
    return this.#bytes.subarray(pointer, pointer + length)
  }

  /** A copy of the bytes. */
  copyBytes(pointer: number, length: number): Uint8Array {
    this.#checked(pointer, length)
    if (length > FEW) return this.#bytes.slice(pointer, pointer + length)
    const copy = new Uint8Array(length)
    for (let at = 0; at < length; at++) copy[at] = this.#bytes[pointer + at] ?? 0
    return copy
  }

  /** The whole memory, checked to hold these bytes: to read a few of them takes less than to make a view. */
  memoryOf(pointer: number, length: number): Uint8Array {
    this.#checked(pointer, length)
    return this.#bytes
  }

  /** The payload's size that an object's header holds. */
  sizeOf(pointer: number): number {
    if (pointer === 0) {
      throw deterministicError(
        "Tried to read AssemblyScript value that is 'null'. A graph-ts function or operator was given null where it takes none.",
      )
    }
    if (pointer < 4) throw deterministicError(`Subtract overflow on pointer: ${pointer}`)
    return this.readU32(pointer - 4)
  }

  /** Allocates an object and writes its payload's words, pointers mostly. */
  writeWords(typeId: TypeId, words: readonly number[]): number {
    const pointer = this.allocate(typeId, words.length * 4)
    for (let index = 0; index < words.length; index++) {
      this.#view.setUint32(pointer + index * 4, words[index] ?? 0, true)
    }
    return pointer
  }

  writeBytes(typeId: TypeId, bytes: Uint8Array): number {
    const pointer = this.allocate(typeId, bytes.length)
    this.#bytes.set(bytes, pointer)
    return pointer
  }

  /** The payload of a new object, to be written by the caller before the next allocation. */
  view(): DataView {
    return this.#view
  }

  /** Allocates an object of the class with an uncleared payload. */
  allocate(typeId: TypeId, size: number): number {
    const padded = Math.ceil((HEADER_SIZE + size) / 16) * 16
    const rtId = this.#rtId(typeId)
    if (padded > this.#arenaLeft) this.#newArena(padded)
    if (this.#bytes.length === 0) this.#refresh()
    const start = this.#arenaStart
    this.#arenaStart += padded
    this.#arenaLeft -= padded
    const view = this.#view
    view.setUint32(start, padded - 4, true)
    view.setUint32(start + 4, 0, true)
    view.setUint32(start + 8, 0, true)
    view.setUint32(start + 12, rtId, true)
    view.setUint32(start + 16, size, true)
    return start + HEADER_SIZE
  }

  #newArena(size: number): void {
    const arenaSize = Math.max(MIN_ARENA_SIZE, size + ARENA_OFFSET)
    const start = this.#exports.allocate(arenaSize) >>> 0
    this.#checked(start, arenaSize)
    this.#arenaStart = start + ARENA_OFFSET
    this.#arenaLeft = arenaSize - ARENA_OFFSET
  }

  #rtId(typeId: TypeId): number {
    const known = this.#typeIds.get(typeId)
    if (known !== undefined) return known
    const rtId = this.#exports.id_of_type(typeId)
    this.#typeIds.set(typeId, rtId)
    return rtId
  }

  #checked(pointer: number, length: number): DataView {
    if (pointer + length >= this.#bytes.length) this.#refresh()
    if (pointer + length <= this.#bytes.length) return this.#view
    throw deterministicError(`Heap access out of bounds. Offset: ${pointer} Size: ${length}`)
  }

  // A memory that grew has another buffer. The old one is detached, and its length is 0: asking for that is far cheaper
  // than asking the memory for its buffer.
  #refresh(): void {
    const { buffer } = this.#exports.memory
    if (this.#view.buffer === buffer) return
    this.#view = new DataView(buffer)
    this.#bytes = new Uint8Array(buffer)
  }
}
