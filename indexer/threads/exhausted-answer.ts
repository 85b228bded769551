import type { Block } from '../chain/block.ts'
import type { Answer } from '../server/apollo.ts'
import { indexedText } from '../server/indexed-header.ts'

/** What a query took more of than it may. */
export type Exhausted = 'time' | 'memory'

// The first is graph-node's. It has no bound of memory for a query.
const MESSAGES: Readonly<Record<Exhausted, string>> = {
  time: 'Query timed out',
  memory: 'Query needs more memory than a query may have',
}

/** The answer to a query that took more than it may. */
export function exhaustedAnswer(what: Exhausted, cursor: Block | null): Answer {
  return {
    body: JSON.stringify({ errors: [{ message: MESSAGES[what] }] }),
    attestable: false,
    executed: true,
    parsed: true,
    state: null,
    indexed: cursor === null ? 'null' : indexedText(cursor),
  }
}
