import type { Logger } from 'pino'
import type { Head, RecordLog } from '../record-log.ts'
import { type Change, type Known, step } from './step.ts'

/** Where the index is, as far as this gateway has followed it. */
export interface IndexView {
  /** The block that the index was last seen at; null where that is too long ago to answer from what is kept. */
  current(): Head | null
  /** How long ago the index was last seen, in milliseconds; infinite before the first time. */
  age(): number
  /** For how long its newest block has been the same, in milliseconds; 0 before the first time. */
  standing(): number
  /** How many steps are done. What was asked before the last of them may be of a block that the index has left. */
  steps(): number
  /** Takes a step at once, or joins the one under way, and resolves when it is done, also where it failed. */
  refresh(): Promise<void>
  /** Calls the listener with each change, before `current` tells the block that brought it. */
  onChange(listener: (change: Change) => void): void
}

export type RunningView = IndexView & Readonly<{ stop(): Promise<void> }>

export type IndexViewOptions = Readonly<{
  log: RecordLog
  intervalMs: number
  /** How long the index may be away until nothing is answered from what is kept. */
  maxLagMs: number
  logger: Pick<Logger, 'warn' | 'info'>
}>

/** Follows the index from now on, a step each interval, until it is stopped. */
export function startIndexView({ log, intervalMs, maxLagMs, logger }: IndexViewOptions): RunningView {
  const stopped = new AbortController()
  const listeners: ((change: Change) => void)[] = []
  let known: Known | null = null
  let seenAt = Number.NEGATIVE_INFINITY
  let movedAt = Number.POSITIVE_INFINITY
  let steps = 0
  let isAway = false
  let underWay: Promise<void> | null = null

  async function take(): Promise<void> {
    const startedAt = performance.now()
    try {
      const { known: next, change } = await step(log, known, { signal: stopped.signal })
      if (change.type !== 'nothing') for (const listener of listeners) listener(change)
      if (known?.head.hash !== next.head.hash) movedAt = startedAt
      known = next
      steps += 1
      // An answer is as old as its question.
      seenAt = startedAt
      if (isAway) logger.info({ block: String(next.head.number) }, 'the index is back')
      isAway = false
    } catch (error) {
      if (!isAway && !stopped.signal.aborted) logger.warn({ err: error }, 'cannot follow the index')
      isAway = true
    }
  }

  function refresh(): Promise<void> {
    underWay ??= take().finally(() => {
      underWay = null
    })
    return underWay
  }

  const age = () => performance.now() - seenAt
  const following = followOn(refresh, intervalMs, stopped.signal)
  return {
    current: () => (known !== null && age() <= maxLagMs ? known.head : null),
    age,
    standing: () => Math.max(0, performance.now() - movedAt),
    steps: () => steps,
    refresh,
    onChange: (listener) => listeners.push(listener),
    stop: async () => {
      stopped.abort()
      await following
    },
  }
}

async function followOn(refresh: () => Promise<void>, intervalMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await refresh()
    await pause(intervalMs, signal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
