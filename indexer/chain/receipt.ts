import type { Log } from './event.ts'

/** A transaction's receipt as handlers see it. Hashes and addresses are lower-case hex with 0x. */
export type Receipt = Readonly<{
  /** The kind of transaction (EIP-2718); 0 for the first one. */
  type: number
  transactionHash: string
  transactionIndex: bigint
  blockHash: string
  blockNumber: bigint
  cumulativeGasUsed: bigint
  gasUsed: bigint
  contractAddress: string | null
  logs: readonly Log[]
  /** 1 where the transaction succeeded; null before Byzantium (EIP-658), where `root` takes its place. */
  status: bigint | null
  root: string | null
  logsBloom: Uint8Array
  /** What OP Stack's deposits have more, since its Canyon fork. */
  deposit: Readonly<{ nonce: bigint; version: bigint }> | null
}>
