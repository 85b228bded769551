import { getBytes, hexlify, id, toBeHex } from 'ethers'
import { bloomOf } from '../chain/bloom.ts'
import { hashedHeader, hashHeader } from '../chain/header-hash.ts'
import { receiptsRoot } from '../chain/receipts-root.ts'

/** A log to be mined. */
export type FakeLog = { address: string; topics: string[]; data: string }
export type RpcLog = FakeLog & Record<string, unknown>
export type RpcBlock = Record<string, unknown> & { number: string; hash: string; parentHash: string; logs: RpcLog[] }

const ZERO_HASH = `0x${'0'.repeat(64)}`
const SENDER = '0x00000000000000000000000000000000000000ee'
const GAS_USED = 21_000

/** Creates a block with these logs, each of a transaction of its own; the salt sets it apart from others of its number. */
export function createBlock(number: number, parentHash: string, salt: number, logs: readonly FakeLog[]): RpcBlock {
  const header = {
    number: toQuantity(number),
    parentHash,
    timestamp: toQuantity(1_700_000_000 + number * 12),
    sha3Uncles: ZERO_HASH,
    miner: '0x00000000000000000000000000000000000000fe',
    stateRoot: ZERO_HASH,
    transactionsRoot: id(JSON.stringify(logs)),
    receiptsRoot: receiptsRoot(logs.map(hashedReceipt)),
    logsBloom: hexlify(bloomOf(logs)),
    gasUsed: '0x5208',
    gasLimit: '0x1c9c380',
    difficulty: '0x0',
    baseFeePerGas: '0x7',
    extraData: toBeHex(salt),
    mixHash: ZERO_HASH,
    nonce: '0x0000000000000000',
  }
  const hash = hashHeader(hashedHeader(header))
  const mined = logs.map((log, index) => ({
    ...log,
    blockHash: hash,
    blockNumber: header.number,
    transactionHash: id(`${hash}${index}`),
    transactionIndex: toQuantity(index),
    logIndex: toQuantity(index),
    removed: false,
  }))
  return { ...header, hash, size: '0x200', logs: mined }
}

/** The transaction that made the log. */
export function transaction(log: RpcLog, index: number) {
  return {
    hash: log.transactionHash,
    transactionIndex: toQuantity(index),
    from: SENDER,
    to: index % 2 === 0 ? log.address : null,
    value: '0x0',
    gas: '0x5208',
    gasPrice: '0x9',
    maxFeePerGas: '0xb',
    maxPriorityFeePerGas: '0x2',
    input: '0xabcd',
    nonce: toQuantity(index + 5),
  }
}

/** The receipt of the transaction that made the log. */
export function receipt(log: RpcLog, index: number) {
  const { blockHash, blockNumber, transactionHash, transactionIndex } = log
  return {
    type: '0x2',
    status: '0x1',
    blockHash,
    blockNumber,
    transactionHash,
    transactionIndex,
    gasUsed: toQuantity(GAS_USED),
    cumulativeGasUsed: toQuantity(GAS_USED * (index + 1)),
    contractAddress: null,
    logs: [log],
    logsBloom: hexlify(bloomOf([log])),
  }
}

function hashedReceipt(log: FakeLog, index: number) {
  const logs = [{ ...log, data: getBytes(log.data) }]
  return { type: 2, status: 1n, root: null, cumulativeGasUsed: BigInt(GAS_USED * (index + 1)), logs, deposit: null }
}

export function toQuantity(number: number): string {
  return `0x${number.toString(16)}`
}
