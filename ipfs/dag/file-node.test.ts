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
    ['data that is no UnixFS', encode(prepare({ Data: Buffer.from([0x08, 0x02, 0x12, 0x05]), Links: [] }))],
    ['no data', encode(prepare({ Links: [] }))],
    ['fewer sizes than links', nodeOf({ sizes: [3n], links: [LEAF, LEAF] })],
    ['a size beyond all measure', nodeOf({ sizes: [2n ** 60n], links: [NODE] })],
    ['sizes that are too large together', nodeOf({ sizes: [2n ** 53n - 1n, 1n], links: [NODE, NODE] })],
    ['a raw leaf with links', nodeOf({ type: 'raw', sizes: [3n] })],
    ['a file size that is not that of its parts', sayingSize(7n)],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseFileNode(NODE, bytes)).toThrow(expect.objectContaining({ code: 'CONTENT_MISMATCH' }))
  })

  test.each([
    ['a directory', nodeOf({ type: 'directory', sizes: [] }), 'it is a directory'],
    ['a symbolic link', nodeOf({ type: 'symlink', sizes: [] }), 'it is a symlink'],
    ['a sharded directory', nodeOf({ type: 'hamt-sharded-directory', sizes: [] }), 'it is a hamt-sharded-directory'],
    ['a node with bytes of its own', nodeOf({ sizes: [3n], data: Buffer.from('x') }), 'an inner node carries bytes'],
    ['no links', nodeOf({ sizes: [] }), '0 links'],
    ['too many links', nodeOf({ sizes: new Array(MAX_LINKS + 1).fill(1n) }), '1025 links'],
    ['very many links', nodeOf({ sizes: new Array(4 * MAX_LINKS + 1).fill(1n) }), '4097 links'],
    ['a part of no bytes', nodeOf({ sizes: [0n] }), 'a part has no bytes'],
    ['a link of another kind', nodeOf({ sizes: [3n], links: [CID.parse('bafkqaaa')] }), 'the link bafkqaaa'],
  ])('names what it does not read: %s', (_, bytes, what) => {
    expect(() => parseFileNode(NODE, bytes)).toThrow(
      expect.objectContaining({ code: 'CONTENT_UNSUPPORTED', message: expect.stringContaining(what) }),
    )
  })

  test('takes a file size that is that of its parts', () => {
    expect(parseFileNode(NODE, sayingSize(3n)).size).toBe(3)
  })

  test('says that a leaf above the block limit is too large, not that it is wrong', () => {
    const bytes = nodeOf({ sizes: [2n ** 21n + 1n] })

    expect(() => parseFileNode(NODE, bytes)).toThrow(expect.objectContaining({ code: 'CONTENT_TOO_LARGE' }))
  })
})

type NodeOf = Readonly<{
  type?: 'file' | 'raw' | 'directory' | 'symlink' | 'hamt-sharded-directory'
  sizes: readonly bigint[]
  links?: readonly CID[]
  data?: Uint8Array
}>

function nodeOf({ type = 'file', sizes, links = sizes.map(() => LEAF), data }: NodeOf): Uint8Array {
  const file = new UnixFS({ type, blockSizes: [...sizes], ...(data && { data }) })
  return encode(prepare({ Data: file.marshal(), Links: links.map((cid) => ({ Name: '', Tsize: 1, Hash: cid })) }))
}

/** A node with one leaf of three bytes, whose UnixFS message says another file size at its end, where it counts. */
function sayingSize(size: bigint): Uint8Array {
  const message = new UnixFS({ type: 'file', blockSizes: [3n] }).marshal()
  const Data = Buffer.concat([message, Buffer.of(0x18, Number(size))])
  return encode(prepare({ Data, Links: [{ Name: '', Tsize: 1, Hash: LEAF }] }))
}
