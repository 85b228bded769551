import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordChain } from './chain/record.ts'
import { type Replay, startReplay } from './chain/start-replay.ts'
import { embedded } from './engines/embedded.ts'
import type { Engine, StartEngine } from './engines/engine.ts'
import { graphNode } from './engines/graph-node.ts'
import { NETWORK, stageManifests } from './engines/stage.ts'
import { type Growth, measureGrowth } from './measure-growth.ts'
import { type IndexingRun, indexChain, measureIndexing } from './measure-indexing.ts'
import { measureQueries, type QueryRow } from './queries/measure-queries.ts'

export type Sizes = Readonly<{
  events: number
  rounds: number
  entities: number
  seconds: number
  connections: number
}>

/** One turn of each: the embedded indexer, the same with a new instance for each event, graph-node. */
export type Round = Readonly<{ embedded: IndexingRun; fresh: IndexingRun; graphNode: IndexingRun }>

/** All that is measured; null is what was left out. */
export type Results = Readonly<{
  sizes: Sizes
  rounds: readonly Round[]
  queries: readonly QueryRow[] | null
  growth: Growth | null
}>

/** A query's slowest hundredth is soon one pause of either engine: it takes several turns to tell what is usual. */
const QUERY_ROUNDS = 3

/** A file makes a File and a LogEntry, a fourth of a Release and a thirty-second of a Project and of its LogEntry. */
const ENTITIES_PER_EVENT = 2.31

/** Measures the embedded indexer and graph-node. */
export async function measure(sizes: Sizes, log: (line: string) => void): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-bench-indexer-'))
  try {
    const { plain, fresh } = await stageManifests(folder)
    const anew = embedded(plain, ['--answer-cache-mb', '0'])
    const starts = { embedded: embedded(plain), anew, fresh: embedded(fresh), graphNode: graphNode(plain, NETWORK) }
    const sideBySide = await withReplay({ events: sizes.events, times: 1 }, log, (replay) =>
      compare(replay, sizes, starts, log),
    )
    if (sizes.entities === 0) return { sizes, ...sideBySide, growth: null }
    const times = Math.ceil(sizes.entities / ENTITIES_PER_EVENT / sizes.events)
    const growth = await withReplay({ events: sizes.events, times }, log, (replay) => {
      log(`growth: the embedded indexer, ${sizes.entities} entities`)
      // A repeated block has the hash of no header.
      return measureGrowth(replay, embedded(plain, ['--check-logs', 'never']))
    })
    return { sizes, ...sideBySide, growth }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withReplay<T>(
  { events, times }: Readonly<{ events: number; times: number }>,
  log: (line: string) => void,
  use: (replay: Replay) => Promise<T>,
): Promise<T> {
  const replay = await startReplay(await recordChain(events, log), times)
  try {
    return await use(replay)
  } finally {
    await replay.stop()
  }
}

type Starts = Readonly<Record<keyof Round | 'anew', StartEngine>>

async function compare(replay: Replay, sizes: Sizes, starts: Starts, log: (line: string) => void) {
  const rounds: Round[] = []
  const running: Engine[] = []
  try {
    for (let round = 1; round <= sizes.rounds; round++) {
      const isLast = round === sizes.rounds
      log(`indexing, round ${round}: embedded`)
      const ours = await indexChain(replay, sizes.events, starts.embedded)
      log(describe(ours.run))
      // The last ones stay for the queries; an engine at the head does next to nothing.
      if (isLast) running.push(ours.engine)
      else await ours.engine.stop()
      log(`indexing, round ${round}: a new instance for each event`)
      const fresh = await measureIndexing(replay, sizes.events, starts.fresh)
      log(describe(fresh))
      log(`indexing, round ${round}: graph-node`)
      const theirs = await indexChain(replay, sizes.events, starts.graphNode)
      log(describe(theirs.run))
      if (isLast) running.push(theirs.engine)
      else await theirs.engine.stop()
      rounds.push({ embedded: ours.run, fresh, graphNode: theirs.run })
    }
    const [kept, theirs] = running
    if (sizes.seconds === 0 || !kept || !theirs) return { rounds, queries: null }
    const anew = (await indexChain(replay, sizes.events, starts.anew)).engine
    running.push(anew)
    const options = {
      rounds: Math.max(QUERY_ROUNDS, sizes.rounds),
      seconds: sizes.seconds,
      connections: sizes.connections,
    }
    return { rounds, queries: await measureQueries({ kept, anew, graphNode: theirs }, options, log) }
  } finally {
    for (const engine of running) await engine.stop()
  }
}

function describe({ eventsPerSecond, cpuSeconds, peakBytes }: IndexingRun): string {
  return `  ${Math.round(eventsPerSecond)} events/s, ${cpuSeconds.toFixed(1)} s of CPU, ${Math.round(peakBytes / 1e6)} MB`
}
