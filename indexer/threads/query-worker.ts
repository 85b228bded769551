import { Worker } from 'node:worker_threads'
import type { Answer } from '../server/apollo.ts'
import { RequestError } from '../server/query-request.ts'
import type { QueryIndex } from '../store/entity-store.ts'
import { fromSent } from './indexing-messages.ts'
import { QueryClaims, type Ticket } from './query-claims.ts'
import type { ChainCall, FromQueries, QueryThreadData, ToQueries } from './query-messages.ts'
import { asError, isOutOfMemory } from './thread-error.ts'
import { threadUrl } from './thread-url.ts'

/** How a query came out. */
export type Outcome =
  | Readonly<{ type: 'answer'; answer: Answer }>
  | Readonly<{ type: 'failed'; error: Error }>
  /** The thread has ended over it. */
  | Readonly<{ type: 'ended'; isOutOfMemory: boolean; error: Error | null }>
  /** The thread has ended before it began with it. */
  | Readonly<{ type: 'unbegun' }>

/** A query that was sent to a thread. */
export type SentQuery = Readonly<{
  /** Never settles where the query was taken back. */
  outcome: Promise<Outcome>
  /** Takes it back; false where the thread has begun with it. */
  takeBack: () => boolean
}>

/** One thread that answers queries, one after the other. */
export type QueryWorker = Readonly<{
  /** Sends a query, which runs after those that were sent before it. */
  send: (query: Omit<Extract<ToQueries, { type: 'query' }>, 'type' | 'ticket'>) => SentQuery
  /** Ends it at once, but for a statement that it is in. */
  terminate: () => void
  /** Resolves when it is gone. */
  ended: Promise<void>
}>

export type QueryWorkerOptions = Readonly<{
  data: Omit<QueryThreadData, 'claims'>
  /** How many queries may wait for it at one time. */
  maxUnbegun: number
  maxHeapMb: number
  onReady: () => void
  onWanted: (index: QueryIndex) => void
  askChain: (name: ChainCall, args: readonly unknown[]) => Promise<unknown>
}>

export function startQueryWorker(options: QueryWorkerOptions): QueryWorker {
  const { data, maxUnbegun, maxHeapMb, onReady, onWanted, askChain } = options
  const claims = QueryClaims.of(maxUnbegun)
  const worker = new Worker(threadUrl('query-thread'), {
    name: 'queries',
    workerData: { ...data, claims: claims.memory } satisfies QueryThreadData,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 24 },
  })
  const ended = Promise.withResolvers<void>()
  /** In the order in which they are answered. */
  const sent = new Map<Ticket, (outcome: Outcome) => void>()
  let error: Error | null = null
  const finish = (outcome: Outcome) => {
    const [first] = sent
    if (first === undefined) return
    const [ticket, settle] = first
    sent.delete(ticket)
    settle(outcome)
  }
  worker.on('error', (thrown: unknown) => {
    error = asError(thrown)
  })
  worker.once('exit', () => {
    for (const [ticket, settle] of sent) {
      if (claims.claim(ticket)) settle({ type: 'unbegun' })
      else settle({ type: 'ended', isOutOfMemory: isOutOfMemory(error), error })
    }
    ended.resolve()
  })
  worker.on('message', (message: FromQueries) => {
    switch (message.type) {
      case 'ready':
        return onReady()
      case 'answer':
        return finish(message)
      case 'refused':
        return finish({ type: 'failed', error: new RequestError(message.message, message.status) })
      case 'fault':
        return finish({ type: 'failed', error: fromSent(message.error) })
      case 'wanted':
        return onWanted(message.index)
      case 'call':
        return void askChain(message.name, message.args).then((value) =>
          worker.postMessage({ type: 'reply', id: message.id, value } satisfies ToQueries),
        )
      default:
        return message satisfies never
    }
  })
  return {
    send(query) {
      const { promise: outcome, resolve } = Promise.withResolvers<Outcome>()
      const ticket = claims.offer()
      sent.set(ticket, resolve)
      worker.postMessage({ type: 'query', ticket, ...query } satisfies ToQueries)
      const takeBack = () => claims.claim(ticket) && sent.delete(ticket)
      return { outcome, takeBack }
    },
    terminate() {
      // One that is within a statement must not keep the process from ending by itself.
      worker.unref()
      void worker.terminate()
    },
    ended: ended.promise,
  }
}
