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
    code: 'NODE_ANSWER_INVALID',
  })
})

test('a node that hides the log gives none', async () => {
  const send = (method: string, params: unknown[]) =>
    method === 'eth_getLogs' ? Promise.resolve([]) : chain.provider.send(method, params)
  const file = { registry: chain.registry.address, projectId, filename: filenames[0] ?? '' }

  await expect(proveFile({ send }, file)).rejects.toMatchObject({ code: 'FILE_NOT_PROVABLE' })
})

test.each([
  ['eth_getBlockByNumber', null],
  ['eth_getProof', null],
  ['eth_getProof', {}],
  ['eth_getProof', { accountProof: [], storageProof: [{}] }],
  ['eth_getLogs', null],
  ['eth_getLogs', [{}]],
  ['eth_getLogs', [{ address: '0x', data: '0x', blockNumber: '0x1', topics: [1] }]],
])('a node that answers %s with %j gives none, by name', async (asked, answer) => {
  const send = (method: string, params: unknown[]) =>
    method === asked ? Promise.resolve(answer) : chain.provider.send(method, params)
  const file = { registry: chain.registry.address, projectId, filename: filenames[0] ?? '' }

  await expect(proveFile({ send }, file)).rejects.toMatchObject({ code: 'NODE_ANSWER_INVALID' })
})

test('logs are asked for in parts where an endpoint refuses the range', async () => {
  const ranges: bigint[] = []
  const send = (method: string, params: unknown[]) => {
    const [{ fromBlock, toBlock }] = params as [{ fromBlock: string; toBlock: string }]
    if (method !== 'eth_getLogs') return chain.provider.send(method, params)
    ranges.push(BigInt(toBlock) - BigInt(fromBlock) + 1n)
    return BigInt(toBlock) - BigInt(fromBlock) > 0n
      ? Promise.reject(new Error('query exceeds max block range 1'))
      : chain.provider.send(method, params)
  }
  const file = { registry: chain.registry.address, projectId, filename: filenames[0] ?? '' }

  const split = await proveFile({ send }, file)

  expect((await verifyFileProof(split, { blockHash })).event.file.filename).toBe(filenames[0])
  expect(ranges.length).toBeGreaterThan(4)
})

test('a file is proved under any spelling of its name', async () => {
  const spelled = (filenames[7] ?? '').replace('demo-1.0', 'DEMO-1.0.0')

  const same = await proveFile(chain.provider, { registry: chain.registry.address, projectId, filename: spelled })

  expect(same).toEqual(proof)
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
      expect.objectContaining({ code: 'PROOF_INVALID' }),
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
  test.each([
    ['a text for the time', { timestamp: '1' }],
    ['a time that is no whole number', { timestamp: 1.5 }],
    ['a time before 1970', { timestamp: -1 }],
    ['no time', { timestamp: undefined }],
    ['no data', { data: undefined }],
    ['data of half a byte', { data: '0x0' }],
    ['data without end', { data: `0x${'00'.repeat(5_000)}` }],
    ['no topics', { topics: undefined }],
    ['a text for the topics', { topics: 'abcd' }],
  ])('the record has %s', (_what, change) => refuses({ record: { ...proof.record, ...change } as never }))
  test('the record has five topics', () =>
    refuses({ record: { ...proof.record, topics: [...proof.record.topics, blockHash] } }))
  test('a node stands in it that is of no use', async () => {
    const other = await proveFile(chain.provider, {
      registry: chain.registry.address,
      projectId,
      filename: filenames[9] ?? '',
    })
    const more = other.storageProof.filter((node) => !proof.storageProof.includes(node))
    await refuses({ storageProof: [...proof.storageProof, ...more] })
    await refuses({ storageProof: [...proof.storageProof, ...proof.storageProof] })
    await refuses({ accountProof: [...proof.accountProof, ...proof.storageProof] })
    await refuses({ storageProof: [`0x${'00'.repeat(2_000)}`] })
  })
  test('it has 20,000 nodes, at once', async () => {
    const start = performance.now()

    await refuses({ storageProof: Array.from({ length: 20_000 }, () => proof.storageProof[0] ?? '') })

    expect(performance.now() - start).toBeLessThan(500)
  })
  test('the header is of a megabyte, without a look at it', () => refuses({ header: `0x${'f9'.repeat(1 << 20)}` }))
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
