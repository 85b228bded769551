import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deployRegistry, registryAbi } from '@dipmp/contracts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type EventFragment, Interface, id, JsonRpcProvider, toBeHex, toQuantity, ZeroHash, zeroPadValue } from 'ethers'
import { deployHostileEmitter, type HostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { deployHostileFlood, type HostileFlood } from '../contracts/test/hostile-flood.ts'
import { type Chain, startChain } from '../stack/chain.ts'
import { wheel } from './distributions.ts'
import { type GraphNode, type HandlerGas, headOf, MOST_GAS, startGraphNode } from './graph-node.ts'
import { askWithVariables } from './graphql-reference/ask.ts'
import { addHostileMetadata } from './hostile-metadata.ts'
import { Nudge, PATIENCE_MS } from './patience.ts'
import { publishedLog, registeredLog } from './registry-logs.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { hasTools, repository } from './tools.ts'

const TIMEOUT_MS = PATIENCE_MS * 2
const BLOCK_GAS = 60_000_000n
/** The longest data of a log that a block of 60 M gas lets a contract write, beside what else its call costs. */
const LONGEST_DATA = 3_800_000

const FLOOD_GAS = 250_000_000n
// The long profile, DIPMP_FUZZ=long, is what hundreds of millions of gas pay for, and takes minutes.
const isLong = process.env.DIPMP_FUZZ === 'long'
const FILES = isLong ? 10_000 : 500
const RECORDS = isLong ? 50_000 : 2_500
/** Five digits as their bytes, in hex. */
const NUMBER = '3030303030'
const MODERATOR_SET = id('ModeratorSet(address,bool,address)')

const events = new Interface(registryAbi).fragments.filter((each): each is EventFragment => each.type === 'event')
const withTexts = events.filter(({ inputs }) => inputs.some(({ type }) => type === 'string'))

let folder: string
let chain: Chain
let stack: TestStack
let graphNode: GraphNode
let emitter: HostileEmitter
let flood: HostileFlood
let account: string
let digests: ReadonlyMap<string, string>
const told: string[] = []

const describeWithGraphNode = hasTools ? describe : describe.skip

describeWithGraphNode('what a stranger can send, on graph-node and the embedded indexer (Linux x64 only)', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-hostile-load-'))
    digests = await addHostileMetadata(folder)
    chain = await startChain({ host: '127.0.0.1', port: 0, wholeBlocks: true })
    const provider = new JsonRpcProvider(chain.rpcUrl)
    const { address: registry } = await deployRegistry(await provider.getSigner(0))
    provider.destroy()
    stack = await startTestStack({ dataFolder: folder, external: { rpcUrl: chain.rpcUrl, registry } })
    const signer = await stack.provider.getSigner(1)
    account = await signer.getAddress()
    emitter = await deployHostileEmitter(signer)
    flood = await deployHostileFlood(signer)
    const evil = registeredLog('evil', account)
    await (await emitter.emitRaw(evil.topics, evil.data)).wait()
    graphNode = await startGraphNode({
      manifestPath: join(repository, 'subgraph', 'subgraph.yaml'),
      network: 'mainnet',
      rpcUrl: chain.rpcUrl,
      ipfsUrl: stack.contentUrl,
      nextBlock: mineBlock,
      tellGas: true,
      // Off by default; an operator who sets it must not find a value that no index holds.
      env: { GRAPH_STORE_CREATE_GIN_INDEXES: 'true' },
    })
    await untilIndexed()
  }, TIMEOUT_MS)

  afterAll(async () => {
    console.log(told.join('\n'))
    await graphNode?.stop()
    await stack?.stop()
    await chain?.stop()
    await rm(folder, { recursive: true, force: true })
  }, TIMEOUT_MS)

  test(
    'core metadata of any shape takes less than a quarter of the gas, and is read alike',
    async () => {
      const shares: number[] = []
      for (const [shape, metadataDigest] of digests) {
        const before = graphNode.gas.length
        const filename = `evil-1.0-${shares.length}-py3-none-any.whl`
        const { topics, data } = publishedLog({ filename, metadataDigest }, account)
        await (await emitter.emitRaw(topics, data)).wait()
        expect({ shape, real: await readBy(graphNode.graphqlUrl, metadataDigest) }).toEqual({
          shape,
          real: await readBy(stack.graphqlUrl, metadataDigest),
        })
        const run = graphNode.gas.slice(before).find(({ handler }) => handler === 'handleCoreMetadata')
        shares.push(shareOf(run))
        told.push(tell(shape, run))
      }

      expect(Math.max(...shares)).toBeLessThan(1 / 4)
    },
    TIMEOUT_MS,
  )

  test(
    'texts as long as a block lets them be are passed over for little gas, whichever event has them',
    async () => {
      const before = graphNode.gas.length
      for (const event of withTexts) {
        await (await flood.emitHuge(hugeLog(event), LONGEST_DATA, '0xff', BLOCK_GAS)).wait()
      }
      await untilIndexed()
      const shares: number[] = []
      for (const { name } of withTexts) {
        const run = graphNode.gas.slice(before).find(({ handler }) => handler === `handle${name}`)
        shares.push(shareOf(run))
        told.push(tell(`${name} of ${LONGEST_DATA} bytes`, run))
      }

      expect(shares.length).toBeGreaterThan(8)
      expect(Math.max(...shares)).toBeLessThan(1 / 4)
      for (const url of [graphNode.graphqlUrl, stack.graphqlUrl]) {
        const { data } = await askWithVariables(url, `{ registry(id: "${flood.address.toLowerCase()}") { id } }`, {})
        expect(data).toEqual({ registry: null })
      }
    },
    TIMEOUT_MS,
  )

  test(
    `${FILES} files in a block are indexed`,
    async () => {
      await stack.provider.send('evm_setBlockGasLimit', [toQuantity(FLOOD_GAS)])
      const digest = `0x${NUMBER}${'11'.repeat(27)}`
      const file = publishedLog({ filename: 'evil-1.0-00000-py3-none-any.whl', metadataDigest: digest }, account)
      await (
        await flood.emitMany(registeredLog('evil', account), [], { from: 0, times: 1, gasLimit: BLOCK_GAS })
      ).wait()
      const places = [...file.data.slice(2).matchAll(new RegExp(NUMBER, 'g'))].map(({ index }) => index / 2)
      const began = performance.now()
      await (await flood.emitMany(file, places, { from: 0, times: FILES, gasLimit: FLOOD_GAS })).wait()
      await untilIndexed()
      told.push(`${FILES} files in a block: ${Math.round(performance.now() - began)} ms until both have them`)

      expect(await recordsBy()).toEqual([FILES + 1, FILES + 1])
      const query = `{ registry(id: "${flood.address.toLowerCase()}") { fileCount } }`
      for (const url of [graphNode.graphqlUrl, stack.graphqlUrl]) {
        expect((await askWithVariables(url, query, {})).data).toEqual({ registry: { fileCount: FILES } })
      }
    },
    TIMEOUT_MS,
  )

  test(
    `${RECORDS} records in a block are indexed`,
    async () => {
      const topics = [MODERATOR_SET, zeroPadValue(account, 32), `0x${word(1)}`, zeroPadValue(account, 32)]
      const began = performance.now()
      await (await flood.emitMany({ topics, data: '0x' }, [], { from: 0, times: RECORDS, gasLimit: FLOOD_GAS })).wait()
      await untilIndexed()
      told.push(`${RECORDS} records in a block: ${Math.round(performance.now() - began)} ms until both have them`)

      expect(await recordsBy()).toEqual([FILES + 1 + RECORDS, FILES + 1 + RECORDS])
    },
    TIMEOUT_MS,
  )

  test(
    'what is honest is indexed after all of it',
    async () => {
      await stack.publishAll(wheel('honest', '1.0'))
      await untilIndexed()
      const query =
        '{ files(where: { filename: "honest-1.0-py3-none-any.whl" }) { version } _meta { hasIndexingErrors } }'

      for (const url of [graphNode.graphqlUrl, stack.graphqlUrl]) {
        const { data } = await askWithVariables(url, query, {})
        expect(data).toEqual({ files: [{ version: '1.0' }], _meta: { hasIndexingErrors: false } })
      }
      const health = await askWithVariables(graphNode.statusUrl, '{ indexingStatuses { health } }', {})
      expect(health.data).toEqual({ indexingStatuses: [{ health: 'healthy' }] })
      expect(stack.indexer.health()).toEqual({ status: 'healthy' })
    },
    TIMEOUT_MS,
  )
})

