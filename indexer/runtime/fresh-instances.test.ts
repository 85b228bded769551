import { beforeAll, describe, expect, test } from '@jest/globals'
import { AbiCoder, id } from 'ethers'
import type { Log } from '../chain/event.ts'
import type { Entity, Value } from '../entity/value.ts'
import { ZOO } from '../graphql/zoo.ts'
import { type Manifest, readManifest } from '../manifest/manifest.ts'
import { createRandom, type Random } from '../test/batteries/random.ts'
import { buildSubgraph } from '../test/build-subgraph.ts'
import { moved, probe, typed } from '../test/fake-chain.ts'
import { HOST_PROBES, probeLog } from '../test/host-probes.ts'
import { writeLog } from '../test/oracle/write-log.ts'
import type { EventTrigger } from './event.ts'
import type { EntityAccess, HandlerContext } from './host.ts'
import { createInstances, type Imports, type Instance } from './instances.ts'
import { compileMapping, type Mapping } from './mapping.ts'
import type { Origin } from './origin.ts'

const ADDRESS = '0x0000000000000000000000000000000000000abc'
const EVENTS = 40

type Source = (random: Random) => Readonly<{ topics: readonly string[]; data: string }>

const PROBES = [
  'globals',
  'numbers',
  'decimals',
  'conversions',
  'abi',
  'environment',
  'scalars',
  'merge',
  'auto',
  'json',
  'origin',
]
const FAILING = ['abort', 'critical', 'unreachable', 'divide', 'missing', 'undefinedField', 'overflow', 'nul']

/** What happens to each module: what is usual, and what fails, traps or makes its memory grow. */
const SOURCES: Readonly<Record<string, Source>> = {
  ledger: (random) => {
    const at = below(random, 10)
    if (at < 4)
      return moved(below(random, 5), below(random, 5), BigInt(below(random, 1000)), 'm'.repeat(below(random, 2000)))
    if (at < 5) return typed()
    if (at < 6) return probe('big', `0x${(below(random, 60_000) + 70_000).toString(16).padStart(6, '0')}`)
    const kinds = at < 9 ? PROBES : FAILING
    return probe(kinds[below(random, kinds.length)] ?? '', `0x${'7b7d'.repeat(below(random, 3))}`)
  },
  hosts: (random) => probeLog(ADDRESS, HOST_PROBES[below(random, HOST_PROBES.length)] ?? ['dataSource']),
  writer: (random) => {
    if (below(random, 5) === 0) return failed('x'.repeat(below(random, 500)))
    const change = ZOO[below(random, ZOO.length)]
    return change ? writeLog(ADDRESS, change) : failed('none')
  },
}

function below(random: Random, end: number): number {
  return random.whole(0, end - 1)
}

function failed(message: string) {
  return { topics: [id('Failed(string)')], data: AbiCoder.defaultAbiCoder().encode(['string'], [message]) }
}

describe.each(Object.keys(SOURCES))('the module of %s', (name) => {
  let manifest: Manifest

  beforeAll(async () => {
    manifest = await readManifest(await buildSubgraph(name))
  })

  test('does in an instance that is put back what it does in a new one', () => {
    const seed = 1
    let compared = 0
    let reused = 0
    const comparing: typeof createInstances = (wasm, imports) => {
      const instances = createInstances(wasm, imports)
      const seen = new Set<Instance>()
      return {
        ...instances,
        fresh() {
          const instance = instances.fresh()
          expectSame(instance, createInstances(wasm, imports).fresh())
          compared++
          if (seen.has(instance)) reused++
          seen.add(instance)
          return instance
        },
      }
    }

    const putBack = runAll(manifest, compile(manifest, comparing), createRandom(seed), SOURCES[name] as Source)
    const made = runAll(manifest, compile(manifest, alwaysNew), createRandom(seed), SOURCES[name] as Source)

    expect(putBack).toEqual(made)
    expect(compared).toBe(EVENTS)
    expect(reused).toBeGreaterThan(EVENTS / 4)
  })

  test('does for a transaction that is kept in memory what it does for one that is written anew', () => {
    const seed = 2
    let begun = 0
    const counting: typeof createInstances = (wasm, imports) => {
      const instances = createInstances(wasm, imports)
      const fresh = () => {
        begun++
        return instances.fresh()
      }
      return { ...instances, fresh }
    }
    const run = (create: typeof createInstances) =>
      runAll(manifest, compile(manifest, create), createRandom(seed), SOURCES[name] as Source, largeOrigins())

    expect(run(counting)).toEqual(run(alwaysNew))
    expect(begun).toBeLessThan(EVENTS)
  })
})

function expectSame(used: Instance, made: Instance): void {
  expect(Buffer.compare(memoryOf(used), memoryOf(made))).toBe(0)
  expect(globalsOf(used)).toEqual(globalsOf(made))
}

function memoryOf({ heap }: Instance): Uint8Array {
  return new Uint8Array(heap.memory.buffer)
}

function globalsOf({ exports }: Instance): unknown[] {
  return Object.values(exports).flatMap((value) => (value instanceof WebAssembly.Global ? [value.value] : []))
}

