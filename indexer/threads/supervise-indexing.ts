import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Health } from '../indexing/health.ts'
import { IndexingStoppedError } from '../indexing/indexing-stopped.ts'
import { createNotifier } from '../indexing/signals.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { count } from '../metrics/relay.ts'
import type { IndexingCalls, IndexingThreadData, IndexState, Served } from './indexing-messages.ts'
import { startIndexingWorker } from './indexing-worker.ts'
import { relayLog } from './relayed-log.ts'
import { Strikes } from './strikes.ts'
import { type Ending, watchIndexing } from './watch-indexing.ts'
import { WorkBoard } from './work-board.ts'

export type SuperviseOptions = Omit<IndexingThreadData, 'board' | 'verdicts' | 'doubt' | 'logLevel'> &
  Readonly<{
    /** Processor time that one run of a handler may take. */
    handlerSeconds: number
    metrics: Metrics
    logger: Logger
    /** Told of each new state. */
    onState: (state: IndexState) => void
  }>

/** Indexing, on a thread that is replaced where it ends. */
export type SupervisedIndexing = Readonly<{
  served: Served
  state: () => IndexState
  /** @throws IndexingStoppedError (`INDEXING_STOPPED`) */
  indexed: (blockNumber?: bigint) => Promise<void>
  /** Asks the thread. @throws ThreadEndedError (`THREAD_ENDED`) where it ends before it answers */
  ask: <Name extends 'chainHead' | 'blockHash' | 'makeIndex'>(
    name: Name,
    ...args: Parameters<IndexingCalls[Name]>
  ) => ReturnType<IndexingCalls[Name]>
  stop: () => Promise<void>
  /** Whether the thread was told to end and has not, since it is within a statement. */
  isStuck: () => boolean
}>

/** What the thread's heap may take besides what a handler may: blocks that were read, prepared statements, programs. */
const OWN_HEAP_MB = 512
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** How long a stop waits for a handler that runs. */
const STOP_GRACE_MS = 3_000

/**
 * Starts to index on a thread of its own, and resolves when that is ready. A handler that takes more than its budget is
 * ended with its thread, which loses nothing that is stored: it is tried once more, and then fails for good.
 * @throws what keeps it from starting
 */
export async function superviseIndexing(options: SuperviseOptions): Promise<SupervisedIndexing> {
  const supervisor = new Supervisor(options)
  const served = await supervisor.start()
  return {
    served,
    state: () => supervisor.state,
    indexed: (blockNumber) => supervisor.indexed(blockNumber),
    ask: (name, ...args) => supervisor.worker.call(name, ...args),
    stop: () => supervisor.stop(),
    isStuck: () => supervisor.isStuck,
  }
}

const NOTHING_YET: IndexState = { revision: 0, cursor: null, health: { status: 'healthy' }, isSynced: false }

class Supervisor {
  readonly #options: SuperviseOptions
  readonly #strikes: Strikes
  readonly #restarted = createNotifier()
  readonly #stopping = new AbortController()
  #board = new WorkBoard()
  #pauseMs = FIRST_PAUSE_MS
  #kept: Promise<void> = Promise.resolve()
  worker: ReturnType<typeof startIndexingWorker>
  state = NOTHING_YET
  isStuck = false

  constructor(options: SuperviseOptions) {
    this.#options = options
    this.#strikes = new Strikes(options)
    this.worker = this.#open(null)
  }

  async start(): Promise<Served> {
    const { served, state } = await this.worker.ready.catch(async (error: unknown) => {
      await this.worker.terminate()
      throw error
    })
    this.#setState(state)
    this.#kept = this.#keep()
    return served
  }

  async indexed(blockNumber: bigint | undefined): Promise<void> {
    for (;;) {
      const restarted = this.#restarted.next()
      try {
        return await this.worker.call('indexed', blockNumber)
      } catch (error) {
        const { code, message } = error as { code?: unknown; message?: string }
        if (code === 'INDEXING_STOPPED') throw new IndexingStoppedError(message)
        if (code !== 'THREAD_ENDED') throw error
      }
      if (this.#stopping.signal.aborted) throw new IndexingStoppedError('the indexer was stopped')
      await restarted
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    const late = sleep(STOP_GRACE_MS, undefined, { ref: false })
    await Promise.race([this.worker.call('stop').catch(() => undefined), late])
    // A statement that runs is not ended by this; what it was to write is then as after a crash.
    this.isStuck = true
    const ended = this.worker.terminate().then(() => {
      this.isStuck = false
    })
    await Promise.race([ended, sleep(STOP_GRACE_MS, undefined, { ref: false })])
    this.#restarted.notify()
    if (!this.isStuck) await this.#kept
  }

  #open(doubt: string | null) {
    const { handlerMemoryMb, logger, metrics, onState: _, ...data } = this.#options
    this.#board = new WorkBoard()
    return startIndexingWorker({
      data: {
        ...data,
        handlerMemoryMb,
        logLevel: logger.level,
        board: this.#board.memory,
        verdicts: this.#strikes.verdicts,
        doubt,
      },
      maxHeapMb: OWN_HEAP_MB + handlerMemoryMb,
      on: (message) => {
        if (message.type === 'state') this.#setState(message.state)
        else if (message.type === 'counts') count(metrics, message.counts)
        else relayLog(logger, message.line)
      },
    })
  }

  /** Replaces the thread whenever it ends, until it is stopped. */
  async #keep(): Promise<void> {
    const { signal } = this.#stopping
    for (;;) {
      const { handlerSeconds } = this.#options
      const ending = await watchIndexing({ worker: this.worker, board: this.#board, limitMs: handlerSeconds * 1000 })
      if (signal.aborted) return
      const reason = await this.#tell(ending)
      this.#setState({ ...this.state, health: unhealthy(this.state.health, reason) })
      if (signal.aborted) return
      this.#options.metrics.threadReplaced('indexing')
      this.worker = this.#open(reason)
      try {
        this.#setState((await this.worker.ready).state)
        this.#restarted.notify()
      } catch (error) {
        if (signal.aborted) return
        this.#options.logger.error({ err: error }, 'the thread that indexes could not be started again')
        void this.worker.terminate()
      }
    }
  }

  /** Says why the thread has ended, and waits where that may happen again at once. */
  async #tell({ charge, end }: Ending): Promise<string> {
    const { logger, metrics } = this.#options
    if (charge !== null) {
      const { work, budget } = charge
      const { isFinal, message } = this.#strikes.add(work, budget)
      metrics.overBudget('handler', budget)
      logger.error({ ...work, reason: message, isFinal }, 'a handler was ended: it took more than it may')
      return `${message} in handler \`${work.handler}\`${isFinal ? '' : '; it is tried once more'}`
    }
    const reason = end.isOutOfMemory ? 'it ran out of memory' : (end.error?.message ?? 'it ended by itself')
    logger.error(
      { err: end.error, reason, delayMs: this.#pauseMs },
      'the thread that indexes has ended: starting another',
    )
    await sleep(this.#pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS)
    return `the thread that indexes has ended: ${reason}`
  }

  #setState(state: IndexState): void {
    if (state.cursor !== null && state.cursor.number !== this.state.cursor?.number) this.#pauseMs = FIRST_PAUSE_MS
    this.state = state
    this.#options.onState(state)
  }
}

function unhealthy(health: Health, message: string): Health {
  const passed = health.status === 'healthy' ? [] : health.passed
  return { status: 'unhealthy', failure: { message, block: null, deterministic: false }, passed }
}
