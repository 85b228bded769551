import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import type { Answer } from '../server/apollo.ts'
import type { Asker, Queries, QueryKind } from '../server/queries.ts'
import { RequestError } from '../server/query-request.ts'
import type { QueryIndex } from '../store/entity-store.ts'
import { type Exhausted, exhaustedAnswer } from './exhausted-answer.ts'
import type { IndexState } from './indexing-messages.ts'
import { KnownState } from './known-state.ts'
import { QueryLines } from './query-lines.ts'
import type { ChainCall, QueryThreadData } from './query-messages.ts'
import { AHEAD, QuerySlot } from './query-slot.ts'
import { type QueryTask, refuse } from './query-task.ts'
import { type Outcome, type QueryWorker, startQueryWorker } from './query-worker.ts'

export type QueryPoolOptions = Readonly<{
  data: Omit<QueryThreadData, 'claims'>
  /** How many threads there are at most; the first is there from the start, others where queries wait. */
  count: number
  /** How much the heap of a thread may take. */
  memoryMb: number
  /** How long a query may take. */
  timeoutMs: number
  indexState: () => IndexState
  onWanted: (index: QueryIndex) => void
  askChain: (name: ChainCall, args: readonly unknown[]) => Promise<unknown>
  metrics: Pick<Metrics, 'overBudget' | 'threadReplaced' | 'queryRefused' | 'queriesWaiting'>
  logger: Logger
}>

/** A query ends itself between statements and while rows are read. Where it does not, its thread is ended this much later. */
const GRACE_MS = 500
/** Another thread is started for those that wait where each is at one query for so long: many short ones need no more. */
const SLOW_MS = 100
/** How long a query waits for its turn. */
const MAX_WAIT_MS = 10_000
const STOP_GRACE_MS = 2_000
/** Threads that had nothing to do for so long are let go, but for one. */
const IDLE_MS = 30_000
const RESTART_MS = 1_000

/**
 * Answers queries on threads of their own, each one at a time. What takes more time or memory than a query may is ended
 * with its thread, which is replaced. Clients take turns, and who asks while too many wait is refused. Some are sent to a thread
 * ahead of their turn, so that it need not wait for the next; they are taken back where the one before them takes long.
 */
export class QueryPool implements Queries {
  readonly #options: QueryPoolOptions
  readonly #lines = new QueryLines()
  readonly #slots = new Set<QuerySlot>()
  /** Threads that were ended and are not gone yet: within a statement they cannot be. */
  readonly #ending = new Set<QueryWorker>()
  readonly #known = new KnownState()
  readonly #shrinking: NodeJS.Timeout
  #growing: NodeJS.Timeout | null = null
  #isStopping = false

  constructor(options: QueryPoolOptions) {
    this.#options = options
    this.#open()
    this.#shrinking = setInterval(() => this.#shrink(), IDLE_MS / 2).unref()
  }

  state = (): string => this.#known.name

  /** To be told of each state that is stored. */
  stored(state: IndexState): void {
    this.#known.stored(state)
  }

