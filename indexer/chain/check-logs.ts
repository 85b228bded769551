import { hexlify } from 'ethers'
import { mayContain } from './bloom.ts'
import { incompleteLogs } from './check-receipts.ts'
import type { BlockHeader, Log } from './event.ts'
import type { LogFilter } from './log-filter.ts'
import type { Receipt } from './receipt.ts'
import { RpcError } from './rpc-error.ts'

export type LogChecks = Readonly<{
  /** All receipts of blocks, checked. */
  receiptsOf: (headers: readonly BlockHeader[]) => Promise<Receipt[][]>
  /** Checks that a header has the hash that it says. */
  checkHeader: (header: BlockHeader) => void
}>

/** A block's receipts can take megabytes. */
const MAX_BLOCKS = 10

/**
 * Finds out whether these are the logs of the blocks that the filter asks for, none left out and none made up. A header
 * must have the hash that it says. Where its bloom allows for logs that are asked for, all receipts are read, and must
 * hold the same logs. A header that lacks a bloom cannot be checked.
 * @throws {RpcError} RPC_INCOMPLETE, or RPC_INVALID for what cannot be
 */
export async function checkLogs(
  { receiptsOf, checkHeader }: LogChecks,
  filter: LogFilter,
  headers: readonly BlockHeader[],
  given: readonly Log[],
): Promise<void> {
  const byBlock = Map.groupBy(given, ({ blockHash }) => blockHash)
  for (const header of headers) {
    checkHeader(header)
    checkBloom(header, byBlock.get(header.hash) ?? [])
  }
  const suspects = headers.filter(({ logsBloom }) => logsBloom !== null && mayMatch(logsBloom, filter))
  for (let at = 0; at < suspects.length; at += MAX_BLOCKS) {
    const some = suspects.slice(at, at + MAX_BLOCKS)
    const receipts = await receiptsOf(some)
    some.forEach((header, index) => {
      const logs = receipts[index]?.flatMap((receipt) => receipt.logs) ?? []
      const own = [logs, byBlock.get(header.hash) ?? []] as const
      const [wanted, found] = own.map((each) => each.filter((log) => matches(log, filter))) as [Log[], Log[]]
      compareLogs(header, wanted, found)
    })
  }
}

function checkBloom({ number, hash, logsBloom }: BlockHeader, given: readonly Log[]): void {
  if (logsBloom === null) return
  const isDenied = ({ address, topics }: Log) => ![address, ...topics].every((item) => mayContain(logsBloom, item))
  if (given.some(isDenied)) throw invented(number, hash)
}

function compareLogs(header: BlockHeader, wanted: readonly Log[], given: readonly Log[]): void {
  const keys = (logs: readonly Log[]) => new Set(logs.map(keyOf))
  const [had, has] = [keys(given), keys(wanted)]
  if ([...had].some((key) => !has.has(key))) throw invented(header.number, header.hash)
  if ([...has].some((key) => !had.has(key))) throw incompleteLogs(header)
}

function keyOf({ logIndex, transactionHash, transactionIndex, address, topics, data }: Log): string {
  return [logIndex, transactionHash, transactionIndex, address, ...topics, hexlify(data)].join(' ')
}

function mayMatch(bloom: Uint8Array, { addresses, topics }: LogFilter): boolean {
  const hasAddress = addresses.length === 0 || addresses.some((address) => mayContain(bloom, address))
  return hasAddress && topics.some((topic) => mayContain(bloom, topic))
}

function matches({ address, topics: [first] }: Log, { addresses, topics }: LogFilter): boolean {
  const hasAddress = addresses.length === 0 || addresses.includes(address)
  return hasAddress && first !== undefined && topics.includes(first)
}

function invented(number: bigint, hash: string): RpcError {
  return new RpcError(
    'RPC_INVALID',
    `the chain's endpoint answered with logs that block ${number} (${hash}) does not have`,
  )
}
