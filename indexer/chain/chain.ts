import { createBlockReceipts } from './block-receipts.ts'
import { ChainMovedError } from './chain-moved-error.ts'
import { checkHeader } from './check-header.ts'
import { checkLogs } from './check-logs.ts'
import { checkReceipts } from './check-receipts.ts'
import type { BlockHeader, BlockWithLogs, Log } from './event.ts'
import type { RpcClient } from './json-rpc.ts'
import type { LogFilter } from './log-filter.ts'
import { toHex } from './raw.ts'
import { readHeader, readTransactions } from './read-block.ts'
import { readIdentity } from './read-identity.ts'
import { readLogs } from './read-log.ts'
import type { Receipt } from './receipt.ts'
import { RpcError } from './rpc-error.ts'

/** graph-node's limit is 2000. */
const MAX_ADDRESSES = 1_000

/** A chain as the indexer asks it. Hashes are lower-case hex with 0x. */
export interface Chain {
  /** The chain's id and the hash of its first block, which together tell it from others; asked twice where not as expected. */
  identity(expected: string | null): Promise<string>
  head(): Promise<BlockHeader>
  /** The headers of these blocks, in order, checked; null where the chain has no such block. */
  headers(numbers: readonly bigint[]): Promise<(BlockHeader | null)[]>
  /** The logs of the blocks from one to the other, both included. */
  logsInRange(from: bigint, to: bigint): Promise<Log[]>
  /** The logs of each of these blocks, which are named by hash, so that no other block's can be answered. */
  logsOf(headers: readonly BlockHeader[], filter?: LogFilter): Promise<Log[][]>
  /**
   * Checks the headers, and that these are the logs of the blocks that are asked for.
   * @throws {RpcError} RPC_INCOMPLETE where some were left out, RPC_INVALID where something cannot be
   */
  checkLogs(headers: readonly BlockHeader[], logs: readonly Log[], filter?: LogFilter): Promise<void>
  /** The receipts of transactions of a block, in order. @throws {ChainMovedError} where they are no longer there. */
  receipts(header: BlockHeader, transactionHashes: readonly string[]): Promise<Receipt[]>
  /** These blocks with the transactions of their logs. @throws {ChainMovedError} where a log's block is no longer there. */
  blocksOf(logs: readonly Log[]): Promise<BlockWithLogs[]>
}

export type ChainTrust = Readonly<{
  /** Whether nothing is checked against the headers. */
  isTrusted: boolean
  /** Told why something cannot be checked. */
  onUnsure: (reason: string) => void
}>

/** Creates a chain that is asked by JSON-RPC; the filter says which logs are wanted now. */
export function createChain(client: RpcClient, wanted: () => LogFilter, { isTrusted, onUnsure }: ChainTrust): Chain {
  const ask = async (method: string, ...params: unknown[]) => (await client.call([{ method, params }]))[0]
  const logsByHash = async (headers: readonly BlockHeader[], queries: readonly object[]) => {
    const calls = headers.flatMap(({ hash }) =>
      queries.map((query) => ({ method: 'eth_getLogs', params: [{ blockHash: hash, ...query }] })),
    )
    const answers = await client.call(calls)
    return headers.map((header, index) => {
      const own = answers.slice(index * queries.length, (index + 1) * queries.length)
      return checkBlock(readLogs(own.flat()), header)
    })
  }
  const receipts = createBlockReceipts(client, (header, all) => {
    if (!isTrusted) checkReceipts(header, all, onUnsure)
  })
  const checked = new WeakSet<BlockHeader>()
  const check = <Header extends BlockHeader | null>(header: Header): Header => {
    if (isTrusted || header === null || checked.has(header)) return header
    checkHeader(header, onUnsure)
    checked.add(header)
    return header
  }
  const checks = { receiptsOf: receipts.ofBlocks, checkHeader: check }
  return {
    identity: (expected) => readIdentity(client, expected),
    head: async () => check(readHeader(await ask('eth_getBlockByNumber', 'latest', false))),
    async headers(numbers) {
      const calls = numbers.map((number) => ({ method: 'eth_getBlockByNumber', params: [toHex(number), false] }))
      const answers = await client.call(calls)
      return numbers.map((number, index) => check(readNumbered(answers[index], number)))
    },
    async logsInRange(from, to) {
      const range = { fromBlock: toHex(from), toBlock: toHex(to) }
      const calls = queriesOf(wanted()).map((query) => ({ method: 'eth_getLogs', params: [{ ...range, ...query }] }))
      const logs = readLogs((await client.call(calls)).flat())
      const stray = logs.find((log) => log.blockNumber < from || log.blockNumber > to)
      if (!stray) return logs
      throw new RpcError('RPC_INVALID', `a log of block ${stray.blockNumber} came for blocks ${from} to ${to}`)
    },
    logsOf: (headers, filter = wanted()) => logsByHash(headers, queriesOf(filter)),
    async checkLogs(headers, logs, filter = wanted()) {
      if (!isTrusted) await checkLogs(checks, filter, headers, logs)
    },
    receipts: receipts.ofTransactions,
    async blocksOf(logs) {
      const groups = groupByBlock(logs)
      const calls = groups.map(([log]) => ({ method: 'eth_getBlockByNumber', params: [toHex(log.blockNumber), true] }))
      const answers = await client.call(calls)
      const blocks = groups.map((own, index) => readBlockWithLogs(answers[index], own))
      for (const { header } of blocks) check(header)
      return blocks
    },
  }
}

// Endpoints refuse questions about too many addresses.
function queriesOf({ addresses, topics }: LogFilter): object[] {
  if (topics.length === 0) return []
  if (addresses.length === 0) return [{ topics: [topics] }]
  const queries: object[] = []
  for (let at = 0; at < addresses.length; at += MAX_ADDRESSES) {
    queries.push({ address: addresses.slice(at, at + MAX_ADDRESSES), topics: [topics] })
  }
  return queries
}

function readNumbered(answer: unknown, number: bigint): BlockHeader | null {
  if (answer === null) return null
  const header = readHeader(answer)
  if (header.number === number) return header
  throw new RpcError('RPC_INVALID', `block ${header.number} came for block ${number}`)
}

function checkBlock(logs: Log[], { number, hash }: BlockHeader): Log[] {
  const stray = logs.find((log) => log.blockHash !== hash || log.blockNumber !== number)
  if (!stray) return logs
  throw new RpcError('RPC_INVALID', `a log of block ${stray.blockHash} came for block ${hash}`)
}

type BlockLogs = readonly [Log, ...Log[]]

function groupByBlock(logs: readonly Log[]): BlockLogs[] {
  const groups = new Map<string, [Log, ...Log[]]>()
  for (const log of logs) {
    const group = groups.get(log.blockHash)
    if (group) group.push(log)
    else groups.set(log.blockHash, [log])
  }
  return [...groups.values()]
}

// Asked for by number, since endpoints answer dropped blocks too when asked by hash.
function readBlockWithLogs(answer: unknown, logs: BlockLogs): BlockWithLogs {
  const [{ blockNumber, blockHash }] = logs
  const header = readNumbered(answer, blockNumber)
  if (header?.hash !== blockHash) throw new ChainMovedError(`block ${blockHash} is no longer on the chain`)
  const transactions = readTransactions(answer, new Set(logs.map((log) => log.transactionHash)))
  const orphan = logs.find((log) => !transactions.has(log.transactionHash))
  if (!orphan) return { header, logs, transactions }
  throw new RpcError('RPC_INVALID', `block ${blockHash} has no transaction ${orphan.transactionHash}, but a log of it`)
}
