import { Worker } from 'node:worker_threads'
import type { Answer } from '../server/apollo.ts'
import { RequestError } from '../server/query-request.ts'
import type { QueryIndex } from '../store/entity-store.ts'
import { fromSent } from './indexing-messages.ts'
import type { ChainCall, FromQueries, QueryThreadData, ToQueries } from './query-messages.ts'
import { asError, isOutOfMemory } from './thread-error.ts'
import { threadUrl } from './thread-url.ts'

/** How a query came out. */
export type Outcome =
  | Readonly<{ type: 'answer'; answer: Answer }>
  | Readonly<{ type: 'failed'; error: Error }>
  /** The thread has ended over it. */
  | Readonly<{ type: 'ended'; isOutOfMemory: boolean; error: Error | null }>

/** One thread that answers queries, one at a time. */
export type QueryWorker = Readonly<{
  run: (query: Extract<ToQueries, { type: 'query' }>) => Promise<Outcome>
  /** Ends it at once, but for a statement that it is in. */
  terminate: () => void
  /** Resolves when it is gone. */
  ended: Promise<void>
}>

export type QueryWorkerOptions = Readonly<{
  data: QueryThreadData
  maxHeapMb: number
  onReady: () => void
  onWanted: (index: QueryIndex) => void
  askChain: (name: ChainCall, args: readonly unknown[]) => Promise<unknown>
}>

export function startQueryWorker(options: QueryWorkerOptions): QueryWorker {
  const { data, maxHeapMb, onReady, onWanted, askChain } = options
  const worker = new Worker(threadUrl('query-thread'), {
    name: 'queries',
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 24 },
  })
  const ended = Promise.withResolvers<void>()
  let settle: ((outcome: Outcome) => void) | null = null
  let error: Error | null = null
  const finish = (outcome: Outcome) => {
    const waiting = settle
    settle = null
    waiting?.(outcome)
  }
  worker.on('error', (thrown: unknown) => {
    error = asError(thrown)
  })
  worker.once('exit', () => {
    finish({ type: 'ended', isOutOfMemory: isOutOfMemory(error), error })
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
    run(query) {
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      settle = resolve
      worker.postMessage(query)
      return promise
    },
    terminate() {
      // One that is within a statement must not keep the process from ending by itself.
      worker.unref()
      void worker.terminate()
    },
    ended: ended.promise,
  }
}
