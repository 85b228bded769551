import type { Chain } from './chain.ts'
import type { Log } from './event.ts'
import type { RpcError } from './rpc-error.ts'

/** How many blocks to ask for at once: more after each success, fewer when an endpoint finds it too much. */
export interface RangeSizer {
  size(): bigint
  succeeded(logs: number): void
  tooLarge(): void
}

const MAX_RANGE = 2_000n
/** What is asked for at once is in memory at once, several times over: as text, as JSON, as logs. */
const TARGET_LOGS = 2_000

/** Creates the sizer of one chain's ranges; it starts at one block, as graph-node does. */
export function createRangeSizer(maxRange: bigint = MAX_RANGE): RangeSizer {
  let size = 1n
  return {
    size: () => size,
    succeeded(logs) {
      // As many blocks as would have the wanted number of logs where they are as full, at most ten times as many.
      const fitting = BigInt(Math.floor((Number(size) * TARGET_LOGS) / Math.max(logs, 1)))
      size = [size * 10n, fitting, maxRange].reduce((least, each) => (each < least ? each : least)) || 1n
    },
    tooLarge() {
      size = size / 10n || 1n
    },
  }
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
      if (to === from || !isTooLarge(error as RpcError)) throw error
      ranges.tooLarge()
    }
  }
}

// Providers agree on no code for it: these are the ones graph-node knows.
function isTooLarge({ code, rpcCode, message }: Partial<RpcError>): boolean {
  if (code === 'RPC_TOO_LARGE') return true
  if (code !== 'RPC_REFUSED') return false
  if (rpcCode === -32005 || rpcCode === -32000 || rpcCode === -32602) return true
  return /block range|too many|too large|limit|more than|timed? ?out|query returned/i.test(message ?? '')
}
