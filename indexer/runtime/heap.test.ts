import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBytes, readPointers, writeBytes, writePointers } from './arrays.ts'
import { readEntity, writeEntity } from './entities.ts'
import { Heap } from './heap.ts'
import { readStoreValue } from './store-value.ts'
import { readName, readString, writeHexString, writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

const SIZE = 65_536

/** A heap over one page of memory, whose allocator hands out what is next. */
function createHeap() {
  const buffer = new ArrayBuffer(SIZE)
  let next = 16 - 12
  const allocate = (size: number) => {
    const start = next
    next += size
    return start
  }
  const heap = new Heap(
    { memory: { buffer } as WebAssembly.Memory, allocate, id_of_type: (index) => index + 100 },
    new Map(),
  )
  return { heap, view: new DataView(buffer) }
}

const deterministic = expect.objectContaining({ code: 'HANDLER_FAILED', deterministic: true })

test('an object has a header that AssemblyScript understands', () => {
  const { heap, view } = createHeap()
  const pointer = writeString(heap, 'abc')

  expect(pointer % 4).toBe(0)
  expect((pointer - 20) % 16).toBe(0)
  expect([20, 16, 12, 8, 4].map((back) => view.getUint32(pointer - back, true))).toEqual([28, 0, 0, 100, 6])
  expect(readString(heap, pointer)).toBe('abc')
})

test('an entity is written in order of its fields and read back', () => {
  const { heap } = createHeap()
  const pointer = writeEntity(
    heap,
    new Map([
      ['b', { type: 'Int8', value: -(2n ** 63n) }],
      ['a', { type: 'List', value: [{ type: 'Bytes', value: Uint8Array.of(1) }, { type: 'Null' }] }],
    ]),
  )

  expect([...readEntity(heap, pointer)]).toEqual([
    ['a', { type: 'List', value: [{ type: 'Bytes', value: Uint8Array.of(1) }, { type: 'Null' }] }],
    ['b', { type: 'Int8', value: -(2n ** 63n) }],
  ])
})

describe('texts', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ minLength: 200, maxLength: 400 }),
    fc.constantFrom('', '\0', 'a\0b', 'ÿ', 'Ā', 'id', 'ie'),
  )

  test('are read as they were written, but for NULs, as names too', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const { heap } = createHeap()
        const pointers = texts.map((each) => writeString(heap, each))
        const wanted = texts.map((each) => each.replaceAll('\0', ''))

        expect(pointers.map((pointer) => readString(heap, pointer))).toEqual(wanted)
        expect(pointers.map((pointer) => readName(heap, pointer))).toEqual(wanted)
      }),
    )
  })

  // Names are found again by a hash of a thousand values.
  test('ten thousand names are not taken for one another', () => {
    const names = Array.from({ length: 10_000 }, (_, number) => `name${number}`)
    const { heap } = createHeap()
    const pointer = writeString(heap, 'name0000')
    const read = [...names, ...names].map((name) => {
      for (let at = 0; at < name.length; at++) heap.view().setUint16(pointer + at * 2, name.charCodeAt(at), true)
      heap.view().setUint32(pointer - 4, name.length * 2, true)
      return readName(heap, pointer)
    })

    expect(read).toEqual([...names, ...names])
  })

  test('bytes are written as hex digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { heap, view } = createHeap()
        new Uint8Array(view.buffer).fill(0xff, 1000)

        expect(readString(heap, writeHexString(heap, bytes))).toBe(`0x${Buffer.from(bytes).toString('hex')}`)
      }),
    )
  })
})

describe('hostile pointers', () => {
  test.each([0, 1, 3, SIZE - 2, SIZE + 4, 0xffff_ffff])('a string at %d is refused', (pointer) => {
    const { heap, view } = createHeap()
    view.setUint32(SIZE - 6, 64, true)

    expect(() => readString(heap, pointer)).toThrow(deterministic)
    expect(() => readName(heap, pointer)).toThrow(deterministic)
  })

  test('a string longer than the memory is refused', () => {
    const { heap, view } = createHeap()
    const pointer = writeString(heap, 'abc')
    view.setUint32(pointer - 4, SIZE * 2, true)

    expect(() => readString(heap, pointer)).toThrow('Heap access out of bounds')
  })

  test('half a surrogate pair is refused', () => {
    const { heap } = createHeap()
    const pointer = writeString(heap, 'ab\ud800')

    expect(() => readString(heap, pointer)).toThrow('invalid utf-16')
  })

  test('bytes beyond their buffer are refused', () => {
    const { heap, view } = createHeap()
    const pointer = writeBytes(heap, Uint8Array.of(1, 2, 3))
    view.setUint32(pointer + 8, 1_000, true)

    expect(() => readBytes(heap, pointer)).toThrow('Heap access out of bounds')
  })

  test('data that begins before its buffer is refused', () => {
    const { heap, view } = createHeap()
    const pointer = writeBytes(heap, Uint8Array.of(1, 2, 3))
    view.setUint32(pointer + 4, 8, true)

    expect(() => readBytes(heap, pointer)).toThrow('Subtract overflow')
  })

  test('a list of billions is refused', () => {
    const { heap, view } = createHeap()
    const pointer = writePointers(heap, TypeId.ArrayStoreValue, [])
    view.setUint32(pointer + 12, 0x3fff_ffff, true)

    expect(() => readPointers(heap, pointer)).toThrow('Heap access out of bounds')
  })

  test('a list that holds itself is refused', () => {
    const { heap, view } = createHeap()
    const list = writePointers(heap, TypeId.ArrayStoreValue, [0])
    const value = heap.writeWords(TypeId.StoreValue, [4, 0, list, 0])
    view.setUint32(heap.readU32(list + 4), value, true)

    expect(() => readStoreValue(heap, value)).toThrow('recursion limit reached')
  })

  test('a kind that is none is refused', () => {
    const { heap } = createHeap()
    const value = heap.writeWords(TypeId.StoreValue, [77, 0, 0, 0])

    expect(() => readStoreValue(heap, value)).toThrow('unknown store value kind 77')
  })
})
