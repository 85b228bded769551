import type { Chain } from '../connect-chain.ts'
import type { JournalEntry } from './journal.ts'
import type { Receipts, RecordOptions } from './record-options.ts'
import { sentText } from './sent-text.ts'
import { type Settled, settle, settleNonces } from './settle.ts'
import { speedUp } from './speed-up.ts'
import type { Standing } from './standing.ts'

/**
 * Settles what is under way of an account, so that what is sent next does not pay for what is done already. False where
 * nothing was: then what was planned still holds.
 */
export async function settlePending(
  chain: Chain,
  { latest, pending, past, underway, unknown }: Standing,
  options: RecordOptions & Readonly<{ receipts: Receipts }>,
): Promise<boolean> {
  // A nonce that the user names replaces whatever is pending there.
  const isFixed = options.fees.nonce !== undefined
  const entries = [...past, ...(isFixed ? [] : underway)]
  if (entries.length > 0) {
    const open = isFixed ? [] : await notify(chain, underway, options)
    const settled = await settle(chain, [...past, ...open], options)
    await forget(settled, options)
    // A process that wrote it down and does not come to send it is not waited for; its nonce is taken over.
    const dropped = settled.filter(({ type }) => type === 'dropped')
    for (const { entry } of dropped) await options.journal.update({ ...entry, pid: process.pid })
    return true
  }
  if (isFixed || unknown.length === 0) return false
  const nonces = `${unknown.length} transaction(s) of ${chain.account} (from nonce ${latest} on) that this journal does not know`
  options.onProgress({ type: 'waiting', what: nonces })
  await settleNonces(chain, { ...options, below: pending, about: nonces })
  return true
}

async function notify(
  chain: Chain,
  underway: readonly JournalEntry[],
  options: RecordOptions,
): Promise<readonly JournalEntry[]> {
  if (underway.length === 0) return underway
  options.onProgress({ type: 'waiting', what: sentText(underway) })
  return options.speedUp ? speedUp(chain, underway, options) : underway
}

/** Keeps the receipts of what was recorded, and takes what is settled out of the journal. */
export async function forget(
  settled: readonly Settled[],
  { receipts, journal }: Readonly<{ receipts: Receipts }> & Pick<RecordOptions, 'journal'>,
): Promise<void> {
  for (const each of settled) {
    if (each.type === 'recorded') receipts.set(each.entry.digest, each.receipt)
    if (each.type !== 'dropped') await journal.remove(each.entry)
  }
}
