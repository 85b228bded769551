import type { JournalEntry } from './journal.ts'

const MOST_NAMED = 4

/** Names transactions in a sentence, such as `transaction 0x… (demo 1.0, nonce 7)`. */
export function sentText(entries: readonly JournalEntry[]): string {
  const named = entries.slice(0, MOST_NAMED).map(({ hashes, title, nonce }) => {
    const hash = hashes.at(-1)
    return `${hash === undefined ? 'the transaction' : `transaction ${hash}`} (${title}, nonce ${nonce})`
  })
  const more = entries.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

/** What to do where it is not known yet what became of a transaction. */
export const GO_ON = 'run the same command again: it looks first, waits, and sends nothing twice'
