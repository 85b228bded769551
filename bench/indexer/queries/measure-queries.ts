import { isDeepStrictEqual } from 'node:util'
import { ask, type Engine } from '../engines/engine.ts'
import { cpuSeconds } from '../engines/usage.ts'
import { median } from '../median.ts'
import { type Case, casesOf } from './documents.ts'
import { type Load, load } from './load.ts'
import { readSample } from './sample.ts'

/** How an engine bore a query, and the CPU time of all its processes for each answer. */
export type Borne = Load & Readonly<{ cpuMs: number }>

/** How both engines bore the same query. */
export type QueryRow = Readonly<{
  name: string
  embedded: Borne
  graphNode: Borne
  /** How many times as many answers the embedded one gave; the median over the rounds. */
  throughputRatio: number
  /** Its p99 for graph-node's; the median over the rounds. */
  p99Ratio: number
  /** graph-node's CPU time for each answer for its own; the median over the rounds. */
  cpuRatio: number
}>

export type QueryOptions = Readonly<{ rounds: number; seconds: number; connections: number }>

/** Asks two engines with the same data the same, in turn; what they answer must be equal. */
export async function measureQueries(
  engines: Readonly<{ embedded: Engine; graphNode: Engine }>,
  options: QueryOptions,
  log: (line: string) => void,
): Promise<QueryRow[]> {
  const rows: QueryRow[] = []
  for (const each of casesOf(await readSample(engines.embedded.graphqlUrl))) {
    await compareAnswers(engines, each)
    const row = await measureCase(engines, each, options)
    log(
      `query '${each.name}': ${Math.round(row.embedded.perSecond)} and ${Math.round(row.graphNode.perSecond)} a second`,
    )
    rows.push(row)
  }
  return rows
}

async function measureCase(
  { embedded, graphNode }: Parameters<typeof measureQueries>[0],
  { name, query, variables }: Case,
  options: QueryOptions,
): Promise<QueryRow> {
  const bodies = variables.map((each) => JSON.stringify({ query, variables: each }))
  const rounds: { ours: Borne; theirs: Borne }[] = []
  for (let round = 0; round < options.rounds; round++) {
    const ours = await bear(embedded, bodies, options)
    rounds.push({ ours, theirs: await bear(graphNode, bodies, options) })
  }
  return {
    name,
    embedded: medianLoad(rounds.map(({ ours }) => ours)),
    graphNode: medianLoad(rounds.map(({ theirs }) => theirs)),
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
async function compareAnswers({ embedded, graphNode }: Parameters<typeof measureQueries>[0], each: Case) {
  for (const variables of [each.variables[0] ?? {}, each.variables.at(-1) ?? {}]) {
    const [ours, theirs] = [
      await ask(embedded.graphqlUrl, each.query, variables),
      await ask(graphNode.graphqlUrl, each.query, variables),
    ]
    if (isDeepStrictEqual(ours, theirs)) continue
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
