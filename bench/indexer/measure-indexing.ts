import { setTimeout as sleep } from 'node:timers/promises'
import { Nudge } from '../../test/patience.ts'
import type { Replay } from './chain/start-replay.ts'
import { type Engine, indexedBlock, type StartEngine } from './engines/engine.ts'
import { type Usage, watchUsage } from './engines/usage.ts'

/** One engine's way through a whole chain. */
export type IndexingRun = Usage &
  Readonly<{
    seconds: number
    eventsPerSecond: number
    /** What it asked the chain, by method. */
    calls: Readonly<Record<string, number>>
  }>

const POLL_MS = 50
const TIMEOUT_MS = 2_400_000

/**
 * Lets an engine index a chain, and leaves it running. The clock runs from its first question for logs until queries
 * see the last block with logs, so that the time to start is left out.
 */
export async function indexChain(
  replay: Replay,
  events: number,
  start: StartEngine,
): Promise<Readonly<{ run: IndexingRun; engine: Engine }>> {
  await replay.reset()
  const engine = await start(replay)
  try {
    const stopWatching = watchUsage(engine.pids)
    await untilIndexed(engine, replay)
    const endedAt = Date.now()
    const usage = await stopWatching()
    const { firstLogsAt, calls } = await replay.report()
    const seconds = (endedAt - (firstLogsAt ?? endedAt)) / 1000
    return { run: { ...usage, seconds, eventsPerSecond: events / seconds, calls }, engine }
  } catch (error) {
    await engine.stop()
    throw error
  }
}

/** The same, and stops the engine. */
export async function measureIndexing(replay: Replay, events: number, start: StartEngine): Promise<IndexingRun> {
  const { run, engine } = await indexChain(replay, events, start)
  await engine.stop()
  return run
}

async function untilIndexed(engine: Engine, { lastBlock, nextBlock }: Replay): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS
  const nudge = new Nudge(nextBlock)
  for (;;) {
    const block = (await indexedBlock(engine).catch(() => null)) ?? -1
    if (block >= lastBlock) return
    if (performance.now() > deadline) {
      throw new Error(`block ${lastBlock} was not indexed within ${TIMEOUT_MS / 1000} s`)
    }
    await nudge.look(block)
    await sleep(POLL_MS)
  }
}
