import { registryErrorOf } from '@dipmp/contracts'
import type { ContractTransactionResponse, TransactionReceipt } from 'ethers'
import { TransactionPendingError, TransactionRevertedError } from './errors.ts'

export type SendOptions = Readonly<{
  confirmations: number
  /** How long to wait for the block. */
  timeoutMs: number
  signal: AbortSignal
  onSent: (transactionHash: string) => void
}>

/**
 * Sends a transaction and waits until it is in a block.
 * @throws {TransactionRevertedError} TRANSACTION_REVERTED
 * @throws {TransactionPendingError} TRANSACTION_PENDING
 */
export async function sendTransaction(
  send: () => Promise<ContractTransactionResponse>,
  options: SendOptions,
): Promise<TransactionReceipt> {
  options.signal.throwIfAborted()
  const transaction = await send()
  options.onSent(transaction.hash)
  try {
    const receipt = await abortable(transaction.wait(options.confirmations, options.timeoutMs), options.signal)
    if (receipt) return receipt
  } catch (error) {
    options.signal.throwIfAborted()
    return await receiptOf(error, transaction)
  }
  throw pending(transaction)
}

async function receiptOf(error: unknown, transaction: ContractTransactionResponse): Promise<TransactionReceipt> {
  const { code, receipt, reason } = Object(error)
  // The wallet sent the same call again with a higher fee, and that one came into a block.
  if (code === 'TRANSACTION_REPLACED' && reason === 'repriced' && receipt?.status === 1) return receipt
  if (code === 'CALL_EXCEPTION' && receipt) throw await reverted(receipt, transaction)
  throw pending(transaction, error)
}

async function reverted(receipt: TransactionReceipt, transaction: ContractTransactionResponse): Promise<Error> {
  const refusal = await refusalOf(receipt, transaction)
  const reason = refusal === null ? '' : ` by the registry's rule ${refusal}: something else was recorded first`
  return new TransactionRevertedError(
    `transaction ${receipt.hash} was reverted${reason}; nothing was recorded, and its gas is spent; run the same command again to see what is in the way`,
  )
}

// A receipt does not say why. The same call on the state that the block left mostly fails for the same reason.
async function refusalOf(
  receipt: TransactionReceipt,
  transaction: ContractTransactionResponse,
): Promise<string | null> {
  const { to, from, data } = transaction
  try {
    await transaction.provider.call({ to, from, data, blockTag: receipt.blockNumber })
    return null
  } catch (error) {
    return registryErrorOf(error)?.name ?? null
  }
}

function pending({ hash }: ContractTransactionResponse, cause?: unknown): TransactionPendingError {
  return new TransactionPendingError(
    `transaction ${hash} was sent and is not in a block yet; run the same command again later: what was recorded by then is passed over`,
    { cause },
  )
}

async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
