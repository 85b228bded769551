import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Step } from '../chain/blocks.ts'
import { applyStep, type Indexing } from './apply-step.ts'
import type { Fetch } from './process-block.ts'

/** The thread is given up this often, so that files and answers of the chain are seen to, and what is stored is seen. */
const TURN_MS = 20

export type ApplyOptions = Readonly<{
  /** Told of each step, with how many triggers it handled. */
  onStep: (step: Step, events: number) => void
  signal: AbortSignal
}>

/**
 * Stores what steps mean, in order; as many as a turn of the thread has time for reach the disk together. A step that
 * fails ends it, and those before are kept. False where the rest was left, since a step created data sources: it is to be
 * asked for again, with theirs. @throws {HandlerError}
 */
export async function applySteps(indexing: Indexing, steps: readonly Step[], options: ApplyOptions): Promise<boolean> {
  // Each look at the head that finds nothing new is one of these.
  if (steps.length === 0) return true
  const work = applyEach(indexing, steps, options.onStep)
  try {
    return await runTurns(indexing, work, options.signal)
  } catch (error) {
    // What was created in a batch that the disk refused is not there.
    indexing.sources.reload()
    throw error
  }
}

/** Where the thread may be given up: between steps, or to fetch what the next handler needs. */
type Pause = Fetch | 'step'

async function runTurns(indexing: Indexing, work: Generator<Pause, boolean>, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const { fetch, isComplete } = runTurn(indexing, work)
    if (isComplete !== null) return isComplete
    if (fetch) await fetch()
    else await nextTurn()
  }
  return true
}

function runTurn(indexing: Indexing, work: Generator<Pause, boolean>) {
  const turnEnds = performance.now() + TURN_MS
  let fetch: Fetch | null = null
  let isComplete: boolean | null = null
  indexing.store.batch(() => {
    while (performance.now() < turnEnds) {
      const next = work.next()
      if (next.done) isComplete = next.value
      else if (next.value !== 'step') fetch = next.value
      if (fetch !== null || isComplete !== null) return
    }
  })
  return { fetch, isComplete } as { fetch: Fetch | null; isComplete: boolean | null }
}

function* applyEach(
  indexing: Indexing,
  steps: readonly Step[],
  onStep: ApplyOptions['onStep'],
): Generator<Pause, boolean> {
  for (const [at, step] of steps.entries()) {
    const { events, hasCreated } = yield* applyStep(indexing, step)
    onStep(step, events)
    // The steps after it lack the logs of what was created.
    if (hasCreated && at < steps.length - 1) return false
    yield 'step'
  }
  return true
}