  answer(kind: QueryKind, body: string, { client, isGone }: Asker): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const task: QueryTask = { kind, body, client, bytes: 2 * body.length, isGone, resolve, reject, isOver: false }
    if (this.#isStopping || !this.#lines.add(task)) {
      this.#options.metrics.queryRefused()
      reject(new RequestError('too many queries wait for an answer; ask again soon', 503, 1))
      return promise
    }
    this.#serve()
    if (this.#isRunning(task)) return promise
    const timer = setTimeout(() => this.#refuseLate(task), MAX_WAIT_MS)
    return promise.finally(() => clearTimeout(timer))
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#shrinking)
    if (this.#growing !== null) clearTimeout(this.#growing)
    const tasks = this.#lines.takeAll()
    for (const slot of this.#slots) {
      tasks.push(...slot.close())
      this.#ending.add(slot.worker)
      slot.worker.terminate()
    }
    for (const task of tasks) refuse(task, 'the indexer stops')
    const ended = Promise.all([...this.#ending].map((worker) => worker.ended))
    await Promise.race([ended, sleep(STOP_GRACE_MS, undefined, { ref: false })])
  }

  /** Whether a thread was told to end and has not, since it is within a statement. */
  isStuck(): boolean {
    return this.#ending.size > 0
  }

  /** How many wait: for a thread, or behind another query of theirs. */
  #waiting(): number {
    return [...this.#slots].reduce((sum, slot) => sum + slot.behind, this.#lines.length)
  }

  #serve(): void {
    for (const slot of this.#slots) {
      const task = slot.isFree ? this.#next() : null
      if (task !== null) this.#send(slot, task)
    }
    for (const slot of this.#slots) this.#sendAhead(slot)
    const waiting = this.#waiting()
    this.#options.metrics.queriesWaiting(waiting)
    if (waiting === 0 || this.#growing !== null || this.#isStopping) return
    this.#growing = setTimeout(() => {
      this.#growing = null
      const slow = [...this.#slots].filter(({ task, sinceMs }) => task !== null && sinceMs > SLOW_MS)
      for (const slot of slow) this.#lines.putBack(slot.takeBack())
      if (this.#waiting() > 0 && slow.length === this.#slots.size) this.#open()
      this.#serve()
    }, SLOW_MS)
  }

  /** Questions about indexing wait for the chain, so no more than one thread is at those. */
  #next(): QueryTask | null {
    const isAtStatus = [...this.#slots].some(({ task }) => task?.kind === 'status')
    return this.#lines.next({ withStatus: !isAtStatus }) ?? this.#takeFromOther()
  }

  /** One that waits behind another query, for a thread that has nothing to do. */
  #takeFromOther(): QueryTask | null {
    for (const slot of this.#slots) {
      const task = slot.takeLast()
      if (task !== null) return task
    }
    return null
  }

  #sendAhead(slot: QuerySlot): void {
    while (slot.hasRoom) {
      const task = this.#lines.next({ withStatus: false })
      if (task === null) return
      this.#send(slot, task)
    }
  }

  #send(slot: QuerySlot, task: QueryTask): void {
    const { health, isSynced } = this.#options.indexState()
    slot.send(task, task.kind === 'status' ? { health, isSynced } : null)
  }

  /** Starts another thread where there may be one: those that are ending count, once there are as many as others may be. */
  #open(): void {
    const { count, data, memoryMb: maxHeapMb, timeoutMs, onWanted, askChain } = this.#options
    const isFull = this.#slots.size >= count || this.#slots.size + this.#ending.size >= 2 * count
    if (isFull || this.#isStopping) return
    const onReady = () => {
      slot.wasReady = true
      this.#serve()
    }
    const worker = startQueryWorker({ data, maxUnbegun: AHEAD + 1, maxHeapMb, onReady, onWanted, askChain })
    const slot: QuerySlot = new QuerySlot({
      worker,
      limitMs: timeoutMs + GRACE_MS,
      onOverdue: (task) => this.#exhaust(slot, task, 'time'),
      onOutcome: (task, outcome) => {
        this.#settle(slot, task, outcome)
        this.#serve()
      },
    })
    this.#slots.add(slot)
    void worker.ended.then(() => this.#replace(slot))
  }

  #settle(slot: QuerySlot, task: QueryTask, outcome: Outcome): void {
    if (task.isOver) return
    if (outcome.type === 'ended' && outcome.isOutOfMemory) {
      this.#exhaust(slot, task, 'memory')
      return
    }
    if (outcome.type === 'unbegun') {
      this.#lines.putBack([task])
      return
    }
    task.isOver = true
    if (outcome.type === 'answer') {
      this.#known.answered(outcome.answer.state)
      task.resolve(outcome.answer)
    } else task.reject(outcome.error ?? new Error('the thread that was to answer the query has ended'))
  }

  /** Answers a query that takes more than it may, and ends its thread. */
  #exhaust(slot: QuerySlot, task: QueryTask, what: Exhausted): void {
    const { logger, metrics, indexState } = this.#options
    metrics.overBudget('query', what)
    logger.warn(
      { client: task.client, budget: what, query: task.body.slice(0, 500) },
      'a query was ended: it took more than it may',
    )
    task.isOver = true
    task.resolve(exhaustedAnswer(what, indexState().cursor))
    this.#slots.delete(slot)
    this.#ending.add(slot.worker)
    this.#lines.putBack(slot.close().filter((each) => each !== task))
    slot.worker.terminate()
    this.#open()
    this.#serve()
  }

  #shrink(): void {
    const idle = [...this.#slots].filter(({ task, sinceMs }) => !task && sinceMs > IDLE_MS)
    for (const slot of idle.slice(0, this.#slots.size - 1)) {
      this.#slots.delete(slot)
      slot.worker.terminate()
    }
  }

  async #replace(slot: QuerySlot): Promise<void> {
    const { metrics, logger } = this.#options
    const isUnexpected = this.#ending.delete(slot.worker) || this.#slots.delete(slot)
    if (this.#isStopping || !isUnexpected) return
    metrics.threadReplaced('queries')
    if (!slot.wasReady) {
      logger.error('a thread that answers queries could not be started: trying again')
      await sleep(RESTART_MS, undefined, { ref: false })
    }
    if (this.#slots.size === 0 || this.#waiting() > 0) this.#open()
  }

  #refuseLate(task: QueryTask): void {
    for (const slot of this.#slots) slot.takeBack((each) => each === task)
    if (!this.#isRunning(task)) refuse(task, 'other queries took too long')
  }

  #isRunning(task: QueryTask): boolean {
    return [...this.#slots].some((slot) => slot.task === task)
  }
}
