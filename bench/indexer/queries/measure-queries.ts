import { isDeepStrictEqual } from 'node:util'
import { ask, type Engine } from '../engines/engine.ts'
import { cpuSeconds } from '../engines/usage.ts'
import { median } from '../median.ts'
import { type Case, casesOf } from './documents.ts'
import { type Load, load } from './load.ts'
import { readSample } from './sample.ts'

/** How an engine bore a query, and the CPU time of all its processes for each answer. */
export type Borne = Load & Readonly<{ cpuMs: number }>

/** How both engines bore the same query; the embedded one with the answers that it keeps, and with none kept. */
export type QueryRow = Readonly<{ name: string; graphNode: Borne; kept: Beside; anew: Beside }>

/** How the embedded engine bore a query, beside graph-node. */
export type Beside = Readonly<{
  embedded: Borne
  /** How many times as many answers the embedded one gave; the median over the rounds. */
  throughputRatio: number
  /** Its p99 for graph-node's; the median over the rounds. */
  p99Ratio: number
  /** graph-node's CPU time for each answer for its own; the median over the rounds. */
  cpuRatio: number
}>

export type QueryOptions = Readonly<{ rounds: number; seconds: number; connections: number }>

type Engines = Readonly<Record<'kept' | 'anew' | 'graphNode', Engine>>

const WARM_UP_SECONDS = 2

/** Asks engines with the same data the same, in turn; what they answer must be equal. */
export async function measureQueries(
  engines: Engines,
  options: QueryOptions,
  log: (line: string) => void,
): Promise<QueryRow[]> {
  const rows: QueryRow[] = []
  for (const each of casesOf(await readSample(engines.kept.graphqlUrl))) {
    await compareAnswers(engines, each)
    const row = await measureCase(engines, each, options)
    log(
      `query '${each.name}': ${[row.kept.embedded, row.anew.embedded, row.graphNode].map(({ perSecond }) => Math.round(perSecond)).join(', ')} a second`,
    )
    rows.push(row)
  }
  return rows
}

async function measureCase(
  engines: Engines,
  { name, query, variables }: Case,
  options: QueryOptions,
): Promise<QueryRow> {
  const bodies = variables.map((each) => JSON.stringify({ query, variables: each }))
  // V8 compiles what is run often, PostgreSQL plans what it is asked again, and both keep answers: none of that is how they go on.
  for (const engine of [engines.kept, engines.anew, engines.graphNode]) {
    await load(engine.graphqlUrl, bodies, { ...options, seconds: WARM_UP_SECONDS })
  }
  const rounds: Record<keyof Engines, Borne>[] = []
  for (let round = 0; round < options.rounds; round++) {
    const kept = await bear(engines.kept, bodies, options)
    const anew = await bear(engines.anew, bodies, options)
    rounds.push({ kept, anew, graphNode: await bear(engines.graphNode, bodies, options) })
  }
  const beside = (which: 'kept' | 'anew') =>
    compare(rounds.map(({ [which]: ours, graphNode: theirs }) => ({ ours, theirs })))
  const graphNode = medianLoad(rounds.map((round) => round.graphNode))
  return { name, graphNode, kept: beside('kept'), anew: beside('anew') }
}

function compare(rounds: readonly Readonly<{ ours: Borne; theirs: Borne }>[]): Beside {
  return {
    embedded: medianLoad(rounds.map(({ ours }) => ours)),
    throughputRatio: median(rounds.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond)),
    p99Ratio: median(rounds.map(({ ours, theirs }) => ours.p99Ms / theirs.p99Ms)),
    cpuRatio: median(rounds.map(({ ours, theirs }) => theirs.cpuMs / ours.cpuMs)),
  }
}

async function bear(engine: Engine, bodies: readonly string[], options: QueryOptions): Promise<Borne> {
  const before = await cpuSeconds(engine.pids)
  const borne = await load(engine.graphqlUrl, bodies, options)
  const cpuMs = ((await cpuSeconds(engine.pids)) - before) * 1000
  return { ...borne, cpuMs: cpuMs / (borne.perSecond * options.seconds) }
}

// The first answer of each also lets the embedded indexer make an index of a column, and both compile.
async function compareAnswers({ kept, anew, graphNode }: Engines, each: Case) {
  for (const variables of [each.variables[0] ?? {}, each.variables.at(-1) ?? {}]) {
    const [ours, theirs, anewOurs] = [
      await ask(kept.graphqlUrl, each.query, variables),
      await ask(graphNode.graphqlUrl, each.query, variables),
      await ask(anew.graphqlUrl, each.query, variables),
    ]
    if (isDeepStrictEqual(ours, theirs) && isDeepStrictEqual(anewOurs, theirs)) continue
    throw new Error(
      `the engines answer '${each.name}' differently: ${JSON.stringify(ours).slice(0, 300)} and ${JSON.stringify(theirs).slice(0, 300)}`,
    )
  }
}

function medianLoad(loads: readonly Borne[]): Borne {
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    p50Ms: median(loads.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(loads.map(({ p99Ms }) => p99Ms)),
    cpuMs: median(loads.map(({ cpuMs }) => cpuMs)),
  }
}
