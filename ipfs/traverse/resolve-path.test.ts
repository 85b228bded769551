import { code as DAG_CBOR, encode as encodeCbor } from '@ipld/dag-cbor'
import { encode as encodePb, prepare } from '@ipld/dag-pb'
import { describe, expect, test } from '@jest/globals'
import { UnixFS } from 'ipfs-unixfs'
import { importer } from 'ipfs-unixfs-importer'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { DAG_PB } from '../dag/cid.ts'
import { resolvePath } from './resolve-path.ts'
import { type DagScope, selectBlocks } from './select-blocks.ts'

/** Blocks that a test makes, by CID. */
class Blocks {
  readonly all = new Map<string, Uint8Array>()
  readonly loaded: string[] = []

  load = async (cid: CID): Promise<Uint8Array> => {
    this.loaded.push(cid.toString())
    const bytes = this.all.get(cid.toString())
    if (!bytes) throw new Error(`${cid} is not here`)
    return bytes
  }

  put(cid: CID, bytes: Uint8Array): CID {
    this.all.set(cid.toString(), bytes)
    return cid
  }

  async add(code: number, bytes: Uint8Array): Promise<CID> {
    return this.put(CID.createV1(code, await sha256.digest(bytes)), bytes)
  }

  directory(entries: Readonly<Record<string, CID>>): Promise<CID> {
    const Links = Object.entries(entries).map(([Name, Hash]) => ({ Name, Hash, Tsize: 1 }))
    return this.add(DAG_PB, encodePb(prepare({ Data: new UnixFS({ type: 'directory' }).marshal(), Links })))
  }
}

const RAW = 0x55

/** A sharded directory of 600 files, which takes more than one level of shards. */
async function shardedDirectory(blocks: Blocks): Promise<CID> {
  const files = Array.from({ length: 600 }, (_, count) => ({
    path: `${count}.txt`,
    content: Buffer.from(`file ${count}`),
  }))
  const options = { wrapWithDirectory: true, shardSplitThresholdBytes: 0, profile: 'unixfs-v1-2025' as const }
  let root: CID | null = null
  for await (const entry of importer(files, blocks as never, { ...options, shardSplitThresholdBytes: 0 }))
    root = entry.cid
  if (!root) throw new Error('nothing was imported')
  return root
}

async function selected(root: CID, path: readonly string[], scope: DagScope, blocks: Blocks): Promise<string[]> {
  const resolved = await resolvePath(root, path, blocks.load)
  if (!resolved) throw new Error('there is no such path')
  const below = await Array.fromAsync(selectBlocks(resolved.end, scope, blocks.load))
  return [...resolved.before, ...below].map(({ cid }) => cid.toString())
}

describe('a path', () => {
  test('leads through directories', async () => {
    const blocks = new Blocks()
    const leaf = await blocks.add(RAW, Buffer.from('hello'))
    const inner = await blocks.directory({ 'a b.txt': leaf })
    const root = await blocks.directory({ inner, leaf })

    const resolved = await resolvePath(root, ['inner', 'a b.txt'], blocks.load)

    expect(resolved?.roots.map(String)).toEqual([root, inner, leaf].map(String))
    expect(await resolvePath(root, ['inner', 'b'], blocks.load)).toBeNull()
    expect(await resolvePath(root, ['leaf', 'b'], blocks.load)).toBeNull()
  })

  test('leads to each name of a sharded directory, over the shards on the way to it alone', async () => {
    const blocks = new Blocks()
    const root = await shardedDirectory(blocks)

    for (const count of [0, 17, 599]) {
      blocks.loaded.length = 0
      const resolved = await resolvePath(root, [`${count}.txt`], blocks.load)
      expect(Buffer.from(resolved?.end.bytes ?? []).toString()).toBe(`file ${count}`)
      expect(blocks.loaded.length).toBeLessThanOrEqual(4)
      expect(resolved?.before.map(({ cid }) => `${cid}`)).toEqual(blocks.loaded.slice(0, -1))
    }
    expect(await resolvePath(root, ['600.txt'], blocks.load)).toBeNull()
  })

  test('leads through maps, lists and links of dag-cbor', async () => {
    const blocks = new Blocks()
    const leaf = await blocks.add(RAW, Buffer.from('hello'))
    const inner = await blocks.add(DAG_CBOR, encodeCbor({ files: [{ cid: leaf }] }))
    const root = await blocks.add(DAG_CBOR, encodeCbor({ inner, name: 'demo' }))

    const resolved = await resolvePath(root, ['inner', 'files', '0', 'cid'], blocks.load)
    const within = await resolvePath(root, ['name'], blocks.load)

    expect(resolved?.roots.map(String)).toEqual([root, inner, leaf].map(String))
    expect(within?.end.cid.toString()).toBe(root.toString())
    for (const path of [['constructor'], ['inner', 'files', '1'], ['inner', 'files', '-1'], ['name', 'length']]) {
      expect(await resolvePath(root, path, blocks.load)).toBeNull()
    }
  })
})

