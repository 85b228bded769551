import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps the requests to a service below what it allows in a time. */
export interface Pace {
  /** Resolves when the next request may be sent; who asks first goes first. */
  turn(signal: AbortSignal): Promise<void>
}

/** Lets so many requests go in any `windowMs`. */
export function createPace(requests: number, windowMs: number): Pace {
  const sentAt: number[] = []
  let last: Promise<unknown> = Promise.resolve()

  async function wait(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const oldest = sentAt.length < requests ? undefined : sentAt.shift()
    if (oldest !== undefined) {
      const leftMs = oldest + windowMs - performance.now()
      if (leftMs > 0) await sleep(leftMs, undefined, { signal })
    }
    sentAt.push(performance.now())
  }

  return {
    turn(signal) {
      const turn = last.then(() => wait(signal))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
