import type { Log } from './event.ts'

/** A transaction's receipt as handlers see it. Hashes and addresses are lower-case hex with 0x. */
export type Receipt = Readonly<{
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
}>
