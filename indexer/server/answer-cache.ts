import { LRUCache } from 'lru-cache'
import type { Subgraph } from '../graphql/query-context.ts'
import { stateOf } from '../graphql/state.ts'

/** Answers that were sent, by the requests' bodies, as long as the store's state is the one that they were made from. */
export type AnswerCache = Readonly<{
  /** The answer to the same request; undefined where none is kept. */
  get: (request: string) => Buffer | undefined
  /** Keeps an answer, unless the state that it was made from is over. */
  set: (request: string, answer: string, state: string) => void
}>

/** What an entry takes besides its texts, roughly. */
const ENTRY_BYTES = 200
/** An answer that takes more than this share of the whole is not kept. */
const MAX_SHARE = 1 / 8

/**
 * Keeps answers up to so many bytes, and drops those first that were asked for longest ago. All are dropped when a block
 * or a file is stored or undone, and when it turns out that handlers failed. Nothing is kept where `maxBytes` is 0.
 */
export function createAnswerCache(
  subgraph: Pick<Subgraph, 'reader' | 'hasIndexingErrors'>,
  maxBytes: number,
): AnswerCache {
  if (maxBytes === 0) return { get: () => undefined, set: () => undefined }
  const maxEntrySize = Math.ceil(maxBytes * MAX_SHARE)
  const answers = new LRUCache<string, Buffer>({ maxSize: maxBytes, maxEntrySize, sizeCalculation: sizeOf })
  let state = ''

  const dropOutdated = () => {
    const now = stateOf(subgraph)
    if (now === state) return
    answers.clear()
    state = now
  }

  return {
    get(request) {
      dropOutdated()
      return answers.get(request)
    },
    set(request, answer, madeFrom) {
      // Most that are too large are so by their length, without being encoded.
      if (answer.length > maxEntrySize) return
      dropOutdated()
      if (madeFrom === state) answers.set(request, Buffer.from(answer))
    },
  }
}

function sizeOf(answer: Buffer, request: string): number {
  return 2 * request.length + answer.byteLength + ENTRY_BYTES
}
