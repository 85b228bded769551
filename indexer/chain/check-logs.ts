import { bloomOf, mayContain } from './bloom.ts'
import type { Chain, LogFilter } from './chain.ts'
import type { BlockHeader, Log } from './event.ts'
import { RpcError } from './rpc-error.ts'

/**
 * Finds out whether an endpoint left logs out, by the blooms in the blocks' headers. A block whose bloom allows for logs
 * that the filter asks for is asked for all its logs: their bloom must cover the header's, and those that the filter asks
 * for must have been given. Headers without a bloom cannot be checked.
 * @throws {RpcError} RPC_INCOMPLETE
 */
export async function checkLogs(
  chain: Pick<Chain, 'allLogsOf'>,
  filter: LogFilter,
  headers: readonly BlockHeader[],
  given: readonly Log[],
): Promise<void> {
  const suspects = headers.filter(({ logsBloom }) => logsBloom !== null && mayMatch(logsBloom, filter))
  if (suspects.length === 0) return
  const all = await chain.allLogsOf(suspects)
  suspects.forEach((header, index) => {
    const logs = all[index] ?? []
    if (!covers(bloomOf(logs), header.logsBloom)) throw incomplete(header)
    const wanted = logs.filter((log) => matches(log, filter)).length
    const found = given.filter((log) => log.blockHash === header.hash).length
    if (wanted > found) throw incomplete(header)
  })
}

// Some chains have logs of their own making that their headers' blooms leave out.
function covers(bloom: Uint8Array, expected: Uint8Array | null): boolean {
  return expected === null || expected.every((byte, index) => (byte & ~(bloom[index] ?? 0)) === 0)
}

function mayMatch(bloom: Uint8Array, { addresses, topics }: LogFilter): boolean {
  const hasAddress = addresses.length === 0 || addresses.some((address) => mayContain(bloom, address))
  return hasAddress && topics.some((topic) => mayContain(bloom, topic))
}

function matches({ address, topics: [first] }: Log, { addresses, topics }: LogFilter): boolean {
  const hasAddress = addresses.length === 0 || addresses.includes(address)
  return hasAddress && first !== undefined && topics.includes(first)
}

function incomplete({ number, hash }: BlockHeader): RpcError {
  return new RpcError('RPC_INCOMPLETE', `the chain's endpoint left out logs of block ${number} (${hash})`)
}
