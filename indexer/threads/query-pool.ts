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
import type { ChainCall, QueryThreadData } from './query-messages.ts'
import { type Outcome, type QueryWorker, startQueryWorker } from './query-worker.ts'
import { WaitingLine } from './waiting-line.ts'

export type QueryPoolOptions = Readonly<{
  data: QueryThreadData
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

type Task = {
  readonly kind: QueryKind
  readonly body: string
  readonly client: string
  readonly bytes: number
  readonly isGone: () => boolean
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  /** Whether it was answered or refused. */
  isOver: boolean
}

/** `since` is when it began with what it is at, or with nothing. */
type Slot = { readonly worker: QueryWorker; isReady: boolean; task: Task | null; since: number }

/** A query ends itself between statements and while rows are read. Where it does not, its thread is ended this much later. */
const GRACE_MS = 500
/** Another thread is started for those that wait where each is at one query for so long: many short ones need no more. */
const SLOW_MS = 100
const LINE = { count: 1_000, countOfClient: 500, bytes: 32 * 1024 ** 2 }
/** How long a query waits for its turn. */
const MAX_WAIT_MS = 10_000
const STOP_GRACE_MS = 2_000
/** Threads that had nothing to do for so long are let go, but for one. */
const IDLE_MS = 30_000
const RESTART_MS = 1_000

/**
 * Answers queries on threads of their own, each one at a time. What takes more time or memory than a query may is ended
 * with its thread, which is replaced. Clients take turns, and who asks while too many wait is refused.
 */
export class QueryPool implements Queries {
  readonly #options: QueryPoolOptions
  readonly #lines = { entities: new WaitingLine<Task>(LINE), status: new WaitingLine<Task>(LINE) }
  readonly #slots = new Set<Slot>()
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
    const task: Task = { kind, body, client, bytes: 2 * body.length, isGone, resolve, reject, isOver: false }
    if (this.#isStopping || !this.#lines[kind].add(task)) {
      this.#options.metrics.queryRefused()
      reject(new RequestError('too many queries wait for an answer; ask again soon', 503, 1))
      return promise
    }
    this.#serve()
    if (!this.#isWaiting()) return promise
    const timer = setTimeout(() => this.#refuseLate(task), MAX_WAIT_MS)
    return promise.finally(() => clearTimeout(timer))
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#shrinking)
    if (this.#growing !== null) clearTimeout(this.#growing)
    for (const line of Object.values(this.#lines)) for (const task of line.takeAll()) refuse(task, 'the indexer stops')
    for (const { worker, task } of this.#slots) {
      if (task) refuse(task, 'the indexer stops')
      this.#ending.add(worker)
      worker.terminate()
    }
    const ended = Promise.all([...this.#ending].map((worker) => worker.ended))
    await Promise.race([ended, sleep(STOP_GRACE_MS, undefined, { ref: false })])
  }

  /** Whether a thread was told to end and has not, since it is within a statement. */
  isStuck(): boolean {
    return this.#ending.size > 0
  }

  #isWaiting(): boolean {
    return this.#lines.entities.length + this.#lines.status.length > 0
  }

  #serve(): void {
    for (const slot of this.#slots) {
      if (!slot.isReady || slot.task !== null) continue
      const task = this.#next()
      if (task === null) break
      void this.#run(slot, task)
    }
    this.#options.metrics.queriesWaiting(this.#lines.entities.length + this.#lines.status.length)
    if (!this.#isWaiting() || this.#growing !== null || this.#isStopping) return
    this.#growing = setTimeout(() => {
      this.#growing = null
      const isSlow = ({ task, since }: Slot) => task !== null && performance.now() - since > SLOW_MS
      if (this.#isWaiting() && [...this.#slots].every(isSlow)) this.#open()
      this.#serve()
    }, SLOW_MS)
  }

  /** Questions about indexing wait for the chain, so no more than one thread is at those. */
  #next(): Task | null {
    const isAtStatus = [...this.#slots].some(({ task }) => task?.kind === 'status')
    return (isAtStatus ? null : takeWanted(this.#lines.status)) ?? takeWanted(this.#lines.entities)
  }

  /** Starts another thread where there may be one: those that are ending count, once there are as many as others may be. */
  #open(): void {
    const { count, data, memoryMb: maxHeapMb, onWanted, askChain } = this.#options
    const isFull = this.#slots.size >= count || this.#slots.size + this.#ending.size >= 2 * count
    if (isFull || this.#isStopping) return
    const onReady = () => {
      slot.isReady = true
      this.#serve()
    }
    const worker = startQueryWorker({ data, maxHeapMb, onReady, onWanted, askChain })
    const slot: Slot = { worker, isReady: false, task: null, since: performance.now() }
    this.#slots.add(slot)
    void worker.ended.then(() => this.#replace(slot))
  }

  async #run(slot: Slot, task: Task): Promise<void> {
    Object.assign(slot, { task, since: performance.now() })
    const { timeoutMs, indexState } = this.#options
    const timer = setTimeout(() => this.#exhaust(slot, task, 'time'), timeoutMs + GRACE_MS)
    const { kind, body } = task
    const { health, isSynced } = indexState()
    const told = kind === 'status' ? { health, isSynced } : null
    const outcome = await slot.worker.run({ type: 'query', kind, body, told })
    clearTimeout(timer)
    Object.assign(slot, { task: null, since: performance.now() })
    this.#settle(slot, task, outcome)
    this.#serve()
  }

  #settle(slot: Slot, task: Task, outcome: Outcome): void {
    if (task.isOver) return
    if (outcome.type === 'ended' && outcome.isOutOfMemory) {
      this.#exhaust(slot, task, 'memory')
      return
    }
    task.isOver = true
    if (outcome.type === 'answer') {
      this.#known.answered(outcome.answer.state)
      task.resolve(outcome.answer)
    } else task.reject(outcome.error ?? new Error('the thread that was to answer the query has ended'))
  }

  /** Answers a query that takes more than it may, and ends its thread. */
  #exhaust(slot: Slot, task: Task, what: Exhausted): void {
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
    slot.worker.terminate()
    this.#open()
  }

  #shrink(): void {
    const idle = [...this.#slots].filter(({ task, since }) => !task && performance.now() - since > IDLE_MS)
    for (const slot of idle.slice(0, this.#slots.size - 1)) {
      this.#slots.delete(slot)
      slot.worker.terminate()
    }
  }

  async #replace(slot: Slot): Promise<void> {
    const { metrics, logger } = this.#options
    const isUnexpected = this.#ending.delete(slot.worker) || this.#slots.delete(slot)
    if (this.#isStopping || !isUnexpected) return
    metrics.threadReplaced('queries')
    if (!slot.isReady) {
      logger.error('a thread that answers queries could not be started: trying again')
      await sleep(RESTART_MS, undefined, { ref: false })
    }
    if (this.#slots.size === 0 || this.#isWaiting()) this.#open()
  }

  #refuseLate(task: Task): void {
    if (!this.#isRunning(task)) refuse(task, 'other queries took too long')
  }

  #isRunning(task: Task): boolean {
    return [...this.#slots].some((slot) => slot.task === task)
  }
}

function refuse(task: Task, reason: string): void {
  task.isOver = true
  task.reject(new RequestError(`the query was not answered: ${reason}; ask again soon`, 503, 1))
}

function takeWanted(line: WaitingLine<Task>): Task | null {
  for (let task = line.next(); task !== null; task = line.next()) {
    if (task.isOver) continue
    if (!task.isGone()) return task
    refuse(task, 'its client has gone')
  }
  return null
}
