import type { BlockHeader, Transaction } from './event.ts'
import { hashedHeader } from './header-hash.ts'
import { readData, readHex, readList, readObject, readOptional, readQuantity } from './raw.ts'

const ZERO_HASH = `0x${'0'.repeat(64)}`
const ZERO_ADDRESS = `0x${'0'.repeat(40)}`

/** Reads a block's header. Fields that some chains leave out are zero, as graph-node has them. */
export function readHeader(value: unknown): BlockHeader {
  const raw = readObject(value, 'block')
  const hash = (name: string) => readOptional(raw[name], (field) => readHex(field, 32, name)) ?? ZERO_HASH
  const quantity = (name: string) => readOptional(raw[name], (field) => readQuantity(field, name))
  return {
    number: readQuantity(raw.number, 'block number'),
    hash: readHex(raw.hash, 32, 'block hash'),
    parentHash: readHex(raw.parentHash, 32, 'parent hash'),
    timestamp: readQuantity(raw.timestamp, 'timestamp'),
    unclesHash: hash('sha3Uncles'),
    author: readOptional(raw.miner, (field) => readHex(field, 20, 'miner')) ?? ZERO_ADDRESS,
    stateRoot: hash('stateRoot'),
    transactionsRoot: hash('transactionsRoot'),
    receiptsRoot: hash('receiptsRoot'),
    gasUsed: quantity('gasUsed') ?? 0n,
    gasLimit: quantity('gasLimit') ?? 0n,
    difficulty: quantity('difficulty') ?? 0n,
    totalDifficulty: quantity('totalDifficulty') ?? 0n,
    size: quantity('size'),
    baseFeePerGas: quantity('baseFeePerGas'),
    logsBloom: readOptional(raw.logsBloom, (field) => Buffer.from(readHex(field, 256, 'logs bloom').slice(2), 'hex')),
    hashed: hashedHeader(raw),
  }
}

/** Reads those of a full block's transactions that are wanted. */
export function readTransactions(value: unknown, wanted: ReadonlySet<string>): Map<string, Transaction> {
  const transactions = new Map<string, Transaction>()
  const baseFee = readHeader(value).baseFeePerGas
  for (const item of readList(readObject(value, 'block').transactions, 'list of transactions')) {
    const raw = readObject(item, 'transaction')
    const hash = readHex(raw.hash, 32, 'transaction hash')
    if (wanted.has(hash)) transactions.set(hash, readTransaction(raw, hash, baseFee))
  }
  return transactions
}

function readTransaction(raw: Readonly<Record<string, unknown>>, hash: string, baseFee: bigint | null): Transaction {
  const quantity = (name: string) => readOptional(raw[name], (field) => readQuantity(field, name))
  return {
    hash,
    index: readQuantity(raw.transactionIndex, 'transaction index'),
    from: readHex(raw.from, 20, 'sender'),
    to: readOptional(raw.to, (field) => readHex(field, 20, 'receiver')),
    value: quantity('value') ?? 0n,
    gasLimit: quantity('gas') ?? 0n,
    gasPrice: effectiveGasPrice(quantity, baseFee),
    input: readData(raw.input ?? raw.data ?? '0x', 'input'),
    nonce: quantity('nonce') ?? 0n,
  }
}

// EIP-1559: the base fee and the tip, up to the sender's limit.
function effectiveGasPrice(quantity: (name: string) => bigint | null, baseFee: bigint | null): bigint {
  const max = quantity('maxFeePerGas')
  if (max === null || baseFee === null) return quantity('gasPrice') ?? 0n
  const price = baseFee + (quantity('maxPriorityFeePerGas') ?? 0n)
  return price < max ? price : max
}
