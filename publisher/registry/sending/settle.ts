import type { TransactionReceipt } from 'ethers'
import type { Chain } from '../connect-chain.ts'
import type { JournalEntry } from './journal.ts'
import { type LookOptions, lookUntil, PATIENT_LOOKS } from './look-until.ts'
import { sentText } from './sent-text.ts'

/** What became of a transaction. */
export type Settled = Readonly<
  | { type: 'recorded'; entry: JournalEntry; receipt: TransactionReceipt }
  | { type: 'reverted'; entry: JournalEntry; receipt: TransactionReceipt }
  /** Another transaction took its nonce. */
  | { type: 'replaced'; entry: JournalEntry }
  /** The node does not know it any more. It may still come back, and take its nonce. */
  | { type: 'dropped'; entry: JournalEntry }
>

/** Blocks to wait for, the transaction's own among them. */
export type SettleOptions = LookOptions & Readonly<{ confirmations: number }>

/**
 * Waits until it is known what became of each transaction. The journal is not touched.
 * @throws {TransactionPendingError} TRANSACTION_PENDING when the time is over, or the signal says so: the transactions may
 * still come into a block.
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 */
export async function settle(
  chain: Chain,
  entries: readonly JournalEntry[],
  options: SettleOptions,
): Promise<readonly Settled[]> {
  const settled = new Map<number, Settled>()
  const unseen = new Map<number, number>()
  const isOpen = ({ nonce }: JournalEntry) => !settled.has(nonce)
  await lookUntil(chain, { ...options, about: () => sentText(entries.filter(isOpen)) }, async () => {
    const { provider, account } = chain
    const [latest, head] = await Promise.all([
      provider.getTransactionCount(account, 'latest'),
      provider.getBlockNumber(),
    ])
    for (const entry of entries.filter(isOpen)) {
      const found = await outcomeOf(chain, entry, { latest, head, confirmations: options.confirmations })
      if (found === 'waiting') unseen.delete(entry.nonce)
      else if (found === 'unseen' || found.type === 'replaced') {
        const looks = (unseen.get(entry.nonce) ?? 0) + 1
        unseen.set(entry.nonce, looks)
        if (looks >= PATIENT_LOOKS) settled.set(entry.nonce, found === 'unseen' ? { type: 'dropped', entry } : found)
      } else settled.set(entry.nonce, found)
    }
    return settled.size === entries.length
  })
  return entries.flatMap(({ nonce }) => settled.get(nonce) ?? [])
}

/** Waits until the account has used its nonces below one. */
export async function settleNonces(
  { provider, account }: Chain,
  { below, about, ...options }: SettleOptions & Readonly<{ below: number; about: string }>,
): Promise<void> {
  await lookUntil(
    { provider },
    { ...options, about: () => about },
    async () => (await provider.getTransactionCount(account, 'latest')) >= below,
  )
}

type Found = Settled | 'waiting' | 'unseen'

async function outcomeOf(
  { provider }: Chain,
  entry: JournalEntry,
  { latest, head, confirmations }: Readonly<{ latest: number; head: number; confirmations: number }>,
): Promise<Found> {
  if (entry.nonce < latest) {
    for (const hash of entry.hashes) {
      const receipt = await provider.getTransactionReceipt(hash)
      if (receipt === null) continue
      if (head - receipt.blockNumber + 1 < confirmations) return 'waiting'
      return { type: receipt.status === 1 ? 'recorded' : 'reverted', entry, receipt }
    }
    return { type: 'replaced', entry }
  }
  for (const hash of entry.hashes.toReversed()) {
    if ((await provider.getTransaction(hash)) !== null) return 'waiting'
  }
  return 'unseen'
}
