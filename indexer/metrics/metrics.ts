import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { type EventLoopDelay, watchEventLoop } from './event-loop.ts'
import type { IndexingMetrics } from './indexing-metrics.ts'

/** What an indexer counts, for Prometheus. */
export type Metrics = IndexingMetrics &
  Readonly<{
    query(seconds: number): void
    /** A query whose answer was kept. */
    answerKept(): void
    /** A query that was refused since too many wait. */
    queryRefused(): void
    /** How many queries wait now. */
    queriesWaiting(count: number): void
    /** A handler or a query that took more than it may, of what. */
    overBudget(work: 'handler' | 'query', budget: 'time' | 'memory'): void
    /** A thread that ended and was replaced, whatever it ended of. */
    threadReplaced(thread: 'indexing' | 'queries'): void
    /** Tells from now on how indexing is. */
    health(read: () => 'healthy' | 'unhealthy' | 'failed'): void
    render(): Promise<Readonly<{ contentType: string; text: string }>>
    /** Ends what watches the event loop. */
    stop(): void
  }>

const SECONDS = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

/** Creates the metrics of one indexer, in a registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = (name: string, help: string) => new Counter({ name, help, registers })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const timer = (name: string, help: string, labelNames: string[] = []) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers })
  const blocks = counter('indexer_blocks_total', 'Blocks stored, those without events where they were read')
  const events = counter('indexer_events_total', 'Handlers run for logs and blocks')
  const reorgs = counter('indexer_reorgs_total', 'Reorgs undone')
  const cursor = gauge('indexer_cursor_block', 'The last block whose effects are stored')
  const head = gauge('indexer_head_block', "The chain's newest block when it was last looked for")
  const handlers = timer('indexer_handler_seconds', 'Time in handlers, each run of one', ['handler'])
  const queries = timer('indexer_query_seconds', 'Time from a query to its answer')
  const answersKept = counter('indexer_answers_kept_total', 'Queries whose answers were kept from before')
  const calls = new Counter({
    name: 'indexer_rpc_calls_total',
    help: "Calls of the chain's endpoints",
    labelNames: ['method'],
    registers,
  })
  const faults = new Counter({
    name: 'indexer_rpc_faults_total',
    help: 'Batches of calls that came to nothing',
    labelNames: ['code'],
    registers,
  })
  const refused = new Counter({
    name: 'indexer_rpc_refused_total',
    help: 'Answers that cannot be (RPC_INVALID) or are not complete (RPC_INCOMPLETE), of which nothing was stored',
    labelNames: ['code'],
    registers,
  })
  const over = new Counter({
    name: 'indexer_over_budget_total',
    help: 'Handlers and queries that took more time or memory than they may, and were ended',
    labelNames: ['work', 'budget'],
    registers,
  })
  const replaced = new Counter({
    name: 'indexer_threads_replaced_total',
    help: 'Threads that ended and were replaced',
    labelNames: ['thread'],
    registers,
  })
  const queriesRefused = counter('indexer_queries_refused_total', 'Queries refused since too many waited')
  const queriesWaiting = gauge('indexer_queries_waiting', 'Queries that wait for a thread')
  const eventLoop = countEventLoop(registry)
  const range = gauge('indexer_range_blocks', 'Blocks whose logs are asked for at once, far behind the head')
  const rangesShrunk = counter(
    'indexer_ranges_shrunk_total',
    'Ranges of blocks that an endpoint refused, asked for in parts',
  )
  const position = { cursor: 0, head: 0 }
  new Gauge({
    name: 'indexer_lag_blocks',
    help: 'Blocks between the cursor and the head',
    registers,
    collect() {
      this.set(Math.max(0, position.head - position.cursor))
    },
  })
  let healthOf: () => 'healthy' | 'unhealthy' | 'failed' = () => 'healthy'
  new Gauge({
    name: 'indexer_health',
    help: 'How indexing is: 1 for the one of healthy, unhealthy and failed that it is',
    labelNames: ['status'],
    registers,
    collect() {
      for (const status of ['healthy', 'unhealthy', 'failed']) this.set({ status }, Number(status === healthOf()))
    },
  })
  return {
    blocks: (count) => blocks.inc(count),
    events: (count) => events.inc(count),
    reorg: () => reorgs.inc(),
    cursor(block) {
      position.cursor = Number(block)
      cursor.set(position.cursor)
    },
    head(block) {
      position.head = Number(block)
      head.set(position.head)
    },
    refused: (code) => refused.inc({ code }),
    range: (blocks) => range.set(Number(blocks)),
    rangeShrunk: () => rangesShrunk.inc(),
    handler: (handler, seconds) => handlers.observe({ handler }, seconds),
    query: (seconds) => queries.observe(seconds),
    answerKept: () => answersKept.inc(),
    rpcCall: (method) => calls.inc({ method }),
    rpcFault: (code) => faults.inc({ code }),
    queryRefused: () => queriesRefused.inc(),
    queriesWaiting: (count) => queriesWaiting.set(count),
    memoryExhausted: () => over.inc({ work: 'handler', budget: 'memory' }),
    overBudget: (work, budget) => over.inc({ work, budget }),
    threadReplaced: (thread) => replaced.inc({ thread }),
    health(read) {
      healthOf = read
    },
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    stop: eventLoop.stop,
  }
}

function countEventLoop(registry: Registry): EventLoopDelay {
  const delay = watchEventLoop()
  new Gauge({
    name: 'indexer_event_loop_delay_seconds',
    help: 'How late the thread was that answers HTTP, by quantile, 1 for the longest, since this was last read',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const [quantile, seconds] of delay.read()) this.set({ quantile }, seconds)
    },
  })
  return delay
}
