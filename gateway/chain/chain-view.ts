import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { ChainHead } from './read-head.ts'

/** How far the chain is, as its endpoints tell it. */
export interface ChainView {
  /** The newest block that a quorum was seen at; null where that is too long ago. */
  current(): ChainHead | null
  /** The newest block now, asked for after this call, once for all who call meanwhile; null where too few endpoints answer. */
  newest(): Promise<ChainHead | null>
  /**
   * How long the chain has had a block beyond this one, in seconds, by this process's own clock; 0 where it has none. What
   * was there before the first look is as much older as the blocks' times say.
   */
  secondsBeyond(block: Readonly<{ number: bigint; timestamp: number | null }>): number
}

export type RunningChainView = ChainView & Readonly<{ stop(): Promise<void> }>

export type ChainViewOptions = Readonly<{
  /** Null where too few endpoints answer. */
  read: () => Promise<ChainHead | null>
  intervalMs: number
  logger: Pick<Logger, 'warn' | 'info'>
  /** The clock, in milliseconds; it never goes back. */
  now?: () => number
}>

/** What was seen is good for this long beside the interval: an endpoint may be away for a moment. */
const GOOD_MS = 15_000
/** Where there are more, every other one is forgotten: a lag is then told by one of its neighbours. */
const MAX_MARKS = 4096

/** Without endpoints nothing is known of the chain. */
export const NO_CHAIN: RunningChainView = {
  current: () => null,
  newest: async () => null,
  secondsBeyond: () => 0,
  stop: async () => {},
}

/** `timestamp` is the block's own for the first that was seen, and null for all others. */
type Mark = Readonly<{ number: bigint; seenAt: number; timestamp: number | null }>

/** Asks for the chain's newest block from now on, each interval, until it is stopped. */
export function startChainView(options: ChainViewOptions): RunningChainView {
  const { read, intervalMs, logger, now = () => performance.now() } = options
  const stopped = new AbortController()
  let head: ChainHead | null = null
  let seenAt = Number.NEGATIVE_INFINITY
  let isAway = false
  let failedAt = Number.NEGATIVE_INFINITY
  let isFirst = true
  let marks: Mark[] = []
  let underWay: Promise<ChainHead | null> | null = null
  let next: Promise<ChainHead | null> | null = null

  async function take(): Promise<ChainHead | null> {
    const askedAt = now()
    const told = await read().catch(() => null)
    if (told === null) {
      if (!isAway && !stopped.signal.aborted) logger.warn('too few endpoints tell the newest block of the chain')
      isAway = true
      failedAt = now()
      return null
    }
    if (isAway) logger.info({ block: String(told.number) }, 'the endpoints tell the newest block of the chain again')
    isAway = false
    head = told
    seenAt = askedAt
    marks = markedWith(marks, { number: told.number, seenAt: askedAt, timestamp: isFirst ? told.timestamp : null })
    isFirst = false
    return told
  }

  function refresh(): Promise<ChainHead | null> {
    underWay ??= take().finally(() => {
      underWay = null
    })
    return underWay
  }

  /** What is under way may have been asked before now. */
  function newest(): Promise<ChainHead | null> {
    if (underWay === null) return refreshUnlessAway()
    next ??= underWay.then(() => {
      next = null
      return refreshUnlessAway()
    })
    return next
  }

  /** Where nobody answered just now, nobody waits to find that out again. */
  async function refreshUnlessAway(): Promise<ChainHead | null> {
    return isAway && now() - failedAt < intervalMs ? null : refresh()
  }

  async function follow(): Promise<void> {
    while (!stopped.signal.aborted) {
      await refresh()
      await sleep(intervalMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
  }

  const following = follow()
  return {
    current: () => (now() - seenAt <= intervalMs + GOOD_MS ? head : null),
    newest,
    secondsBeyond: ({ number, timestamp }) => {
      const first = marks.find((mark) => mark.number > number)
      if (!first) return 0
      const before = first.timestamp === null || timestamp === null ? 0 : Math.max(0, first.timestamp - timestamp)
      return (now() - first.seenAt) / 1000 + before
    },
    stop: async () => {
      stopped.abort()
      await following
    },
  }
}

/** A chain that has become shorter has left the blocks that were seen beyond its newest. */
function markedWith(marks: readonly Mark[], next: Mark): Mark[] {
  const kept = marks.filter(({ number }) => number <= next.number)
  if (kept.at(-1)?.number === next.number) return kept
  const all = [...kept, next]
  return all.length > MAX_MARKS ? all.filter((_, place) => place % 2 === 0) : all
}
