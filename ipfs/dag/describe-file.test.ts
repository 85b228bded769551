import { describe, expect, test } from '@jest/globals'
import { keystream } from '../test/keystream.ts'
import { parseCid } from './cid.ts'
import { describeFile } from './describe-file.ts'
import { parseFileNode } from './file-node.ts'
import { layOutFile } from './lay-out-file.ts'

const GIB = 1024 ** 3
const slowTest = process.env.IPFS_SLOW_TESTS ? test : test.skip

describe('the vectors of test/cli/cid_profiles_test.go in Kubo', () => {
  test('a small text is one raw block', async () => {
    expect(await cidOf([Buffer.from('hello world')])).toBe(
      'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
    )
  })

  test('1 MiB is one raw block', async () => {
    expect(await cidOf(keystream(1_048_576, 'chunk-v1-seed'))).toBe(
      'bafkreiacndfy443ter6qr2tmbbdhadvxxheowwf75s6zehscklu6ezxmta',
    )
  })

  test('1 MiB and a byte are two leaves below a root', async () => {
    expect(await cidOf(keystream(1_048_577, 'chunk-v1-seed'))).toBe(
      'bafybeigmix7t42i6jacydtquhet7srwvgpizfg7gjbq7627d35mjomtu64',
    )
  })

  test('1 GiB and a byte, 1025 leaves, are two nodes below a root', async () => {
    expect(await cidOf(keystream(GIB + 1, 'v1-2025-seed'))).toBe(
      'bafybeibdsi225ugbkmpbdohnxioyab6jsqrmkts3twhpvfnzp77xtzpyhe',
    )
  })

  slowTest(
    '1 GiB, 1024 leaves, is one node (with IPFS_SLOW_TESTS)',
    async () => {
      expect(await cidOf(keystream(GIB, 'v1-2025-seed'))).toBe(
        'bafybeihmf37wcuvtx4hpu7he5zl5qaf2ineo2lqlfrapokkm5zzw7zyhvm',
      )
    },
    120_000,
  )
})

describe('describeFile', () => {
  test('tells size and sha256, and no dag root for a file of one block', async () => {
    const file = await describeFile([Buffer.from('hello '), Buffer.from('world')])

    expect(file.size).toBe(11)
    expect(file.digest).toBe('b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9')
    expect(file.dagRoot).toBeNull()
  })

  test('tells the digest of the dag-pb root of a larger file', async () => {
    const file = await describeFile(keystream(1_048_577, 'chunk-v1-seed'))

    expect(file.size).toBe(1_048_577)
    expect(file.dagRoot).toBe(Buffer.from(file.cid.multihash.digest).toString('hex'))
    expect(file.digest).not.toBe(file.dagRoot)
  })

  test('gives an empty file the raw CID of no bytes', async () => {
    expect(await cidOf([])).toBe('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')
  })

  test('stops when the signal says so', async () => {
    const controller = new AbortController()
    let given = 0
    const endless = (function* () {
      for (;;) {
        given += 1
        if (given === 100) controller.abort(new Error('enough'))
        yield Buffer.alloc(100_000)
      }
    })()

    await expect(describeFile(endless, { signal: controller.signal })).rejects.toThrow('enough')
    expect(given).toBe(100)
  })

  test('passes on the error of a source that fails', async () => {
    const failing = (async function* () {
      yield Buffer.from('a')
      throw new Error('disk gone')
    })()

    await expect(describeFile(failing)).rejects.toThrow('disk gone')
  })
})

describe('the width of a node', () => {
  test.each([
    [2, 2],
    [1023, 1023],
    [1024, 1024],
    [1025, 2],
    [2048, 2],
    [2049, 3],
  ])('%i leaves give the root %i links', async (leaves, links) => {
    const layout = await layOutFile([Buffer.alloc(leaves, 7)], { leafSize: 1 })
    const root = layout.nodes.get(layout.cid.toString())

    expect(parseFileNode(layout.cid, root ?? new Uint8Array()).children).toHaveLength(links)
    expect(parseFileNode(layout.cid, root ?? new Uint8Array()).size).toBe(leaves)
  })
})

async function cidOf(source: Iterable<Uint8Array>): Promise<string> {
  const { cid } = await describeFile(source)
  expect(parseCid(cid.toString()).equals(cid)).toBe(true)
  return cid.toString()
}
