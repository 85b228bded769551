import type { Block } from './block.ts'
import type { HashedHeader } from './header-hash.ts'

/** A log as the chain keeps it. Hashes and addresses are lower-case hex with 0x. */
export type Log = Readonly<{
  address: string
  topics: readonly string[]
  data: Uint8Array
  blockHash: string
  blockNumber: bigint
  transactionHash: string
  transactionIndex: bigint
  logIndex: bigint
}>

/** A transaction as handlers see it; a null `to` created a contract. */
export type Transaction = Readonly<{
  hash: string
  index: bigint
  from: string
  to: string | null
  value: bigint
  gasLimit: bigint
  gasPrice: bigint
  input: Uint8Array
  nonce: bigint
}>

/** A block's header as handlers see it. */
export type BlockHeader = Block &
  Readonly<{
    unclesHash: string
    author: string
    stateRoot: string
    transactionsRoot: string
    receiptsRoot: string
    gasUsed: bigint
    gasLimit: bigint
    difficulty: bigint
    totalDifficulty: bigint
    size: bigint | null
    baseFeePerGas: bigint | null
    /** 256 bytes; null where the endpoint leaves it out. */
    logsBloom: Uint8Array | null
    hashed: HashedHeader
  }>

/** A block that handlers run for: its header, the logs asked for in order, and the transactions that made them. */
export type BlockWithLogs = Readonly<{
  header: BlockHeader
  logs: readonly Log[]
  transactions: ReadonlyMap<string, Transaction>
}>
