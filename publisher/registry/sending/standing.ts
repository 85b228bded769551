import type { Chain } from '../connect-chain.ts'
import type { Journal, JournalEntry } from './journal.ts'

/** Where an account stands: what of its transactions is in blocks, under way, or was never heard of. */
export type Standing = Readonly<{
  /** The nonce that the next block takes. */
  latest: number
  /** The nonce after those that the node knows as pending. */
  pending: number
  /** What the journal holds of nonces that are in blocks by now. */
  past: readonly JournalEntry[]
  /** What the journal holds of those that are pending, or that a running process is about to send. */
  underway: readonly JournalEntry[]
  /** What the journal holds and the node does not know: it was not sent, or was dropped. Its nonce is free. */
  lost: readonly JournalEntry[]
  /** Nonces that are pending and not in the journal: something else sends for the account. */
  unknown: readonly number[]
}>

/** Looks at an account's transactions, at the node and in the journal. */
export async function readStanding({ provider, account, chainId }: Chain, journal: Journal): Promise<Standing> {
  const entries = await journal.read({ chainId, account })
  const [latest, counted] = [
    await provider.getTransactionCount(account, 'latest'),
    await provider.getTransactionCount(account, 'pending'),
  ]
  // A node that is asked between two blocks, or one of several that lag, may tell less as pending.
  const pending = Math.max(latest, counted)
  const open = entries.filter(({ nonce }) => nonce >= latest)
  const isUnderway = (entry: JournalEntry) => entry.nonce < pending || isOfAnother(entry)
  const known = new Set(open.map(({ nonce }) => nonce))
  return {
    latest,
    pending,
    past: entries.filter(({ nonce }) => nonce < latest),
    underway: open.filter(isUnderway),
    lost: open.filter((entry) => !isUnderway(entry)),
    unknown: range(latest, pending).filter((nonce) => !known.has(nonce)),
  }
}

/** Whether another process wrote the entry and still runs. */
function isOfAnother({ pid }: JournalEntry): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, as another user's.
    return Object(error).code === 'EPERM'
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
