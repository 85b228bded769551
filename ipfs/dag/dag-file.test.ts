import { hash } from 'node:crypto'
import { encode, prepare } from '@ipld/dag-pb'
import { describe, expect, test } from '@jest/globals'
import { UnixFS } from 'ipfs-unixfs'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { type CID, dagPbCidOf, rawCidOf } from './cid.ts'
import { openDagFile } from './dag-file.ts'
import { layOutFile } from './lay-out-file.ts'

const BYTES = keystreamBytes(1030, 'dag-file')

describe('openDagFile', () => {
  test.each([
    [0, 1030],
    [0, 1],
    [1023, 1025],
    [1029, 1030],
    [500, 500],
    [1030, 2000],
  ])('reads bytes %i to %i of a file of two levels', async (start, end) => {
    const { cid, load } = await smallLeaves(BYTES)
    const file = await openDagFile(cid, load)

    expect(await collect(file.read({ start, end }, 4))).toEqual(BYTES.subarray(start, end))
  })

  test('loads only the leaves of the range and the nodes above them', async () => {
    const { cid, load, loaded } = await smallLeaves(BYTES)
    const file = await openDagFile(cid, load)

    await collect(file.read({ start: 1026, end: 1028 }, 4))

    // The root, the second node, two leaves.
    expect(loaded).toHaveLength(4)
  })

  test('never loads more leaves at once than the window allows', async () => {
    const { cid, load } = await smallLeaves(BYTES)
    let running = 0
    let most = 0
    const file = await openDagFile(cid, async (block) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return load(block)
    })

    await collect(file.read({ start: 0, end: 50 }, 3))

    expect(most).toBe(3)
  })

  test('refuses a leaf of another size than its parent says', async () => {
    const leaf = Buffer.from('four')
    const { cid, load } = blocksOf([leaf], [5n])
    const file = await openDagFile(cid, load)

    await expect(collect(file.read({ start: 0, end: 5 }, 1))).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
  })

  test('refuses a node of another size than its parent says', async () => {
    const inner = blocksOf([Buffer.from('four')], [4n])
    const outer = nodeOf([inner.cid], [400n])
    const file = await openDagFile(outer.cid, async (cid) => (cid.equals(outer.cid) ? outer.bytes : inner.load(cid)))

    await expect(collect(file.read({ start: 0, end: 400 }, 1))).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
  })

  test('refuses nodes below nodes without end', async () => {
    const nodes = new Map<string, Uint8Array>()
    let below = rawCidOf(hash('sha256', 'x'))
    for (let depth = 0; depth < 33; depth += 1) {
      const { cid, bytes } = nodeOf([below], [1n])
      nodes.set(cid.toString(), bytes)
      below = cid
    }
    const file = await openDagFile(below, async (cid) => nodes.get(cid.toString()) ?? Buffer.from('x'))

    await expect(collect(file.read({ start: 0, end: 1 }, 1))).rejects.toThrow(/nested too deeply/)
  })
})

async function smallLeaves(bytes: Buffer) {
  const { cid, nodes } = await layOutFile([bytes], { leafSize: 1 })
  const leaves = new Map([...bytes].map((byte) => [hash('sha256', Buffer.of(byte)), Buffer.of(byte)]))
  const loaded: string[] = []
  const load = async (block: CID) => {
    loaded.push(block.toString())
    const leaf = leaves.get(Buffer.from(block.multihash.digest).toString('hex'))
    return nodes.get(block.toString()) ?? leaf ?? Buffer.alloc(0)
  }
  return { cid, load, loaded }
}

function blocksOf(leaves: readonly Buffer[], sizes: readonly bigint[]) {
  const links = leaves.map((leaf) => rawCidOf(hash('sha256', leaf)))
  const { cid, bytes } = nodeOf(links, sizes)
  const load = async (block: CID) => leaves[links.findIndex((link) => link.equals(block))] ?? bytes
  return { cid, load }
}

function nodeOf(links: readonly CID[], sizes: readonly bigint[]) {
  const data = new UnixFS({ type: 'file', blockSizes: [...sizes] }).marshal()
  const bytes = encode(prepare({ Data: data, Links: links.map((cid) => ({ Name: '', Tsize: 1, Hash: cid })) }))
  return { cid: dagPbCidOf(hash('sha256', bytes)), bytes }
}
