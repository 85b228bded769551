import { Worker } from 'node:worker_threads'
import {
  type FromIndexing,
  fromSent,
  type IndexingCalls,
  type IndexingThreadData,
  type IndexState,
  type Served,
  type ToIndexing,
} from './indexing-messages.ts'
import { asError, isOutOfMemory } from './thread-error.ts'
import { threadUrl } from './thread-url.ts'

/** Thrown to who asked a thread that ended before it answered. */
export class ThreadEndedError extends Error {
  readonly code = 'THREAD_ENDED'
}

/** How a thread ended: `error` is what it threw, or ran out of; null where it ended by itself or was told to. */
export type End = Readonly<{ isOutOfMemory: boolean; error: Error | null }>

/** One run of the thread that indexes. */
export type IndexingWorker = Readonly<{
  /** @throws what kept it from starting */
  ready: Promise<Readonly<{ served: Served; state: IndexState }>>
  /** Asks it. @throws ThreadEndedError (`THREAD_ENDED`) */
  call: <Name extends keyof IndexingCalls>(
    name: Name,
    ...args: Parameters<IndexingCalls[Name]>
  ) => ReturnType<IndexingCalls[Name]>
  ended: Promise<End>
  /** Ends it wherever it is; what it had not stored is as if it had not been. */
  terminate: () => Promise<unknown>
  /** Milliseconds of processor time that it has spent; null where it cannot say: within a statement, or before Node 24. */
  cpuMs: () => Promise<number | null>
}>

export type IndexingWorkerOptions = Readonly<{
  data: IndexingThreadData
  /** How much its heap may take: that of JavaScript, the memories of WASM come on top. */
  maxHeapMb: number
  on: (message: Extract<FromIndexing, { type: 'state' | 'counts' | 'log' }>) => void
}>

type Waiting = Readonly<{ resolve: (value: unknown) => void; reject: (error: Error) => void }>

/** How long a thread may take to say what it has spent. */
const CPU_WAIT_MS = 100

export function startIndexingWorker({ data, maxHeapMb, on }: IndexingWorkerOptions): IndexingWorker {
  const worker = new Worker(threadUrl('indexing-thread'), {
    name: 'indexing',
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  })
  const ready = Promise.withResolvers<Readonly<{ served: Served; state: IndexState }>>()
  const ended = Promise.withResolvers<End>()
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let error: Error | null = null
  let gone: ThreadEndedError | null = null
  worker.on('error', (thrown: unknown) => {
    error = asError(thrown)
  })
  worker.once('exit', () => {
    gone = new ThreadEndedError('the thread that indexes has ended', { cause: error })
    ready.reject(error ?? gone)
    for (const { reject } of waiting.values()) reject(gone)
    ended.resolve({ isOutOfMemory: isOutOfMemory(error), error })
  })
  worker.on('message', (message: FromIndexing) => {
    switch (message.type) {
      case 'ready':
        return ready.resolve(message)
      case 'refused':
        return ready.reject(fromSent(message.error))
      case 'answer':
      case 'failed':
        return settle(waiting, message)
      default:
        return on(message)
    }
  })
  return {
    ready: ready.promise,
    call(name, ...args) {
      if (gone !== null) return Promise.reject(gone) as ReturnType<IndexingCalls[typeof name]>
      const { promise, ...settlers } = Promise.withResolvers<unknown>()
      const id = calls++
      waiting.set(id, settlers)
      worker.postMessage({ type: 'call', id, name, args } satisfies ToIndexing)
      return promise as ReturnType<IndexingCalls[typeof name]>
    },
    ended: ended.promise,
    terminate: () => worker.terminate(),
    cpuMs: () => cpuOf(worker),
  }
}

function settle(waiting: Map<number, Waiting>, message: Extract<FromIndexing, { type: 'answer' | 'failed' }>): void {
  const settlers = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.type === 'answer') settlers?.resolve(message.value)
  else settlers?.reject(fromSent(message.error))
}

async function cpuOf(worker: Worker): Promise<number | null> {
  // Node 22 has no such method.
  if (typeof worker.cpuUsage !== 'function') return null
  const { promise: late, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), CPU_WAIT_MS)
  try {
    const usage = await Promise.race([worker.cpuUsage().catch(() => null), late])
    return usage === null ? null : (usage.user + usage.system) / 1000
  } finally {
    clearTimeout(timer)
  }
}
