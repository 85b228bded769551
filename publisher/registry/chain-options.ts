import type { Signer } from 'ethers'
import type { OnProgress } from '../progress.ts'

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
  signal?: AbortSignal
  onProgress?: OnProgress
}>

/** The same without what names the chain, and with the defaults. */
export type WaitOptions = Readonly<{
  confirmations: number
  timeoutMs: number
  signal: AbortSignal
  onProgress: OnProgress
}>

const DEFAULT_TIMEOUT_MS = 10 * 60 * 1000

export function waitOptionsOf(options: Omit<ChainOptions, 'registry' | 'signer'>): WaitOptions {
  return {
    confirmations: options.confirmations ?? 1,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => {}),
  }
}
