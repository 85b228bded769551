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

/** Tells when to look for a new head: after a while, or at once when woken, or when one is said to be there. */
export type Poll = Readonly<{
  next(): Promise<void>
  /** Waits after a failure, which a new head does not cut short. */
  wait(delayMs: number): Promise<void>
  wake(): void
  headSeen(): void
}>

export function createPoll(intervalMs: number, signal: AbortSignal): Poll {
  let woken = Promise.withResolvers<void>()
  let head = Promise.withResolvers<void>()
  const pause = async (delayMs: number, ...sooner: Promise<void>[]) => {
    const timer = new AbortController()
    const timeout = sleep(delayMs, undefined, { signal: AbortSignal.any([signal, timer.signal]) }).catch(() => {})
    await Promise.race([timeout, woken.promise, ...sooner])
    timer.abort()
    woken = Promise.withResolvers<void>()
  }
  return {
    async next() {
      await pause(intervalMs, head.promise)
      head = Promise.withResolvers<void>()
    },
    wait: (delayMs) => pause(delayMs),
    wake: () => woken.resolve(),
    headSeen: () => head.resolve(),
  }
}
