import type { Chain } from './chain.ts'
import type { Log } from './event.ts'
import type { RpcError } from './rpc-error.ts'

/** How many blocks to ask for at once: more after each success, fewer when an endpoint finds it too much. */
export interface RangeSizer {
  size(): bigint
  succeeded(logs: number): void
  tooLarge(reason: string): void
  /** Only the first blocks of a range were of use. */
  cutShort(): void
}

export type RangeOptions = Readonly<{
  /** How many blocks the first range has. */
  first?: bigint
  max?: bigint
  /** Told the new size, and why. */
  onShrink?: (size: bigint, reason: string) => void
}>

const MAX_RANGE = 2_000n
/** What is asked for at once is in memory at once, several times over: as text, as JSON, as logs. */
const TARGET_LOGS = 2_000
const FORGIVEN_AFTER = 20

/**
 * Creates the sizer of one chain's ranges; it starts at one block, as graph-node does, takes up to ten times as many after
 * each success, and a tenth after a range that was too large. Then it keeps under that size for a while, so that not every
 * other question is refused.
 */
export function createRangeSizer({ onShrink, first = 1n, max = MAX_RANGE }: RangeOptions = {}): RangeSizer {
  let size = first
  let limit = max
  let successes = 0
  return {
    size: () => size,
    succeeded(logs) {
      successes++
      if (successes >= FORGIVEN_AFTER && limit < max) {
        successes = 0
        limit = atMost(limit * 2n, max)
      }
      // As many blocks as would have the wanted number of logs where they are as full.
      const fitting = atLeastOne(BigInt(Math.floor((Number(size) * TARGET_LOGS) / Math.max(logs, 1))))
      size = atMost(atMost(size * 10n, fitting), limit)
    },
    tooLarge(reason) {
      successes = 0
      limit = atLeastOne(size / 2n)
      size = atLeastOne(size / 10n)
      onShrink?.(size, reason)
    },
    cutShort() {
      size = atLeastOne(size / 10n)
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
      // An endpoint that breaks down over a range may answer a smaller one; it is asked when it has had time.
      if (to > from && (isTooMuch || code === 'RPC_UNAVAILABLE')) ranges.tooLarge(message)
      if (to === from || !isTooMuch) throw error
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
