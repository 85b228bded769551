import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Step } from '../chain/blocks.ts'
import { applyStep, type Indexing } from './apply-step.ts'

/** Handlers run on the thread that answers queries, so it is given up this often. */
const TURN_MS = 20

export type ApplyOptions = Readonly<{
  /** Told of each step, with how many events it handled. */
  onStep: (step: Step, events: number) => void
  signal: AbortSignal
}>

/**
 * Stores what steps mean, in order; as many as a turn of the thread has time for reach the disk together. A step that
 * fails ends it, and those before are kept. @throws {HandlerError}
 */
export async function applySteps(indexing: Indexing, steps: readonly Step[], options: ApplyOptions): Promise<void> {
  const { onStep, signal } = options
  const left = steps.values()
  let next = left.next()
  while (!next.done && !signal.aborted) {
    const turnEnds = performance.now() + TURN_MS
    indexing.store.batch(() => {
      while (!next.done && performance.now() < turnEnds) {
        onStep(next.value, applyStep(indexing, next.value))
        next = left.next()
      }
    })
    if (!next.done) await nextTurn()
  }
}
