import type { TransactionReceipt } from 'ethers'
import type { OnProgress } from '../../progress.ts'
import type { FeeSettings } from './fees.ts'
import type { Journal } from './journal.ts'
import type { SettleOptions } from './settle.ts'

/** How transactions are sent and waited for. */
export type RecordOptions = SettleOptions &
  Readonly<{
    journal: Journal
    fees: FeeSettings
    /** Replaces what is pending of the journal by the same with a higher fee, instead of only waiting for it. */
    speedUp: boolean
    onProgress: OnProgress
  }>

/** Receipts of what was recorded, by the digest of its call. */
export type Receipts = Map<string, TransactionReceipt>
