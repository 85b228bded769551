import type { GatewayOrder } from './gateway-order.ts'
import type { Gateway, NoBlock } from './http-block.ts'

/** What was tried for one block, and which gateway is to be asked next. */
export interface Tries {
  /**
   * The gateway to ask next and in how many milliseconds; null where nobody is left: each has said often enough that it
   * does not have the block, or the time for further tries is over. Those in `running` are being asked.
   */
  next(gateways: readonly Gateway[], running: ReadonlySet<Gateway>): Readonly<{ gateway: Gateway; inMs: number }> | null
  /** `running` has it as well. */
  started(gateway: Gateway, running: ReadonlySet<Gateway>): void
  ended(gateway: Gateway, answer: NoBlock): void
  /** The last answer of each; `failed` as well where it was not said often enough to be believed. */
  answers(): ReadonlyMap<Gateway, NoBlock>
}

export type TriesOptions = Readonly<{
  order: GatewayOrder
  /** How long further tries are made, from the first failure on. */
  retryMs: number
  /** When they end at the latest, by `performance.now`; asked anew each time. */
  endsAt: () => number
  /** From 0 up to 1, as `Math.random`. */
  random: () => number
}>

type Tried = { count: number; denials: number; dueAt: number; last: NoBlock | null }

/** One bit may flip on the way, and a 404 may pass: what has been said this often is believed. */
const ENOUGH_DENIALS = 3
const FIRST_BACK_OFF_MS = 100
const LONGEST_BACK_OFF_MS = 5_000

/**
 * Keeps the tries for one block. Whoever has not been asked comes first, in the order that is given; where one has failed,
 * it is asked again after a back-off, which doubles. While one is still at it, another one that was not asked yet is asked
 * as soon as one has failed, and all others only when the patience with the latest is over.
 */
export function createTries({ order, retryMs, endsAt, random }: TriesOptions): Tries {
  const tried = new Map<Gateway, Tried>()
  let retriesEnd = Number.POSITIVE_INFINITY
  let hasFailed = false
  let isPatientUntil = Number.NEGATIVE_INFINITY

  function optionsFor(gateways: readonly Gateway[], running: ReadonlySet<Gateway>) {
    const time = performance.now()
    const end = Math.min(endsAt(), retriesEnd)
    return gateways.flatMap((gateway) => {
      const { denials = 0, dueAt = time, last = null } = tried.get(gateway) ?? {}
      if (running.has(gateway) || denials >= ENOUGH_DENIALS) return []
      const dueInMs = Math.max(dueAt - time, order.restMs(gateway))
      const isFresh = last === null
      if (time + Math.max(0, dueInMs) > end && !(isFresh && dueInMs <= 0)) return []
      const mayStartAt = isFresh && hasFailed ? time : isPatientUntil
      return [{ gateway, isFresh, inMs: Math.max(0, dueInMs, running.size > 0 ? mayStartAt - time : 0) }]
    })
  }

  return {
    next: (gateways, running) => {
      const options = optionsFor(gateways, running)
      const fresh = options.find(({ isFresh, inMs }) => isFresh && inMs === 0)
      return fresh ?? options.sort((a, b) => a.inMs - b.inMs)[0] ?? null
    },
    started: (gateway, running) => {
      const before = tried.get(gateway) ?? { count: 0, denials: 0, dueAt: 0, last: null }
      tried.set(gateway, { ...before, count: before.count + 1 })
      hasFailed = false
      isPatientUntil = performance.now() + Math.max(...[...running].map((each) => order.patienceMs(each)))
    },
    ended: (gateway, answer) => {
      const time = performance.now()
      const state = tried.get(gateway)
      if (!state) return
      if (answer.type !== 'failed') state.denials += 1
      state.dueAt = time + backOffMs(state.count, random())
      state.last = answer
      hasFailed = true
      retriesEnd = Math.min(retriesEnd, time + retryMs)
    },
    answers: () => new Map([...tried].flatMap(([gateway, state]) => believed(state).map((last) => [gateway, last]))),
  }
}

function believed({ last, denials }: Tried): readonly NoBlock[] {
  if (last === null) return []
  return denials < ENOUGH_DENIALS ? [{ ...last, type: 'failed' }] : [last]
}

/** Between the half and the whole of what doubles with each try, so that what failed together does not come back together. */
function backOffMs(count: number, random: number): number {
  const most = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (count - 1))
  return most * (0.5 + random / 2)
}
