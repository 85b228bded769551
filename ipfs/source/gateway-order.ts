import type { Gateway } from './http-block.ts'

/** Which gateways to ask first, by what they did before. */
export interface GatewayOrder {
  /** All of them: those that are well in the order they were named, then those that are not. */
  sorted(): readonly Gateway[]
  /** How long to wait for one until another is asked as well. */
  patienceMs(gateway: Gateway): number
  /** How long it still wants to be left alone; 0 where it may be asked now. */
  restMs(gateway: Gateway): number
  gaveBlock(gateway: Gateway, tookMs: number): void
  /** It failed, or another one was quicker though it was asked later. `retryAfterMs` is how long it asked to be left alone. */
  failed(gateway: Gateway, retryAfterMs?: number): void
  /** It sent bytes that are not those of the CID. */
  lied(gateway: Gateway): void
}

export type GatewayOrderOptions = Readonly<{
  /** The least patience, which is what a gateway gets that has given no block yet. */
  hedgeMs: number
  /** The most patience. */
  firstByteMs: number
  now?: () => number
}>

type History = { pauseMs: number; until: number; restUntil: number; usualMs: number }

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000
const PAUSE_OF_LIARS_MS = 600_000
// Some say an hour while they are restarted.
const LONGEST_REST_MS = 60_000

/** Keeps what gateways did. One that failed is asked last for a while, which grows as long as it goes on failing. */
export function createGatewayOrder(
  gateways: readonly Gateway[],
  { hedgeMs, firstByteMs, now = () => performance.now() }: GatewayOrderOptions,
): GatewayOrder {
  const histories = new Map(gateways.map((gateway) => [gateway, newHistory()]))
  const historyOf = (gateway: Gateway): History => histories.get(gateway) ?? newHistory()

  return {
    sorted: () => {
      const time = now()
      const isWell = (gateway: Gateway) => historyOf(gateway).until <= time
      return [...gateways.filter(isWell), ...gateways.filter((gateway) => !isWell(gateway))]
    },
    // A slow line is no fault: two times what is usual for it is worth a second request.
    patienceMs: (gateway) => Math.min(firstByteMs, Math.max(hedgeMs, 2 * historyOf(gateway).usualMs)),
    restMs: (gateway) => Math.max(0, historyOf(gateway).restUntil - now()),
    gaveBlock: (gateway, tookMs) => {
      const history = historyOf(gateway)
      history.usualMs = history.usualMs === 0 ? tookMs : 0.8 * history.usualMs + 0.2 * tookMs
      history.pauseMs = FIRST_PAUSE_MS
      history.until = 0
    },
    failed: (gateway, retryAfterMs = 0) => {
      const history = historyOf(gateway)
      const time = now()
      history.restUntil = Math.max(history.restUntil, time + Math.min(LONGEST_REST_MS, retryAfterMs))
      // Many blocks that were under way fail of one fault.
      if (history.until > time) return
      history.until = time + history.pauseMs
      history.pauseMs = Math.min(LONGEST_PAUSE_MS, history.pauseMs * 2)
    },
    lied: (gateway) => {
      historyOf(gateway).until = now() + PAUSE_OF_LIARS_MS
    },
  }
}

function newHistory(): History {
  return { pauseMs: FIRST_PAUSE_MS, until: 0, restUntil: 0, usualMs: 0 }
}
