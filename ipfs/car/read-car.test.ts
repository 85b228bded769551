import { hash } from 'node:crypto'
import { CarReader } from '@ipld/car'
import { describe, expect, test } from '@jest/globals'
import { rawCidOf } from '../dag/cid.ts'
import { layOutFile } from '../dag/lay-out-file.ts'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { readCar } from './read-car.ts'
import { streamCar } from './stream-car.ts'
import { carHeader, carSectionHead } from './write-car.ts'

const HELLO = Buffer.from('hello world')
const HELLO_CID = rawCidOf(hash('sha256', HELLO))
const HELLO_CAR = Buffer.concat([carHeader(HELLO_CID), carSectionHead(HELLO_CID, HELLO.length), HELLO])

describe('readCar', () => {
  test('reads roots and blocks', async () => {
    const { roots, blocks } = await readCar([HELLO_CAR])
    const found = await Array.fromAsync(blocks)

    expect(roots.map(String)).toEqual(['bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'])
    expect(found.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['hello world'])
  })

  test('reads a stream that comes byte by byte', async () => {
    const { blocks } = await readCar([...HELLO_CAR].map((byte) => Buffer.of(byte)))

    expect(await Array.fromAsync(blocks)).toHaveLength(1)
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('this is not a CAR at all')],
    ['a header cut short', HELLO_CAR.subarray(0, 20)],
    ['a CARv2', Buffer.from('0aa16776657273696f6e02', 'hex')],
    ['a header of a gigabyte', Buffer.from('8080808004', 'hex')],
    ['a length without end', Buffer.alloc(16, 0xff)],
    ['an empty header', Buffer.of(0)],
  ])('refuses %s', async (_, car) => {
    await expect(readCar([car])).rejects.toMatchObject({ code: 'INVALID_CAR' })
  })

  test.each([
    ['a block cut short', HELLO_CAR.subarray(0, -1)],
    ['a flipped bit', flip(HELLO_CAR, HELLO_CAR.length - 1)],
    ['an empty section', Buffer.concat([HELLO_CAR, Buffer.of(0)])],
    ['a section that is no block', Buffer.concat([HELLO_CAR, Buffer.of(3, 1, 2, 3)])],
    ['a block above the limit', Buffer.concat([HELLO_CAR, carSectionHead(HELLO_CID, 2 ** 21 + 100)])],
    ['a block of another kind', Buffer.concat([HELLO_CAR, Buffer.from('0501550000', 'hex'), Buffer.of(1)])],
  ])('refuses %s while the blocks are read', async (_, car) => {
    const { blocks } = await readCar([car])

    await expect(Array.fromAsync(blocks)).rejects.toMatchObject({ code: 'INVALID_CAR' })
  })

  test('refuses more blocks than any file of ours needs', async () => {
    const section = Buffer.concat([carSectionHead(HELLO_CID, HELLO.length), HELLO])
    const { blocks } = await readCar([carHeader(HELLO_CID), ...new Array(65_537).fill(section)])

    await expect(countOf(blocks)).rejects.toThrow(/more than 65536 blocks/)
  })
})

describe('streamCar', () => {
  test('writes what the reference implementation reads, root first', async () => {
    const bytes = keystreamBytes(2_500_000, 'stream-car')
    const { cid, nodes } = await layOutFile([bytes])
    const leaves = new Map([0, 1, 2].map((index) => leafOf(bytes, index)))
    const load = async (block: typeof cid) =>
      nodes.get(block.toString()) ?? leaves.get(block.toString()) ?? Buffer.alloc(0)

    const car = await collect(streamCar(cid, load, { rootOnly: false, duplicates: true }))

    const reader = await CarReader.fromBytes(car)
    const blocks = await Array.fromAsync(reader.blocks())
    expect((await reader.getRoots()).map(String)).toEqual([cid.toString()])
    expect(blocks[0]?.cid.toString()).toBe(cid.toString())
    expect(Buffer.concat(blocks.slice(1).map((block) => block.bytes)).equals(bytes)).toBe(true)
  })

  test('writes a repeated leaf as often as asked', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024)
    const { cid, nodes } = await layOutFile([bytes])
    const load = async (block: typeof cid) => nodes.get(block.toString()) ?? bytes.subarray(0, 1024 * 1024)
    const countBlocks = async (duplicates: boolean) =>
      countOf((await readCar(streamCar(cid, load, { rootOnly: false, duplicates }))).blocks)

    expect(await countBlocks(true)).toBe(4)
    expect(await countBlocks(false)).toBe(2)
  })
})

function flip(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(index) ^ 1, index)
  return copy
}

async function countOf(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0
  for await (const _ of items) count += 1
  return count
}

function leafOf(bytes: Buffer, index: number): [string, Buffer] {
  const leaf = bytes.subarray(index * 1024 * 1024, (index + 1) * 1024 * 1024)
  return [rawCidOf(hash('sha256', leaf)).toString(), leaf]
}
