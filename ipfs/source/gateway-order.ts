import type { Gateway } from './http-block.ts'

/** Which gateways to ask first, by what they did before. */
export interface GatewayOrder {
  /** All of them: those that are well in the order they were named, then those that are not. */
  sorted(): readonly Gateway[]
  /** How long to wait for one until another is asked as well. */
  patienceMs(gateway: Gateway): number
  gaveBlock(gateway: Gateway, tookMs: number): void
  /** It failed, or another one was quicker though it was asked later. */
  failed(gateway: Gateway): void
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

type History = { pauseMs: number; until: number; usualMs: number }

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000
const PAUSE_OF_LIARS_MS = 600_000

/** Keeps what gateways did. One that failed is asked last for a while, which grows as long as it goes on failing. */
export function createGatewayOrder(
  gateways: readonly Gateway[],
  { hedgeMs, firstByteMs, now = () => performance.now() }: GatewayOrderOptions,
): GatewayOrder {
  const histories = new Map(gateways.map((gateway) => [gateway, { pauseMs: FIRST_PAUSE_MS, until: 0, usualMs: 0 }]))
  const historyOf = (gateway: Gateway): History =>
    histories.get(gateway) ?? { pauseMs: FIRST_PAUSE_MS, until: 0, usualMs: 0 }

  return {
    sorted: () => {
      const time = now()
      const isWell = (gateway: Gateway) => historyOf(gateway).until <= time
      return [...gateways.filter(isWell), ...gateways.filter((gateway) => !isWell(gateway))]
    },
    // A slow line is no fault: two times what is usual for it is worth a second request.
    patienceMs: (gateway) => Math.min(firstByteMs, Math.max(hedgeMs, 2 * historyOf(gateway).usualMs)),
    gaveBlock: (gateway, tookMs) => {
      const history = historyOf(gateway)
      history.usualMs = history.usualMs === 0 ? tookMs : 0.8 * history.usualMs + 0.2 * tookMs
      history.pauseMs = FIRST_PAUSE_MS
      history.until = 0
    },
    failed: (gateway) => {
      const history = historyOf(gateway)
      const time = now()
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
