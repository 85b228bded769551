import type { Signer } from 'ethers'
import type { OnProgress } from '../progress.ts'
import type { FeeSettings } from './sending/fees.ts'
import { createMemoryJournal, type Journal } from './sending/journal.ts'
import type { Quote } from './sending/quote.ts'
import type { RecordOptions } from './sending/record-options.ts'

/** What every call needs that writes to a registry. */
export type ChainOptions = Readonly<{
  /** The address of the registry. */
  registry: string
  /** Signs and pays; connected to a provider. */
  signer: Signer
  /** Blocks to wait for, the transaction's own among them; 1 unless told. */
  confirmations?: number
  /** How long to wait for a transaction's block; 10 minutes unless told. */
  timeoutMs?: number
  /** The chain's id, where another one must not be written to. */
  chainId?: bigint | undefined
  fees?: FeeSettings
  /** Remembers what was sent, so that a later run does not send it again; one that ends with the process unless told. */
  journal?: Journal
  /** Replaces what is pending of the journal by the same with a higher fee, instead of only waiting for it. */
  speedUp?: boolean
  signal?: AbortSignal
  onProgress?: OnProgress
}>

/** Asks before a call is sent that has one transaction; what it throws stops it. */
export type ConfirmQuote = (quote: Quote) => Promise<void>

// One for all calls of a process, so that a second one knows what the first has sent.
const processJournal = createMemoryJournal()

const DEFAULT_TIMEOUT_MS = 10 * 60 * 1000

/** How transactions are sent, with the defaults. */
export function recordOptionsOf(options: Omit<ChainOptions, 'registry' | 'signer'>): RecordOptions {
  return {
    journal: options.journal ?? processJournal,
    fees: options.fees ?? {},
    speedUp: options.speedUp ?? false,
    confirmations: options.confirmations ?? 1,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => {}),
  }
}
