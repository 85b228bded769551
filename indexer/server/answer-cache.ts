import { LRUCache } from 'lru-cache'
import type { Answer } from './apollo.ts'

/** An answer that was kept, and the block that it is of as a header says it. */
export type Kept = Readonly<{ body: Buffer<ArrayBuffer>; indexed: string }>

/** Answers that were sent, by the requests' bodies, as long as the store's state is the one that they were made from. */
export type AnswerCache = Readonly<{
  /** The answer to the same request; undefined where none is kept. */
  get: (request: string) => Kept | undefined
  /** Keeps an answer, unless it has errors, or the state that it was made from is over. */
  set: (request: string, answer: Pick<Answer, 'body' | 'state' | 'indexed'>) => void
}>

/** What an entry takes besides its texts, roughly. */
const ENTRY_BYTES = 200
/** An answer that takes more than this share of the whole is not kept. */
const MAX_SHARE = 1 / 8

/**
 * Keeps answers up to so many bytes, and drops those first that were asked for longest ago. All are dropped when a block
 * or a file is stored or undone, and when it turns out that handlers failed: whenever `stateNow` has another name. Nothing
 * is kept where `maxBytes` is 0.
 */
export function createAnswerCache(stateNow: () => string, maxBytes: number): AnswerCache {
  if (maxBytes === 0) return { get: () => undefined, set: () => undefined }
  const maxEntrySize = Math.ceil(maxBytes * MAX_SHARE)
  const answers = new LRUCache<string, Kept>({ maxSize: maxBytes, maxEntrySize, sizeCalculation: sizeOf })
  let state = ''
  let indexed = ''

  const dropOutdated = () => {
    const now = stateNow()
    if (now === state) return
    answers.clear()
    state = now
  }

  return {
    get(request) {
      dropOutdated()
      return answers.get(request)
    },
    set(request, answer) {
      // Most that are too large are so by their length, without being encoded.
      if (answer.state === null || answer.body.length > maxEntrySize) return
      dropOutdated()
      if (answer.state !== state) return
      // Of one state, all have the same.
      if (answer.indexed !== indexed) indexed = answer.indexed
      answers.set(request, { body: bytesOf(answer.body), indexed })
    },
  }
}

/** The bytes of a body, without a copy where they are bytes already. */
export function bytesOf(body: Answer['body']): Buffer<ArrayBuffer> {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
}

function sizeOf({ body }: Kept, request: string): number {
  return 2 * request.length + body.byteLength + ENTRY_BYTES
}
