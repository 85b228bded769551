import { hash } from 'node:crypto'
import { encode, prepare } from '@ipld/dag-pb'
import { describe, expect, test } from '@jest/globals'
import { UnixFS } from 'ipfs-unixfs'
import { type ImporterOptions, importByteStream } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { balanced, flat, trickle } from 'ipfs-unixfs-importer/layout'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { type CID, dagPbCidOf, rawCidOf } from './cid.ts'
import { openDagFile } from './dag-file.ts'

const BYTES = keystreamBytes(30_000, 'other layouts')
const SMALL_CHUNKS = { chunker: fixedSize({ chunkSize: 64 }) } as const

describe('a file that was published with other tools', () => {
  test.each<[string, ImporterOptions]>([
    ['Kubo by default: CIDv0, dag-pb leaves, 256 KiB', { profile: 'unixfs-v0-2015' }],
    ['CIDv0 with many leaves', { profile: 'unixfs-v0-2015', ...SMALL_CHUNKS }],
    ['CIDv1 with dag-pb leaves', { cidVersion: 1, rawLeaves: false, ...SMALL_CHUNKS }],
    ['dag-pb leaves of the type raw', { cidVersion: 1, rawLeaves: false, leafType: 'raw', ...SMALL_CHUNKS }],
    ['a trickle of raw leaves', { layout: trickle({ maxChildrenPerNode: 3, layerRepeat: 4 }), ...SMALL_CHUNKS }],
    [
      'a trickle of dag-pb leaves',
      { cidVersion: 0, rawLeaves: false, layout: trickle({ maxChildrenPerNode: 5, layerRepeat: 2 }), ...SMALL_CHUNKS },
    ],
    ['one flat node', { layout: flat(), ...SMALL_CHUNKS }],
    ['nine levels', { layout: balanced({ maxChildrenPerNode: 2 }), ...SMALL_CHUNKS }],
    ['mode and modification time', { rawLeaves: true, ...SMALL_CHUNKS }],
  ])('is read, whole and in parts: %s', async (_, options) => {
    const { cid, load } = await importBytes(BYTES, options)
    const file = await openDagFile(cid, load)
    const part = { start: 12_345, end: 23_456 }

    expect(file.size).toBe(30_000)
    expect((await collect(file.read({ start: 0, end: 30_000 }, 4))).equals(BYTES)).toBe(true)
    expect((await collect(file.read(part, 4))).equals(BYTES.subarray(part.start, part.end))).toBe(true)
    expect(await collect(file.read({ start: 63, end: 65 }, 1))).toEqual(BYTES.subarray(63, 65))
  })

  test.each([0, 1, 63, 64, 65])('is read where it has %i bytes', async (size) => {
    const { cid, load } = await importBytes(BYTES.subarray(0, size), { profile: 'unixfs-v0-2015', ...SMALL_CHUNKS })

    expect(await collect((await openDagFile(cid, load)).read({ start: 0, end: size }, 4))).toEqual(
      BYTES.subarray(0, size),
    )
  })

  test('is read where inner nodes carry bytes of their own', async () => {
    const blocks = new Map<string, Uint8Array>()
    const leaf = raw(blocks, 'leaf')
    const inner = node(blocks, 'inner ', [[leaf, 4n]])
    const root = node(blocks, 'root ', [
      [inner, 10n],
      [leaf, 4n],
    ])
    const file = await openDagFile(root, async (cid) => blocks.get(cid.toString()) ?? Buffer.alloc(0))
    const read = async (start: number, end: number) => (await collect(file.read({ start, end }, 2))).toString()

    expect(await read(0, 19)).toBe('root inner leafleaf')
    expect(await read(3, 13)).toBe('t inner le')
    expect(await read(11, 12)).toBe('l')
    expect(await read(5, 11)).toBe('inner ')
  })

  test('loads no more nodes beside each other than the window allows, and only those of the range', async () => {
    const { cid, load } = await importBytes(BYTES, { cidVersion: 1, rawLeaves: false, ...SMALL_CHUNKS })
    const counts = { running: 0, most: 0, all: 0 }
    const file = await openDagFile(cid, async (block) => {
      counts.running += 1
      counts.all += 1
      counts.most = Math.max(counts.most, counts.running)
      await new Promise((resolve) => setImmediate(resolve))
      counts.running -= 1
      return load(block)
    })

    await collect(file.read({ start: 0, end: 640 }, 3))

    // The root, one of three nodes below it, ten leaves.
    expect(counts).toEqual({ running: 0, most: 3, all: 12 })
  })

  test('is refused where a dag-pb leaf has another size than its parent says', async () => {
    const blocks = new Map<string, Uint8Array>()
    const root = node(blocks, '', [[node(blocks, 'leaf', []), 5n]])
    const file = await openDagFile(root, async (cid) => blocks.get(cid.toString()) ?? Buffer.alloc(0))

    await expect(collect(file.read({ start: 0, end: 5 }, 1))).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
  })
})

async function importBytes(bytes: Uint8Array, options: ImporterOptions) {
  const blocks = new Map<string, Uint8Array>()
  const put = (cid: CID, block: Uint8Array) => {
    blocks.set(cid.toV1().toString(), block)
    return cid
  }
  const { cid } = await importByteStream([bytes], { put }, options)
  const load = async (block: CID) => {
    const found = blocks.get(block.toString())
    if (!found) throw new Error(`there is no ${block}`)
    return found
  }
  return { cid: cid.toV1(), load }
}

function raw(blocks: Map<string, Uint8Array>, text: string): CID {
  const cid = rawCidOf(hash('sha256', text))
  blocks.set(cid.toString(), Buffer.from(text))
  return cid
}

function node(blocks: Map<string, Uint8Array>, text: string, links: readonly (readonly [CID, bigint])[]): CID {
  const file = new UnixFS({ type: 'file', data: Buffer.from(text), blockSizes: links.map(([, size]) => size) })
  const Links = links.map(([Hash, size]) => ({ Name: '', Tsize: Number(size), Hash }))
  const bytes = encode(prepare({ Data: file.marshal(), Links }))
  const cid = dagPbCidOf(hash('sha256', bytes))
  blocks.set(cid.toString(), bytes)
  return cid
}
