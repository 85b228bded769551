import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RpcClient } from '../chain/json-rpc.ts'

/** What an indexer counts, for Prometheus. */
export type Metrics = Readonly<{
  blocks(count: number): void
  events(count: number): void
  reorg(): void
  cursor(block: bigint): void
  head(block: bigint): void
  /** An answer that was not believed: RPC_INVALID or RPC_INCOMPLETE. */
  refused(code: string): void
  /** How many blocks' logs are asked for at once, next. */
  range(blocks: bigint): void
  /** A range of blocks that is asked for in parts, since it was refused. */
  rangeShrunk(): void
  handler(name: string, seconds: number): void
  query(seconds: number): void
  /** A query whose answer was kept. */
  answerKept(): void
  /** Tells from now on how indexing is. */
  health(read: () => 'healthy' | 'unhealthy' | 'failed'): void
  /** The same client, counted: calls by method, and failures by code. */
  counted(client: RpcClient): RpcClient
  render(): Promise<Readonly<{ contentType: string; text: string }>>
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
    health(read) {
      healthOf = read
    },
    counted: (client) => ({
      async call(wanted) {
        for (const { method } of wanted) calls.inc({ method })
        try {
          return await client.call(wanted)
        } catch (error) {
          faults.inc({ code: String((error as { code?: unknown }).code) })
          throw error
        }
      },
    }),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
