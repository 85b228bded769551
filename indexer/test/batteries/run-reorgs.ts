import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FakeChain } from '../fake-chain.ts'
import { startTestIndexing, type TestIndexing } from '../start-test-indexing.ts'
import { type BatterySubgraph, randomLogs, SUBGRAPHS } from './chain-life.ts'
import { blockFaults, compareRows, readRows } from './database-rows.ts'
import { createRandom, type Random } from './random.ts'

export type ReorgOutcome = Readonly<{
  reorgs: number
  /** How many of them the indexer saw; one that is over before it looks is none to it. */
  seen: number
  blocks: number
  rows: number
  /** What differs from an index of the final chain; empty where nothing does. */
  differences: readonly string[]
}>

const FIRST_BLOCKS = 300
const MAX_DEPTH = 64

/** Reorganizes the chain at random times while it is indexed, and compares the database with one of the final chain. */
export async function runReorgs(reorgs: number, seed: number): Promise<ReorgOutcome> {
  const outcomes: ReorgOutcome[] = []
  for (const [at, subgraph] of SUBGRAPHS.entries()) {
    const share = Math.ceil((reorgs - at) / SUBGRAPHS.length)
    outcomes.push(await reorganize(subgraph, share, createRandom(seed + at)))
  }
  const sum = (field: 'reorgs' | 'seen' | 'blocks' | 'rows') =>
    outcomes.reduce((total, outcome) => total + outcome[field], 0)
  return {
    reorgs: sum('reorgs'),
    seen: sum('seen'),
    blocks: sum('blocks'),
    rows: sum('rows'),
    differences: outcomes.flatMap(({ differences }) => differences),
  }
}

async function reorganize(subgraph: BatterySubgraph, reorgs: number, random: Random): Promise<ReorgOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'indexer-reorg-'))
  const chain = new FakeChain()
  const url = await chain.start()
  const paths = [join(folder, 'reorged.db'), join(folder, 'fresh.db')] as const
  const mine = (count: number) => {
    for (let block = 0; block < count; block++) chain.mine(randomLogs(random, subgraph))
  }
  try {
    mine(FIRST_BLOCKS)
    const indexing = await startTestIndexing(url, paths[0], { subgraph })
    let seen = 0
    for (let reorg = 0; reorg < reorgs; reorg++) {
      mine(random.whole(0, 20))
      if (random.whole(0, 1) === 1) await settle(indexing)
      else await sleep(random.whole(0, 60))
      const depth = random.whole(1, MAX_DEPTH)
      chain.drop(depth)
      mine(random.whole(0, depth + 20))
      seen += indexing.logs.splice(0).filter(({ msg }) => msg === 'reorg').length
    }
    // Two blocks more than were ever dropped: the newest is one that the indexer has not seen.
    mine(2)
    await settle(indexing)
    seen += indexing.logs.filter(({ msg }) => msg === 'reorg').length
    await indexing.stop()
    const fresh = await startTestIndexing(url, paths[1], { subgraph })
    await settle(fresh)
    await fresh.stop()
    const [rows, expected] = paths.map(readRows) as [string[], string[]]
    const differences = compareRows(rows, expected)
    const faults = paths.flatMap((path) => blockFaults(path, chain))
    return { reorgs, seen, blocks: Number(chain.head), rows: expected.length, differences: [...differences, ...faults] }
  } finally {
    await chain.stop()
    await rm(folder, { recursive: true })
  }
}

/** Waits until all is indexed; a chain that moves meanwhile is looked at again. */
async function settle(indexing: TestIndexing): Promise<void> {
  await indexing.indexed()
}