/** A log of an event whose texts are all the same one, which begins where the head ends. */
function hugeLog({ topicHash, inputs }: EventFragment): { topics: string[]; data: string } {
  const topics = inputs
    .filter(({ indexed }) => indexed)
    .map(({ type }) => (type === 'address' ? zeroPadValue(account, 32) : ZeroHash))
  const body = inputs.filter(({ indexed }) => !indexed)
  const offset = word(body.length * 32)
  const words = body.map(({ type }) => (type === 'string' ? offset : word(1)))
  return { topics: [topicHash, ...topics], data: `0x${[...words, word(LONGEST_DATA)].join('')}` }
}

async function recordsBy(): Promise<readonly unknown[]> {
  const query = `{ registry(id: "${flood.address.toLowerCase()}") { recordCount } }`
  const answers = await Promise.all(
    [graphNode.graphqlUrl, stack.graphqlUrl].map((url) => askWithVariables(url, query, {})),
  )
  return answers.map(({ data }) => (data?.registry as { recordCount?: number } | undefined)?.recordCount)
}

function word(value: number): string {
  return toBeHex(value, 32).slice(2)
}

function shareOf(run: HandlerGas | undefined): number {
  if (!run || !(run.gas > 0)) throw new Error('graph-node did not tell the gas of the handler')
  return run.gas / MOST_GAS
}

function tell(shape: string, run: HandlerGas | undefined): string {
  const percent = (shareOf(run) * 100).toFixed(2)
  return `${shape.padEnd(48)} ${String(run?.gas).padStart(16)} gas ${percent.padStart(6)} % ${String(run?.milliseconds).padStart(6)} ms`
}

/** What an engine read of core metadata; blocks are mined until it has, since graph-node stores it with the next one. */
async function readBy(url: string, digest: string): Promise<unknown> {
  const query = `{ coreMetadata(id: "${digest}") { tooLarge summary description license keywords classifiers requiresDist } }`
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const { data } = await askWithVariables(url, query, {})
    if (data?.coreMetadata) return data.coreMetadata
    if (performance.now() > deadline) throw new Error(`${url} did not read ${digest}`)
    await mineBlock()
    await setTimeout(200)
  }
}

async function untilIndexed(): Promise<void> {
  const head = await stack.provider.getBlockNumber()
  await stack.indexed()
  const deadline = performance.now() + PATIENCE_MS
  const nudge = new Nudge(mineBlock)
  for (;;) {
    const indexed = await headOf(graphNode.graphqlUrl).catch(() => null)
    if (indexed !== null && indexed >= head) return
    if (performance.now() > deadline) throw new Error(`graph-node did not reach block ${head}`)
    await nudge.look(indexed)
    await setTimeout(100)
  }
}

async function mineBlock(): Promise<void> {
  await stack.provider.send('hardhat_mine', ['0x1'])
}
