import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { streamCar } from '../car/stream-car.ts'
import { carHeader, carSectionHead } from '../car/write-car.ts'
import { type CID, parseCid, rawCidOf } from '../dag/cid.ts'
import { openDagFile } from '../dag/dag-file.ts'
import { parseFileNode } from '../dag/file-node.ts'
import { layOutFile } from '../dag/lay-out-file.ts'
import { collect } from '../test/collect.ts'
import { keystream, keystreamBytes } from '../test/keystream.ts'
import type { ContentStore } from './content-store.ts'

/** What every content store has to do; `open` makes an empty one. */
export function describeContentStore(
  name: string,
  open: () => Promise<Readonly<{ store: ContentStore; close(): Promise<void> }>>,
): void {
  describe(`the ${name} content store`, () => {
    let store: ContentStore
    let close: () => Promise<void>

    beforeEach(async () => {
      const opened = await open()
      store = opened.store
      close = opened.close
    })
    afterEach(() => close())

    describeAdding(() => store)
    describeImport(() => store)
  })
}

const SIZE = 5 * 1024 * 1024 + 1
const BYTES = keystreamBytes(SIZE, 'store')
const HELLO = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

function describeAdding(store: () => ContentStore): void {
  test('has nothing at first', async () => {
    expect(await store().list()).toEqual([])
    expect(await store().has(parseCid(HELLO))).toBe(false)
    expect(await store().blockSize(parseCid(HELLO))).toBeNull()
    expect(await store().readBlock(parseCid(HELLO))).toBeNull()
  })

  test('keeps a small file as one block', async () => {
    const file = await store().add([Buffer.from('hello '), Buffer.from('world')])

    expect(file.cid.toString()).toBe(HELLO)
    expect(file).toMatchObject({ size: 11, dagRoot: null })
    expect(await store().blockSize(file.cid)).toBe(11)
    expect(Buffer.from((await store().readBlock(file.cid)) ?? []).toString()).toBe('hello world')
  })

  test('gives every block of a file of many', async () => {
    const { cid, size } = await store().add(keystream(SIZE, 'store'))

    expect(size).toBe(5_242_881)
    expect((await readBack(store(), cid)).equals(BYTES)).toBe(true)
    const root = parseFileNode(cid, (await store().readBlock(cid)) ?? Buffer.alloc(0))
    expect(root.children).toHaveLength(6)
    for (const child of root.children) {
      expect(await store().has(child.cid)).toBe(true)
      expect(await store().blockSize(child.cid)).toBe(child.size)
    }
  })

  test('keeps an empty file', async () => {
    const { cid } = await store().add([])

    expect(await store().blockSize(cid)).toBe(0)
    expect(await store().readBlock(cid)).toHaveLength(0)
  })

  test('lists files, not blocks', async () => {
    await store().add([Buffer.from('hello world')])
    await store().add(keystream(SIZE, 'store'))

    const sizes = (await store().list()).map(({ size }) => size)
    expect(sizes.sort((left, right) => left - right)).toEqual([11, 5_242_881])
  })

  test('takes the same file many times at once and keeps it once', async () => {
    const files = await Promise.all([1, 2, 3].map(() => store().add(keystream(SIZE, 'store'))))

    expect(new Set(files.map(({ cid }) => cid.toString())).size).toBe(1)
    expect(await store().list()).toHaveLength(1)
  })

  test('keeps files that share leaves apart', async () => {
    const long = await store().add([BYTES])
    const short = await store().add([BYTES.subarray(0, 2 * 1024 * 1024)])
    const leaf = await store().add([BYTES.subarray(0, 1024 * 1024)])

    expect(await readBack(store(), long.cid)).toHaveLength(SIZE)
    expect(await readBack(store(), short.cid)).toHaveLength(2 * 1024 * 1024)
    expect(await readBack(store(), leaf.cid)).toHaveLength(1024 * 1024)
  })

  test('does not keep a file that is not the one it was said to be', async () => {
    const other = store().add([Buffer.from('hello World')], { cid: parseCid(HELLO) })

    await expect(other).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
    expect(await store().list()).toEqual([])
  })

  test('does not keep a file whose source failed', async () => {
    const failing = (async function* () {
      yield BYTES
      throw new Error('connection lost')
    })()

    await expect(store().add(failing)).rejects.toThrow('connection lost')
    expect(await store().list()).toEqual([])
  })

  test('does not keep a file when the signal came before its end', async () => {
    await expect(store().add([BYTES], { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop')
    expect(await store().list()).toEqual([])
  })
}

function describeImport(store: () => ContentStore): void {
  test('takes a file as a CAR', async () => {
    const { cid, car } = await carOf(BYTES)

    expect((await store().importCar([car])).map(String)).toEqual([cid.toString()])
    expect((await readBack(store(), cid)).equals(BYTES)).toBe(true)
  })

  test('takes a CAR whose blocks are in another order', async () => {
    const small = Buffer.from('hello world')
    const { cid, blocks } = await blocksOf(BYTES)
    const sections = [...blocks, { cid: parseCid(HELLO), bytes: small }].reverse()

    await store().importCar([carHeader(cid), ...sections.flatMap(sectionOf)])

    expect((await readBack(store(), cid)).equals(BYTES)).toBe(true)
    // A block that belongs to no root is not a file, and is not kept.
    expect(await store().has(parseCid(HELLO))).toBe(false)
  })

  test.each([
    ['truncated', (car: Buffer) => car.subarray(0, -1)],
    ['without its last block', (car: Buffer) => car.subarray(0, car.length - 38)],
    [
      'with a wrong byte',
      (car: Buffer) => Buffer.concat([car.subarray(0, -1), Buffer.of(~car.readUInt8(car.length - 1))]),
    ],
  ])('refuses a CAR %s and keeps nothing', async (_, change) => {
    const { car } = await carOf(BYTES)

    await expect(store().importCar([change(car)])).rejects.toMatchObject({ code: 'INVALID_CAR' })
    expect(await store().list()).toEqual([])
  })

  test('refuses a CAR that lacks a block in the middle', async () => {
    const { cid, blocks } = await blocksOf(BYTES)
    const sections = blocks.filter((_, index) => index !== 3)

    await expect(store().importCar([carHeader(cid), ...sections.flatMap(sectionOf)])).rejects.toThrow(/lacks the block/)
    expect(await store().list()).toEqual([])
  })

  test('refuses a raw root that the profile would have split', async () => {
    const bytes = BYTES.subarray(0, 1024 * 1024 + 1)
    const block = { cid: rawCidOf(hash('sha256', bytes)), bytes }

    await expect(store().importCar([carHeader(block.cid), ...sectionOf(block)])).rejects.toThrow(/is not stored/)
    expect(await store().list()).toEqual([])
  })

  test('refuses a file above the limit', async () => {
    const { car } = await carOf(BYTES)

    await expect(store().importCar([car], { maxFileSize: SIZE - 1 })).rejects.toThrow(/5242880 are taken/)
    expect(await store().list()).toEqual([])
  })
}

type Block = Readonly<{ cid: CID; bytes: Uint8Array }>

async function blocksOf(bytes: Buffer): Promise<Readonly<{ cid: CID; blocks: readonly Block[] }>> {
  const { cid, nodes } = await layOutFile([bytes])
  const root = { cid, bytes: nodes.get(cid.toString()) ?? Buffer.alloc(0) }
  const leaves = parseFileNode(cid, root.bytes).children.map((child) => ({
    cid: child.cid,
    bytes: bytes.subarray(child.start, child.start + child.size),
  }))
  return { cid, blocks: [root, ...leaves] }
}

async function carOf(bytes: Buffer): Promise<Readonly<{ cid: CID; car: Buffer }>> {
  const { cid, blocks } = await blocksOf(bytes)
  const load = async (wanted: CID) => blocks.find((block) => block.cid.equals(wanted))?.bytes ?? Buffer.alloc(0)
  return { cid, car: await collect(streamCar(cid, load, { rootOnly: false, duplicates: true })) }
}

function sectionOf({ cid, bytes }: Block): Uint8Array[] {
  return [carSectionHead(cid, bytes.length), bytes]
}

async function readBack(store: ContentStore, cid: CID): Promise<Buffer> {
  const file = await openDagFile(cid, async (block) => (await store.readBlock(block)) ?? Buffer.alloc(0))
  return collect(file.read({ start: 0, end: file.size }, 1))
}
