import type { TransactionReceipt } from 'ethers'

/** A transaction that is in a block. */
export type TransactionReport = Readonly<{
  hash: string
  blockNumber: bigint
  gasUsed: bigint
  /** What it cost, in wei. */
  fee: bigint
}>

export function transactionReportOf({ hash, blockNumber, gasUsed, fee }: TransactionReceipt): TransactionReport {
  return { hash, blockNumber: BigInt(blockNumber), gasUsed, fee }
}
