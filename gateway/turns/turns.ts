import { QueriesBusyError, TooManyQueriesError } from '../errors.ts'

export type TurnLimits = Readonly<{
  /** Queries under way at one time, of all clients and of one. */
  atOnce: number
  atOnceOfClient: number
  /** Queries that wait for their turn, of all clients and of one. */
  waiting: number
  waitingOfClient: number
  /** How long one waits. */
  waitMs: number
}>

export type Turns = Readonly<{
  /**
   * Runs an action when it is its client's turn. Who has waited longest is next, but for clients that have as many under way as
   * they may.
   * @throws TooManyQueriesError (TOO_MANY_QUERIES) and QueriesBusyError (QUERIES_BUSY) where too many wait or one has waited
   * for too long, and the signal's reason where it is aborted while waiting
   */
  take: <T>(client: string, signal: AbortSignal, action: () => Promise<T>) => Promise<T>
}>

type Waiting = Readonly<{ client: string; start: () => void }>

/** Lets so many actions run at one time, and so many wait. */
export function createTurns(limits: TurnLimits): Turns {
  const running = new Map<string, number>()
  const waiting: Waiting[] = []
  let total = 0

  const runningOf = (client: string) => running.get(client) ?? 0
  const isFree = (client: string) => total < limits.atOnce && runningOf(client) < limits.atOnceOfClient

  function begin(client: string): void {
    total += 1
    running.set(client, runningOf(client) + 1)
  }

  function end(client: string): void {
    total -= 1
    const left = runningOf(client) - 1
    if (left === 0) running.delete(client)
    else running.set(client, left)
    const next = waiting.findIndex((each) => isFree(each.client))
    if (next >= 0) waiting.splice(next, 1)[0]?.start()
  }

  async function turn(client: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (isFree(client)) return begin(client)
    if (waiting.filter((each) => each.client === client).length >= limits.waitingOfClient)
      throw new TooManyQueriesError(limits.atOnceOfClient + limits.waitingOfClient)
    if (waiting.length >= limits.waiting) throw new QueriesBusyError()
    await queue(client, signal)
  }

  async function queue(client: string, signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const entry: Waiting = {
      client,
      start: () => {
        begin(client)
        resolve()
      },
    }
    const leave = (reason: unknown) => {
      const at = waiting.indexOf(entry)
      if (at >= 0) waiting.splice(at, 1)
      reject(reason)
    }
    const leaveWithClient = () => leave(signal.reason)
    const timer = setTimeout(() => leave(new QueriesBusyError()), limits.waitMs)
    signal.addEventListener('abort', leaveWithClient, { once: true })
    waiting.push(entry)
    await promise.finally(() => {
      clearTimeout(timer)
      signal.removeEventListener('abort', leaveWithClient)
    })
  }

  return {
    async take(client, signal, action) {
      await turn(client, signal)
      try {
        return await action()
      } finally {
        end(client)
      }
    },
  }
}
