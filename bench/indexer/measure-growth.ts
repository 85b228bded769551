import { setTimeout as sleep } from 'node:timers/promises'
import { FILES_PER_RELEASE } from './chain/releases.ts'
import type { Replay } from './chain/start-replay.ts'
import { ask, type Engine, indexedBlock, type StartEngine } from './engines/engine.ts'
import { cpuSeconds, peakResidentBytes } from './engines/usage.ts'

/** How the embedded indexer does while its index grows. */
export type Growth = Readonly<{
  entities: number
  /** The most memory that its process ever had. */
  peakBytes: number
  early: Pace
  late: Pace
}>

/** How fast it was between two sizes of the index. */
export type Pace = Readonly<{
  fromEntities: number
  toEntities: number
  eventsPerSecond: number
  cpuMicrosecondsPerEvent: number
}>

type Moment = Readonly<{ block: number; ms: number; cpuSeconds: number }>

const POLL_MS = 100
/** Where the first pace is taken from; before, the program is still being compiled. */
const EARLY_ENTITIES = 10_000
/** How much of the index each pace is taken over. */
const SHARE = 0.05

/** Lets the embedded indexer index a chain, and compares its pace at 10,000 entities with that at the end. */
export async function measureGrowth(replay: Replay, start: StartEngine): Promise<Growth> {
  const engine = await start(replay)
  try {
    const moments: Moment[] = []
    for (let block = -1; block < replay.lastBlock; ) {
      block = (await indexedBlock(engine)) ?? -1
      if (block >= 0) moments.push({ block, ms: performance.now(), cpuSeconds: await cpuSeconds(engine.pids) })
      await sleep(POLL_MS)
    }
    const peakBytes = await peakResidentBytes(engine.pids[0] ?? 0)
    const { entities, events } = await countEntities(engine)
    const totals = { entities, events, blocks: replay.lastBlock }
    const early = Math.min(EARLY_ENTITIES, entities / 4)
    return {
      entities,
      peakBytes,
      early: paceOf(moments, totals, early, early + entities * SHARE),
      late: paceOf(moments, totals, entities * (1 - SHARE), entities),
    }
  } finally {
    await engine.stop()
  }
}

async function countEntities({ graphqlUrl }: Engine): Promise<Readonly<{ entities: number; events: number }>> {
  const { data } = (await ask(graphqlUrl, '{ registries(first: 1000) { recordCount projectCount fileCount } }')) as {
    data: { registries: { recordCount: number; projectCount: number; fileCount: number }[] }
  }
  // One account published all.
  let [events, entities] = [0, 1]
  for (const { recordCount, projectCount, fileCount } of data.registries) {
    events += recordCount
    entities += 1 + recordCount + projectCount + fileCount + Math.floor(fileCount / FILES_PER_RELEASE)
  }
  return { events, entities }
}

type Totals = Readonly<{ entities: number; events: number; blocks: number }>

// All blocks but the last are equally full.
function paceOf(moments: readonly Moment[], totals: Totals, from: number, to: number): Pace {
  const blockAt = (entities: number) => (entities / totals.entities) * totals.blocks
  const first = moments.find(({ block }) => block >= blockAt(from)) ?? moments.at(0)
  const last = moments.find(({ block }) => block >= blockAt(to)) ?? moments.at(-1)
  if (!first || !last || last.block <= first.block) throw new Error('the chain is too short to tell how indexing grows')
  const events = ((last.block - first.block) / totals.blocks) * totals.events
  const entitiesAt = ({ block }: Moment) => Math.round((block / totals.blocks) * totals.entities)
  return {
    fromEntities: entitiesAt(first),
    toEntities: entitiesAt(last),
    eventsPerSecond: events / ((last.ms - first.ms) / 1000),
    cpuMicrosecondsPerEvent: ((last.cpuSeconds - first.cpuSeconds) * 1e6) / events,
  }
}
