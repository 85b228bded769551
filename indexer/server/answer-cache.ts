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
  const answers = new Map<string, Buffer>()
  let bytes = 0
  let state = ''

  const dropOutdated = () => {
    const now = stateOf(subgraph)
    if (now === state) return
    answers.clear()
    bytes = 0
    state = now
  }

  const drop = (request: string) => {
    const answer = answers.get(request)
    if (answer === undefined) return
    bytes -= sizeOf(request, answer)
    answers.delete(request)
  }

  return {
    get(request) {
      if (maxBytes === 0) return undefined
      dropOutdated()
      const answer = answers.get(request)
      if (answer === undefined) return undefined
      // A map keeps the order in which its keys came.
      answers.delete(request)
      answers.set(request, answer)
      return answer
    },
    set(request, answer, madeFrom) {
      if (answer.length > maxBytes * MAX_SHARE) return
      const buffer = Buffer.from(answer)
      const size = sizeOf(request, buffer)
      if (size > maxBytes * MAX_SHARE) return
      dropOutdated()
      if (madeFrom !== state) return
      drop(request)
      answers.set(request, buffer)
      bytes += size
      for (const oldest of answers.keys()) {
        if (bytes <= maxBytes) return
        drop(oldest)
      }
    },
  }
}

function sizeOf(request: string, answer: Buffer): number {
  return 2 * request.length + answer.byteLength + ENTRY_BYTES
}
