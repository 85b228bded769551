import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps the requests to a service below what it allows in a time. */
export interface Pace {
  /** Resolves when the next request may be sent; who asks first goes first. */
  turn(signal: AbortSignal): Promise<void>
}

/** The time in milliseconds, and a way to let some go by. */
export type Clock = Readonly<{ now(): number; sleep(ms: number, signal: AbortSignal): Promise<void> }>

const CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
}

/** Lets so many requests go in any `windowMs`. */
export function createPace(requests: number, windowMs: number, clock: Clock = CLOCK): Pace {
  const sentAt: number[] = []
  let last: Promise<unknown> = Promise.resolve()

  async function wait(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const [oldest] = sentAt.length < requests ? [] : sentAt
    if (oldest !== undefined) {
      const leftMs = oldest + windowMs - clock.now()
      if (leftMs > 0) await clock.sleep(leftMs, signal)
      sentAt.shift()
    }
    sentAt.push(clock.now())
  }

  return {
    turn(signal) {
      const turn = last.then(() => wait(signal))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
