import { setTimeout as sleep } from 'node:timers/promises'
import { ServiceError } from './service-error.ts'

/** How often something is tried and what is waited in between; `random` is from 0 up to 1. */
export type Patience = Readonly<{ tries: number; firstMs: number; longestMs: number; random: () => number }>

export const PATIENCE: Patience = { tries: 6, firstMs: 500, longestMs: 20_000, random: Math.random }

/** Who asks to be left alone for longer than this is taken for away. */
const LONGEST_ASKED_MS = 120_000

/** Runs something again while it fails with what may pass, after pauses that double. */
export async function retry<T>(run: () => Promise<T>, patience: Patience, signal: AbortSignal): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await run()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ServiceError) || !error.isPassing || failures >= patience.tries) throw error
      if ((error.retryAfterMs ?? 0) > LONGEST_ASKED_MS) throw error
      await pause(failures, patience, signal, error.retryAfterMs ?? 0)
    }
  }
}

/** Waits before the next try: between half and the whole of what doubles with each, and at least what was asked for. */
export async function pause(failures: number, patience: Patience, signal: AbortSignal, leastMs = 0): Promise<void> {
  const most = Math.min(patience.longestMs, patience.firstMs * 2 ** (failures - 1))
  await sleep(Math.max(leastMs, most * (0.5 + patience.random() / 2)), undefined, { signal })
}
