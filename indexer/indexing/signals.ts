import { setTimeout as sleep } from 'node:timers/promises'

/** Lets many wait for the next time that something changed. */
export type Notifier = Readonly<{ next(): Promise<void>; notify(): void }>

export function createNotifier(): Notifier {
  let { promise, resolve } = Promise.withResolvers<void>()
  return {
    next: () => promise,
    notify() {
      resolve()
      ;({ promise, resolve } = Promise.withResolvers<void>())
    },
  }
}

/** Tells when to look for a new head: after a while, or at once when woken. */
export type Poll = Readonly<{ next(delayMs?: number): Promise<void>; wake(): void }>

export function createPoll(intervalMs: number, signal: AbortSignal): Poll {
  let woken = Promise.withResolvers<void>()
  return {
    async next(delayMs = intervalMs) {
      const timer = new AbortController()
      const timeout = sleep(delayMs, undefined, { signal: AbortSignal.any([signal, timer.signal]) }).catch(() => {})
      await Promise.race([timeout, woken.promise])
      timer.abort()
      woken = Promise.withResolvers<void>()
    },
    wake: () => woken.resolve(),
  }
}
