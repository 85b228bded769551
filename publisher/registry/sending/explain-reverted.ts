import { registryErrorOf } from '@dipmp/contracts'
import type { Chain } from '../connect-chain.ts'
import { TransactionRevertedError } from '../errors.ts'
import type { Settled } from './settle.ts'

/** Says why a transaction came into a block without effect, as far as can be found out. */
export async function explainReverted(
  chain: Chain,
  { receipt, entry }: Extract<Settled, { type: 'reverted' }>,
): Promise<TransactionRevertedError> {
  const refusal = await refusalOf(chain, entry, receipt.blockNumber)
  const reason = refusal === null ? '' : ` by the registry's rule ${refusal}: something else was recorded first`
  return new TransactionRevertedError(
    `transaction ${receipt.hash} (${entry.title}) was reverted${reason}; nothing was recorded, and its gas is spent; run the same command again to see what is in the way`,
  )
}

// A receipt does not say why. The same call on the state that the block left mostly fails for the same reason.
async function refusalOf(
  { provider, account }: Chain,
  { to, data, value }: Readonly<{ to: string; data: string; value: string }>,
  blockTag: number,
): Promise<string | null> {
  try {
    await provider.call({ to, from: account, data, value: BigInt(value), blockTag })
    return null
  } catch (error) {
    return registryErrorOf(error)?.name ?? null
  }
}