function alwaysNew(wasm: Uint8Array, imports: Imports): ReturnType<typeof createInstances> {
  return { fresh: () => createInstances(wasm, imports).fresh(), release: () => {}, keep: null }
}

function compile({ dataSources }: Manifest, create: typeof createInstances): Mapping {
  const [source] = dataSources
  if (!source) throw new Error('no data source')
  const handlers = source.handlers.map(({ handler }) => handler)
  return compileMapping({ ...source, handlers, createInstances: create })
}

/** Runs events and returns what each did: how it ended, what it logged, and what entities there were in the end. */
function runAll(manifest: Manifest, mapping: Mapping, random: Random, source: Source, originOf = smallOrigin) {
  const entities = new Map<string, Entity>()
  const ends: string[] = []
  for (let at = 0; at < EVENTS; at++) {
    const logs: string[] = []
    const [handler, trigger] = triggerOf(manifest, { ...source(random), at: BigInt(at), origin: originOf(BigInt(at)) })
    try {
      mapping.run(
        handler,
        trigger,
        contextOf(entities, (message) => void logs.push(message)),
      )
      ends.push(`done ${logs.join(' ')}`)
    } catch (error) {
      ends.push(`${(error as Error).message} ${logs.join(' ')}`)
    }
  }
  return { ends, entities }
}

function triggerOf(
  { dataSources }: Manifest,
  { topics, data, at, origin }: Readonly<{ topics: readonly string[]; data: string; at: bigint; origin: Origin }>,
): [string, EventTrigger] {
  const bytes = (hex: string) => Buffer.from(hex.slice(2), 'hex')
  const { number, hash } = origin.header
  const place = { blockHash: hash, blockNumber: number, transactionHash: hash, transactionIndex: 0n, logIndex: at }
  const log: Log = { address: ADDRESS, topics, data: bytes(data), ...place }
  const handler = dataSources[0]?.handlers.find(({ topic0 }) => topic0 === topics[0])
  const parameters = handler?.decode({ topics: topics.map(bytes), data: log.data })
  if (!handler || !parameters) throw new Error(`no handler for ${topics[0]}`)
  return [handler.handler, { ...origin, log, parameters }]
}

function smallOrigin(number: bigint): Origin {
  const hash = id(String(number))
  return { header: headerOf(number, hash), transaction: transactionOf(hash), receipt: null }
}

/** Origins that eight events in a row have in common. */
function largeOrigins(): (at: bigint) => Origin {
  const made = new Map<bigint, Origin>()
  return (at) => {
    const number = at / 8n
    const { header, transaction } = smallOrigin(number)
    const input = new Uint8Array(100_000).fill(7)
    const origin = made.get(number) ?? { header, transaction: { ...transaction, input }, receipt: receiptOf(header) }
    made.set(number, origin)
    return origin
  }
}

function receiptOf({ number, hash }: Origin['header']): Origin['receipt'] {
  const place = { blockHash: hash, blockNumber: number, transactionHash: hash, transactionIndex: 0n }
  const log = { ...place, address: ADDRESS, topics: [hash], data: Uint8Array.of(1, 2, 3), logIndex: 0n }
  const counts = { type: 2, cumulativeGasUsed: 1n, gasUsed: 1n, contractAddress: null, status: 1n, root: null }
  return { ...place, ...counts, logs: Array(20).fill(log), logsBloom: new Uint8Array(256), deposit: null }
}

function headerOf(number: bigint, hash: string) {
  const roots = { unclesHash: hash, stateRoot: hash, transactionsRoot: hash, receiptsRoot: hash }
  const counts = { gasUsed: 1n, gasLimit: 2n, difficulty: 3n, totalDifficulty: 4n, size: 5n, baseFeePerGas: 6n }
  const place = { number, hash, parentHash: hash, timestamp: number, author: ADDRESS, logsBloom: null }
  return { ...place, ...roots, ...counts } as unknown as EventTrigger['header']
}

function transactionOf(hash: string): EventTrigger['transaction'] {
  const counts = { index: 0n, value: 1n, gasLimit: 2n, gasPrice: 3n, nonce: 4n }
  return { hash, from: ADDRESS, to: ADDRESS, input: new Uint8Array(4), ...counts }
}

function contextOf(entities: Map<string, Entity>, log: (message: string) => void): HandlerContext {
  const access: EntityAccess = {
    load: (type, key) => entities.get(`${type} ${key}`) ?? null,
    loadInBlock: (type, key) => entities.get(`${type} ${key}`) ?? null,
    loadRelated: () => [...entities.values()],
    set(type, key, fields) {
      const given = new Map<string, Value>(fields)
      entities.set(`${type} ${key}`, new Map([...(entities.get(`${type} ${key}`) ?? []), ...given]))
    },
    remove: (type, key) => void entities.delete(`${type} ${key}`),
  }
  return {
    entities: access,
    address: Buffer.from(ADDRESS.slice(2), 'hex'),
    context: new Map(),
    createDataSource: () => {},
    network: 'testnet',
    chain: { call: () => null, balance: () => 7n, hasCode: () => true },
    ipfs: null,
    beginPart: () => ({ entities: access, keep: () => {} }),
    abis: new Map(),
    log: (level, message) => log(`${level}: ${message}`),
  }
}
