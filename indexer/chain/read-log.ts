import type { Log } from './event.ts'
import { readData, readHex, readList, readObject, readQuantity } from './raw.ts'
import { RpcError } from './rpc-error.ts'

const MAX_TOPICS = 4

/** Reads the answer to eth_getLogs: its logs in order, each once. @throws {RpcError} */
export function readLogs(value: unknown): Log[] {
  const logs = new Map<string, Log>()
  for (const item of readList(value, 'list of logs')) {
    const log = readLog(item)
    const key = `${log.blockHash}:${log.logIndex}`
    const known = logs.get(key)
    if (known && !isSame(known, log)) {
      throw new RpcError(
        'RPC_INVALID',
        `the chain's endpoint answered with two logs of one place in block ${log.blockHash}`,
      )
    }
    logs.set(key, log)
  }
  return [...logs.values()].sort((a, b) => compare(a.blockNumber, b.blockNumber) || compare(a.logIndex, b.logIndex))
}

function readLog(item: unknown): Log {
  const raw = readObject(item, 'log')
  // A log of a block that was dropped; asked for again, it is gone.
  if (raw.removed === true) throw new RpcError('RPC_INVALID', "the chain's endpoint answered with a removed log")
  const topics = readList(raw.topics, 'list of topics').map((topic) => readHex(topic, 32, 'topic'))
  if (topics.length > MAX_TOPICS) throw new RpcError('RPC_INVALID', `a log cannot have ${topics.length} topics`)
  return {
    address: readHex(raw.address, 20, "log's address"),
    topics,
    data: readData(raw.data, "log's data"),
    blockHash: readHex(raw.blockHash, 32, "log's block hash"),
    blockNumber: readQuantity(raw.blockNumber, "log's block number"),
    transactionHash: readHex(raw.transactionHash, 32, "log's transaction hash"),
    transactionIndex: readQuantity(raw.transactionIndex, "log's transaction index"),
    logIndex: readQuantity(raw.logIndex, 'log index'),
  }
}

function isSame(a: Log, b: Log): boolean {
  const names = ['address', 'blockNumber', 'transactionHash', 'transactionIndex'] as const
  return names.every((name) => a[name] === b[name]) && String(a.topics) === String(b.topics) && equals(a.data, b.data)
}

function equals(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
