import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  connectFactory,
  connectRegistry,
  deployFactory,
  type FileProof,
  projectIdOf,
  proveFile,
  verifyFileProof,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf } from './outcomes.ts'
import { demoFile, demoRelease } from './releases.ts'

const projectId = projectIdOf('demo')
const filenames = Array.from({ length: 40 }, (_, index) => `demo-1.0-py${index}-none-any.whl`)

let chain: Chain
let proof: FileProof
let blockHash: string
beforeAll(async () => {
  chain = await startChain()
  // Enough files for branches below branches in the storage trie.
  await eventsOf(chain.registry.publish(demoRelease({ files: filenames.map((filename) => demoFile({ filename })) })))
  await chain.wait(1_000)
  proof = await proveFile(chain.provider, { registry: chain.registry.address, projectId, filename: filenames[7] ?? '' })
  blockHash = (await chain.provider.getBlock('latest'))?.hash ?? ''
})
afterAll(() => chain.stop())

test('proves what was published, to whoever knows the hash of the block', async () => {
  const proven = await verifyFileProof(JSON.parse(JSON.stringify(proof)), { blockHash })

  expect(proven).toMatchObject({
    registry: chain.registry.address,
    event: {
      type: 'PackagePublished',
      projectId,
      project: 'demo',
      version: '1.0',
      file: demoFile({ filename: filenames[7] ?? '' }),
    },
    block: { hash: blockHash, number: BigInt(await chain.provider.getBlockNumber()) },
  })
  expect(proven.block.timestamp - BigInt(proven.publishedAt)).toBeGreaterThanOrEqual(1_000n)
})

test('every file of the batch has its own', async () => {
  for (const filename of filenames) {
    const other = await proveFile(chain.provider, { registry: chain.registry.address, projectId, filename })
    expect((await verifyFileProof(other, { blockHash })).event.file.filename).toBe(filename)
  }
})

test('a proof is a few kilobytes', () => {
  expect(JSON.stringify(proof).length).toBeLessThan(20_000)
})

test('holds at an earlier block too, and not before the file', async () => {
  const file = { registry: chain.registry.address, projectId, filename: filenames[0] ?? '' }
  const newest = BigInt(await chain.provider.getBlockNumber())

  const earlier = await proveFile(chain.provider, file, { block: newest - 1n })

  const { hash } = (await chain.provider.getBlock(Number(newest - 1n))) ?? {}
  expect((await verifyFileProof(earlier, { blockHash: hash ?? '' })).block.number).toBe(newest - 1n)
  await expect(proveFile(chain.provider, file, { block: newest - 2n })).rejects.toMatchObject({
    code: 'FILE_NOT_PROVABLE',
  })
})

test('a file that is not published has none', async () => {
  const file = { registry: chain.registry.address, projectId, filename: 'demo-9.tar.gz' }

  await expect(proveFile(chain.provider, file)).rejects.toMatchObject({ code: 'FILE_NOT_PROVABLE' })
})

test('a block that is not there has none', async () => {
  const file = { registry: chain.registry.address, projectId, filename: filenames[0] ?? '' }

  await expect(proveFile(chain.provider, file, { block: 1_000_000n })).rejects.toMatchObject({
    code: 'FILE_NOT_PROVABLE',
  })
})

test('a node that hides the log gives none', async () => {
  const send = (method: string, params: unknown[]) =>
    method === 'eth_getLogs' ? Promise.resolve([]) : chain.provider.send(method, params)
  const file = { registry: chain.registry.address, projectId, filename: filenames[0] ?? '' }

  await expect(proveFile({ send }, file)).rejects.toMatchObject({ code: 'FILE_NOT_PROVABLE' })
})

test("a clone's files are proved alike", async () => {
  const factory = connectFactory(await deployFactory(chain.owner), chain.owner)
  const { address } = await factory.createRegistry({ owner: null, policy: 'open', name: 'clone' })
  await eventsOf(connectRegistry(address, chain.owner).publish(demoRelease()))

  const cloned = await proveFile(chain.provider, {
    registry: address,
    projectId,
    filename: 'demo-1.0-py3-none-any.whl',
  })

  const hash = (await chain.provider.getBlock('latest'))?.hash ?? ''
  expect((await verifyFileProof(cloned, { blockHash: hash })).registry).toBe(address)
})

describe('is refused where', () => {
  const flip = (hex: string, at: number) => `${hex.slice(0, at)}${hex[at] === '0' ? '1' : '0'}${hex.slice(at + 1)}`
  const flipNode = (nodes: readonly string[], index: number, at: number) =>
    nodes.map((node, position) => (position === index ? flip(node, at) : node))
  const refuses = (changes: Partial<FileProof>, hash = blockHash) =>
    expect(verifyFileProof({ ...proof, ...changes }, { blockHash: hash })).rejects.toEqual(
      expect.objectContaining({ code: 'FILE_PROOF_INVALID' }),
    )

  test('the block is another', () => refuses({}, `0x${'00'.repeat(32)}`))
  test('the header is altered', () => refuses({ header: flip(proof.header, 200) }))
  test('the header is none', async () => {
    await refuses({ header: '0xc0' })
    await refuses({ header: '0x' })
    await refuses({ header: 'x' })
  })
  test('the registry is another', () => refuses({ registry: `0x${'11'.repeat(20)}` }))
  test('the record is altered', () => refuses({ record: { ...proof.record, data: flip(proof.record.data, 700) } }))
  test('the time is altered', () => refuses({ record: { ...proof.record, timestamp: proof.record.timestamp + 1 } }))
  test('the publisher is altered', () =>
    refuses({
      record: {
        ...proof.record,
        topics: proof.record.topics.map((topic, index) => (index === 3 ? flip(topic, 60) : topic)),
      },
    }))
  test('the record is no file', () => refuses({ record: { ...proof.record, topics: [blockHash] } }))
  test('the record is of another file', async () => {
    const other = await proveFile(chain.provider, {
      registry: chain.registry.address,
      projectId,
      filename: filenames[8] ?? '',
    })
    await refuses({ record: other.record })
    await refuses({ storageProof: other.storageProof })
  })
  test('any node of a proof is altered, missing or out of place', async () => {
    for (const part of ['accountProof', 'storageProof'] as const) {
      for (const [index, node] of proof[part].entries()) {
        await refuses({ [part]: flipNode(proof[part], index, 20) })
        await refuses({ [part]: flipNode(proof[part], index, node.length - 1) })
        await refuses({ [part]: proof[part].filter((_node, position) => position !== index) })
      }
      await refuses({ [part]: [] })
      await refuses({ [part]: [...proof[part]].reverse() })
    }
  })
})