describe('the blocks of a scope', () => {
  test('are those that list a directory, and not what it holds', async () => {
    const blocks = new Blocks()
    const leaf = await blocks.add(RAW, Buffer.from('hello'))
    const root = await blocks.directory({ a: leaf, b: leaf })

    expect(await selected(root, [], { type: 'entity', bytes: null }, blocks)).toEqual([`${root}`])
    expect(await selected(root, ['a'], { type: 'block' }, blocks)).toEqual([`${root}`, `${leaf}`])
    expect(await selected(root, [], { type: 'all' }, blocks)).toEqual([`${root}`, `${leaf}`, `${leaf}`])
  })

  test('are all shards of a sharded directory, and none of its files', async () => {
    const blocks = new Blocks()
    const root = await shardedDirectory(blocks)
    const shards = [...blocks.all.keys()].filter((cid) => CID.parse(cid).code === DAG_PB)

    const found = await selected(root, [], { type: 'entity', bytes: null }, blocks)

    expect(found[0]).toBe(`${root}`)
    expect(new Set(found)).toEqual(new Set(shards))
    expect(shards.length).toBeGreaterThan(100)
  })

  test('need nothing outside of a range, though it is missing', async () => {
    const blocks = new Blocks()
    const leaves = await Promise.all(['aaaa', 'bbbb', 'cccc'].map((text) => blocks.add(RAW, Buffer.from(text))))
    const unixfs = new UnixFS({ type: 'file', blockSizes: [4n, 4n, 4n] })
    const Links = leaves.map((Hash) => ({ Name: '', Hash, Tsize: 4 }))
    const root = await blocks.add(DAG_PB, encodePb({ Data: unixfs.marshal(), Links }))
    blocks.all.delete(`${leaves[1]}`)

    const range = (from: number, to: number | null) =>
      selected(root, [], { type: 'entity', bytes: { from, to } }, blocks)

    expect(await range(0, 3)).toEqual([`${root}`, `${leaves[0]}`])
    expect(await range(-4, null)).toEqual([`${root}`, `${leaves[2]}`])
    await expect(range(3, 4)).rejects.toThrow('is not here')
  })

  test('end where a block is nested too deeply', async () => {
    const blocks = new Blocks()
    let root = await blocks.add(DAG_CBOR, encodeCbor('end'))
    for (let depth = 0; depth < 100; depth += 1) root = await blocks.add(DAG_CBOR, encodeCbor({ next: root }))

    await expect(selected(root, [], { type: 'all' }, blocks)).rejects.toMatchObject({ code: 'CONTENT_UNSUPPORTED' })
  })

  test('are refused of a block that is not of its codec', async () => {
    const blocks = new Blocks()
    const root = await blocks.add(DAG_CBOR, Buffer.from('no cbor at all'))

    await expect(selected(root, [], { type: 'all' }, blocks)).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
  })
})
