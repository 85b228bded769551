import { parseGuardLogs } from '@dipmp/contracts'
import { type ChainOptions, type ConfirmQuote, recordOptionsOf } from '../registry/chain-options.ts'
import { type Chain, connectChain } from '../registry/connect-chain.ts'
import type { PlannedCall } from '../registry/sending/planned-call.ts'
import { recordOnce } from '../registry/sending/record-once.ts'
import { type TransactionReport, transactionReportOf } from '../registry/transaction-report.ts'
import { explainOwnerCall } from './explain-owner-call.ts'
import type { OwnerCall } from './owner-call.ts'

export type SendOptions = Omit<ChainOptions, 'registry'> &
  Readonly<{
    /** The contract that is called: a registry, a guard, or a factory. */
    contract: string
    confirm?: ConfirmQuote | undefined
  }>

export type OwnerCallReport = Readonly<{
  title: string
  contract: string
  account: string
  /** What a proposal to a guard is known by; null where it was none. */
  proposal: string | null
  transaction: TransactionReport
}>

/**
 * Sends an owner's call once, after simulating it, and waits for its block.
 * @throws {RegistryRefusedError} REGISTRY_REFUSED
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 * @throws {InsufficientFundsError} INSUFFICIENT_FUNDS
 * @throws {TransactionPendingError} TRANSACTION_PENDING
 * @throws {TransactionRevertedError} TRANSACTION_REVERTED
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 * @example await sendOwnerCall(freezeProject('demo'), { contract: registry, signer })
 */
export async function sendOwnerCall(call: OwnerCall, options: SendOptions): Promise<OwnerCallReport> {
  const { contract, signer, confirm, ...others } = options
  const chain = await connectChain(contract, signer, options)
  const { account, registry } = chain
  const planned = planOwnerCall(chain, call)
  const { receipts } = await recordOnce(
    chain,
    { plan: async () => planned, callsOf: (plan) => [plan], confirm: confirm && ((_, quote) => confirm(quote)) },
    recordOptionsOf(others),
  )
  const [receipt] = receipts
  if (!receipt) throw new Error(`the transaction to ${call.title} left no receipt`)
  const proposed = parseGuardLogs(receipt).find(
    (event) => event.guard === registry.address && event.type === 'Proposed',
  )
  return {
    title: call.title,
    contract: registry.address,
    account,
    proposal: proposed?.type === 'Proposed' ? proposed.id : null,
    transaction: transactionReportOf(receipt),
  }
}

/** Returns an owner's call as `recordOnce` takes it. */
export function planOwnerCall({ registry, account }: Chain, { title, encode }: OwnerCall): PlannedCall {
  return { ...encode(registry.address), title, explain: (error) => explainOwnerCall(error, { title, account }) }
}
