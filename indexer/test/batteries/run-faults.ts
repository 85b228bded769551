import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LogChain, startAnvil } from '../oracle/anvil.ts'
import { startTestIndexing, type TestIndexing } from '../start-test-indexing.ts'
import { compareRows, readRows } from './database-rows.ts'
import { FAULT_KINDS } from './fault-kinds.ts'
import { FaultProxy } from './fault-proxy.ts'
import { SCENARIOS, type Scenario } from './fault-scenarios.ts'
import { FaultTally } from './fault-tally.ts'
import { createRandom, type Random } from './random.ts'

export type FaultOutcome = Readonly<{
  calls: number
  requests: number
  faulty: number
  /** Pairs of a fault and a method, each of which happened. */
  pairs: readonly string[]
  /** The kinds of faults that were looked at, of which each must be told. */
  seen: readonly string[]
  blocks: number
  rows: number
  /** What differs from an undisturbed run, and faults that were not told; empty where all is as it must be. */
  differences: readonly string[]
}>

const MAX_REORG = 8
const PERCENT = 30
/** Patience in proportion: faults are many, and a chain on this machine answers within milliseconds. */
const PATIENCE = { timeoutMs: 250, retryDelayMs: 5, maxResponseSize: 2_000_000 }

/** Indexes a chain whose endpoints fail, lie and lag, and compares the whole database with an undisturbed run's. */
export async function runFaults(calls: number, seed: number): Promise<FaultOutcome> {
  const outcomes: FaultOutcome[] = []
  for (const [at, scenario] of SCENARIOS.entries()) {
    outcomes.push(await disturb(scenario, Math.ceil((calls - at) / SCENARIOS.length), createRandom(seed + at)))
  }
  const sum = (field: 'calls' | 'requests' | 'faulty' | 'blocks' | 'rows') =>
    outcomes.reduce((total, outcome) => total + outcome[field], 0)
  return {
    calls: sum('calls'),
    requests: sum('requests'),
    faulty: sum('faulty'),
    pairs: [...new Set(outcomes.flatMap(({ pairs }) => pairs))].sort(),
    seen: [...new Set(outcomes.flatMap(({ seen }) => seen))].sort(),
    blocks: sum('blocks'),
    rows: sum('rows'),
    differences: outcomes.flatMap(({ differences }) => differences),
  }
}

async function disturb(scenario: Scenario, calls: number, random: Random): Promise<FaultOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'indexer-faults-'))
  const chain = await startAnvil()
  const { rpcUrl } = chain
  const tally = new FaultTally()
  const proxies = Array.from(
    { length: scenario.endpoints },
    () => new FaultProxy({ rpcUrl, random, percent: PERCENT, isOld: scenario.isOld, tally }),
  )
  const sum = (field: 'calls' | 'requests' | 'faulty') => proxies.reduce((total, proxy) => total + proxy[field], 0)
  const paths = [join(folder, 'disturbed.db'), join(folder, 'undisturbed.db')] as const
  const { subgraph } = scenario
  try {
    const urls = await Promise.all(proxies.map((proxy) => proxy.start()))
    await chain.prepare(scenario.emitters, scenario.accounts)
    await mine(chain, scenario, random, scenario.firstBlocks)
    const options = { subgraph, checkLogs: 'always', rpc: PATIENCE, metrics: tally.metrics } as const
    const disturbed = await startTestIndexing(urls.join(','), paths[0], options)
    // By number, since a head that is asked for may be an old one; the chain only ever grows past its former head.
    const settle = async () => await disturbed.indexed(BigInt((await chain.head()).number))
    await settle()
    while (sum('calls') < calls) {
      await grow(chain, scenario, random)
      await settle()
    }
    const { number, hash } = await chain.head()
    const isAtHead = disturbed.store.cursor()?.hash === hash
    await disturbed.stop()
    const undisturbed = await startTestIndexing(rpcUrl, paths[1], { subgraph, checkLogs: 'never' })
    await undisturbed.indexed()
    await undisturbed.stop()
    const [rows, expected] = paths.map(readRows) as [string[], string[]]
    return {
      calls: sum('calls'),
      requests: sum('requests'),
      faulty: sum('faulty'),
      pairs: proxies.flatMap(({ faults }) => [...faults.keys()]),
      seen: [...tally.seen],
      blocks: number,
      rows: expected.length,
      differences: [
        ...compareRows(rows, expected),
        ...untold(tally, disturbed),
        ...(isAtHead ? [] : ['the cursor is not the head']),
      ].map((text) => `${scenario.name}: ${text}`),
    }
  } finally {
    await Promise.all(proxies.map((proxy) => proxy.stop()))
    await chain.stop()
    await rm(folder, { recursive: true })
  }
}

async function mine(chain: LogChain, scenario: Scenario, random: Random, count: number): Promise<void> {
  for (let block = 0; block < count; block++) await chain.mine(scenario.logs(random))
}

/** Some blocks more; now and then in place of others. */
async function grow(chain: LogChain, scenario: Scenario, random: Random): Promise<void> {
  const dropped = random.whole(1, 4) === 1 ? random.whole(1, MAX_REORG) : 0
  if (dropped > 0) await chain.drop(dropped)
  await mine(chain, scenario, random, dropped + random.whole(1, 5))
}

/** The kinds of faults that were looked at, and of which the log says nothing. */
function untold({ seen }: FaultTally, { logs }: TestIndexing): string[] {
  const texts = logs.map((entry) => JSON.stringify(entry))
  return FAULT_KINDS.filter(({ name }) => seen.has(name))
    .filter(({ told }) => told !== null && !texts.some((text) => told.test(text)))
    .map(({ name }) => `nothing is told of: ${name}`)
}
