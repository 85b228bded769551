import { encode, prepare } from '@ipld/dag-pb'
import { describe, expect, test } from '@jest/globals'
import { UnixFS } from 'ipfs-unixfs'
import { CID } from 'multiformats/cid'
import { dagPbCidOf, rawCidOf } from './cid.ts'
import { MAX_LINKS, parseFileNode } from './file-node.ts'

const NODE = dagPbCidOf('11'.repeat(32))
const LEAF = rawCidOf('22'.repeat(32))

describe('parseFileNode', () => {
  test('tells where each child begins', () => {
    const { size, children } = parseFileNode(NODE, nodeOf({ sizes: [3n, 4n] }))

    expect(size).toBe(7)
    expect(children.map(({ start, size }) => [start, size])).toEqual([
      [0, 3],
      [3, 4],
    ])
  })

  test.each([
    ['bytes that are no dag-pb', Buffer.from('nonsense')],
    ['no data', encode(prepare({ Links: [] }))],
    ['a directory', nodeOf({ type: 'directory', sizes: [] })],
    ['a node with bytes of its own', nodeOf({ sizes: [3n], data: Buffer.from('x') })],
    ['no links', nodeOf({ sizes: [] })],
    ['too many links', nodeOf({ sizes: new Array(MAX_LINKS + 1).fill(1n) })],
    ['fewer sizes than links', nodeOf({ sizes: [3n], links: [LEAF, LEAF] })],
    ['a part of no bytes', nodeOf({ sizes: [0n] })],
    ['a size beyond all measure', nodeOf({ sizes: [2n ** 60n], links: [NODE] })],
    ['a link of another kind', nodeOf({ sizes: [3n], links: [CID.parse('bafkqaaa')] })],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseFileNode(NODE, bytes)).toThrow(expect.objectContaining({ code: 'CONTENT_MISMATCH' }))
  })

  test('says that a leaf above the block limit is too large, not that it is wrong', () => {
    const bytes = nodeOf({ sizes: [2n ** 21n + 1n] })

    expect(() => parseFileNode(NODE, bytes)).toThrow(expect.objectContaining({ code: 'CONTENT_TOO_LARGE' }))
  })
})

type NodeOf = Readonly<{
  type?: 'file' | 'directory'
  sizes: readonly bigint[]
  links?: readonly CID[]
  data?: Uint8Array
}>

function nodeOf({ type = 'file', sizes, links = sizes.map(() => LEAF), data }: NodeOf): Uint8Array {
  const file = new UnixFS({ type, blockSizes: [...sizes], ...(data && { data }) })
  return encode(prepare({ Data: file.marshal(), Links: links.map((cid) => ({ Name: '', Tsize: 1, Hash: cid })) }))
}
