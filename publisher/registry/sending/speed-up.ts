import { formatUnits } from 'ethers'
import type { Chain } from '../connect-chain.ts'
import { FeeTooLowError } from '../errors.ts'
import { dispatch } from './dispatch.ts'
import { raiseFees, readFees } from './fees.ts'
import type { JournalEntry } from './journal.ts'
import type { RecordOptions } from './record-options.ts'

/**
 * Sends pending transactions again with the same nonces and higher fees, so that of both tries one comes into a block.
 * @throws {FeeTooLowError} FEE_TOO_LOW where the user's own fee is not enough for that.
 */
export async function speedUp(
  chain: Chain,
  entries: readonly JournalEntry[],
  options: RecordOptions,
): Promise<readonly JournalEntry[]> {
  const { maxFeePerGas: most } = options.fees
  const now = await readFees(chain.provider, options.fees)
  const raised: JournalEntry[] = []
  for (const entry of entries) {
    const fees = raiseFees(now, entry)
    if (most !== undefined && fees.maxFeePerGas > most) {
      throw new FeeTooLowError(
        `nodes take the place of the pending transaction for ${entry.title} only for ${formatUnits(fees.maxFeePerGas, 'gwei')} gwei or more; raise --max-fee`,
      )
    }
    raised.push(await replace(chain, { ...entry, fees }, entry, options))
  }
  return raised
}

async function replace(
  chain: Chain,
  planned: Parameters<typeof dispatch>[1],
  entry: JournalEntry,
  options: RecordOptions,
): Promise<JournalEntry> {
  try {
    const sent = (await dispatch(chain, planned, { ...options, replaces: entry })) ?? entry
    options.onProgress({ type: 'sent', title: entry.title, transactionHash: sent.hashes.at(-1) ?? '' })
    return sent
  } catch (error) {
    // It came into a block just now.
    if (Object(error).code === 'NONCE_EXPIRED') return entry
    throw error
  }
}
