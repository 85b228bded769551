import type { Told } from './query-messages.ts'
import type { QueryTask } from './query-task.ts'
import type { Outcome, QueryWorker, SentQuery } from './query-worker.ts'

export type SlotOptions = Readonly<{
  worker: QueryWorker
  /** How long one query may take. */
  limitMs: number
  /** The query that it is at takes longer. */
  onOverdue: (task: QueryTask) => void
  onOutcome: (task: QueryTask, outcome: Outcome) => void
}>

/** How many queries are sent to a thread before it has answered the one that it is at. */
export const AHEAD = 3
/** Behind a query that takes longer than this none is sent. */
const QUICK_MS = 5

type Sent = Readonly<{ task: QueryTask; query: SentQuery }>

/** A thread that answers queries, and those that were sent to it: it is at the first of them. */
export class QuerySlot {
  readonly worker: QueryWorker
  readonly #options: SlotOptions
  readonly #sent: Sent[] = []
  #timer: NodeJS.Timeout | null = null
  #since = performance.now()
  #isGone = false
  /** Whether it could be started. */
  wasReady = false

  constructor(options: SlotOptions) {
    this.worker = options.worker
    this.#options = options
  }

  /** What it is at; null where it is at nothing. */
  get task(): QueryTask | null {
    return this.#sent[0]?.task ?? null
  }

  get isFree(): boolean {
    return this.wasReady && !this.#isGone && this.#sent.length === 0
  }

  /** How many wait behind that. */
  get behind(): number {
    return Math.max(0, this.#sent.length - 1)
  }

  /** For how long it has been at that, or at nothing. */
  get sinceMs(): number {
    return performance.now() - this.#since
  }

  /** Whether another may be sent behind. Questions about indexing wait for the chain, so that none is to wait for them. */
  get hasRoom(): boolean {
    return this.behind < AHEAD && this.task?.kind === 'entities' && this.sinceMs < QUICK_MS
  }

  send(task: QueryTask, told: Told | null): void {
    const { kind, body } = task
    const sent = { task, query: this.worker.send({ kind, body, told }) }
    this.#sent.push(sent)
    if (this.#sent.length === 1) this.#begin()
    void sent.query.outcome.then((outcome) => this.#end(sent, outcome))
  }

  /** Takes back those that it has not begun with, in order. */
  takeBack(isWanted: (task: QueryTask) => boolean = () => true): QueryTask[] {
    const taken = this.#sent.slice(1).filter(({ task, query }) => isWanted(task) && query.takeBack())
    for (const each of taken) this.#sent.splice(this.#sent.indexOf(each), 1)
    return taken.map(({ task }) => task)
  }

  takeLast(): QueryTask | null {
    const last = this.#sent.length > 1 ? this.#sent.at(-1) : undefined
    return this.takeBack((task) => task === last?.task)[0] ?? null
  }

  /** Forgets all that was sent, and returns it. */
  close(): QueryTask[] {
    if (this.#timer !== null) clearTimeout(this.#timer)
    return this.#sent.splice(0).map(({ task }) => task)
  }

  #begin(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#since = performance.now()
    const { task } = this
    this.#timer = task && setTimeout(() => this.#options.onOverdue(task), this.#options.limitMs)
  }

  #end(sent: Sent, outcome: Outcome): void {
    const place = this.#sent.indexOf(sent)
    if (place === -1) return
    this.#sent.splice(place, 1)
    if (outcome.type === 'ended' || outcome.type === 'unbegun') this.#isGone = true
    this.#begin()
    this.#options.onOutcome(sent.task, outcome)
  }
}
