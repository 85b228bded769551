import type { Chain } from './chain.ts'
import type { Log } from './event.ts'
import type { RpcError } from './rpc-error.ts'

/** How many blocks to ask for at once: more after each success, fewer when an endpoint finds it too much. */
export interface RangeSizer {
  size(): bigint
  succeeded(logs: number): void
  tooLarge(reason: string): void
  /** The range was refused for a reason that is not known; says whether that is taken for its size, since it was so before. */
  refused(reason: string): boolean
  /** Only the first blocks of a range were of use. */
  cutShort(): void
}

export type RangeOptions = Readonly<{
  /** How many blocks the first range has. */
  first?: bigint
  max?: bigint
  /** Told the new size, and why. */
  onShrink?: (size: bigint, reason: string) => void
  /** Told the size of the next range. */
  onSize?: (size: bigint) => void
}>

export const MAX_RANGE = 2_000n
/** What is asked for at once is in memory at once, several times over: as text, as JSON, as logs. */
const TARGET_LOGS = 2_000
const FORGIVEN_AFTER = 20
/**
 * Providers word it in ever new ways, so what is refused so often in a row is taken for too large, whatever is said; and at once
 * where a smaller range was answered after one had been too large.
 */
const REFUSALS_OF_SIZE = 2

/**
 * Creates the sizer of one chain's ranges; it starts at one block, as graph-node does, takes up to ten times as many after
 * each success, and a tenth after a range that was too large. Then it keeps under that size for a while, so that not every
 * other question is refused.
 */
export function createRangeSizer({ onShrink, onSize, first = 1n, max = MAX_RANGE }: RangeOptions = {}): RangeSizer {
  let size = first < max ? first : max
  let limit = max
  let successes = 0
  let refusals = 0
  /** The largest range that was answered since one was too large. */
  let answered = 0n
  const shrink = (reason: string) => {
    successes = 0
    limit = atLeastOne(size / 2n)
    size = atLeastOne(size / 10n)
    onShrink?.(size, reason)
    onSize?.(size)
  }
  return {
    size: () => size,
    succeeded(logs) {
      successes++
      refusals = 0
      if (limit < max && size > answered) answered = size
      if (successes >= FORGIVEN_AFTER && limit < max) {
        successes = 0
        limit = atMost(limit * 2n, max)
      }
      // As many blocks as would have the wanted number of logs where they are as full.
      const fitting = atLeastOne(BigInt(Math.floor((Number(size) * TARGET_LOGS) / Math.max(logs, 1))))
      size = atMost(atMost(size * 10n, fitting), limit)
      onSize?.(size)
    },
    tooLarge: shrink,
    refused(reason) {
      refusals++
      const isBeyondAnswered = limit < max && answered > 0n && size > answered
      if (refusals < REFUSALS_OF_SIZE && !isBeyondAnswered) return false
      shrink(reason)
      return true
    },
    cutShort() {
      size = atLeastOne(size / 10n)
      onSize?.(size)
    },
  }
}

function atMost(size: bigint, limit: bigint): bigint {
  return size < limit ? size : limit
}

function atLeastOne(size: bigint): bigint {
  return size > 1n ? size : 1n
}

/** Reads the logs of the next range, no further than `limit`; asks for less while the endpoint answers that it is too much. */
export async function readRange(
  chain: Pick<Chain, 'logsInRange'>,
  ranges: RangeSizer,
  from: bigint,
  limit: bigint,
): Promise<{ logs: Log[]; to: bigint }> {
  for (;;) {
    const size = ranges.size()
    const to = from + size - 1n < limit ? from + size - 1n : limit
    try {
      const logs = await chain.logsInRange(from, to)
      ranges.succeeded(logs.length)
      return { logs, to }
    } catch (error) {
      const { code, message } = error as RpcError
      const isTooMuch = isTooLarge(error as RpcError)
      if (to === from || !String(code).startsWith('RPC_')) throw error
      // An endpoint that breaks down over a range may answer a smaller one; it is asked when it has had time.
      if (isTooMuch || code === 'RPC_UNAVAILABLE') ranges.tooLarge(message)
      if (!isTooMuch && (code === 'RPC_UNAVAILABLE' || !ranges.refused(message))) throw error
    }
  }
}

// Providers agree on no code for it: these are the ones graph-node knows.
function isTooLarge({ code, rpcCode, message }: Partial<RpcError>): boolean {
  if (code === 'RPC_TOO_LARGE') return true
  if (code !== 'RPC_REFUSED') return false
  if (rpcCode === -32005 || rpcCode === -32000 || rpcCode === -32602) return true
  return /block range|too many|too large|limit|exceed|more than|response size|status 413|timed? ?out|query returned/i.test(
    message ?? '',
  )
}
