import type { Logger } from 'pino'
import type { CheckLogs } from './chain/blocks.ts'
import { createCalls } from './chain/calls.ts'
import { type Chain, createChain } from './chain/chain.ts'
import { createContractState } from './chain/contract-state.ts'
import { createFailoverClient, type FailoverClient } from './chain/failover.ts'
import { createRpcClient, describeEndpoint } from './chain/json-rpc.ts'
import { createRangeSizer } from './chain/log-range.ts'
import { followFiles } from './files/follow-files.ts'
import { createIpfs } from './files/ipfs.ts'
import { follow } from './indexer.ts'
import type { Indexing } from './indexing/apply-step.ts'
import type { HandlerLog } from './indexing/handler-log.ts'
import { type Health, type HealthRecord, openHealth } from './indexing/health.ts'
import { isIndexed } from './indexing/is-indexed.ts'
import { applyFile } from './indexing/process-file.ts'
import { createNotifier, createPoll, type Notifier } from './indexing/signals.ts'
import { Sources } from './indexing/sources.ts'
import type { Subgraph } from './indexing/subgraph.ts'
import type { Manifest } from './manifest/manifest.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import type { EntityStore } from './store/entity-store.ts'
import type { WantedFile } from './store/wanted-files.ts'

export type IndexingOptions = Readonly<{
  manifest: Manifest
  subgraph: Subgraph
  store: EntityStore
  /** One endpoint, or several with commas between them. */
  rpcUrl: string
  ipfsUrl?: string | undefined
  allowNonDeterministicIpfs?: boolean | undefined
  pollIntervalMs: number
  checkLogs?: CheckLogs | undefined
  metrics?: Metrics | undefined
  logger: Logger
}>

/** A chain being followed into a store. */
export type RunningIndexing = Readonly<{
  indexed(blockNumber?: bigint): Promise<void>
  health(): Health
  stop(): Promise<void>
}>

/** Thrown to who waits for a block that will not be indexed. */
export class IndexingStoppedError extends Error {
  readonly code = 'INDEXING_STOPPED'
}

/** Starts to index; the store stays the caller's to close, after `stop`. */
export function startIndexing(options: IndexingOptions): RunningIndexing {
  const { manifest, subgraph, store, logger, checkLogs = 'near', metrics = createMetrics() } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const client = createClient(options.rpcUrl.split(','), metrics, logger, signal)
  const sources = new Sources(subgraph, store)
  const chain = createChain(client, () => sources.filter())
  const health = openHealth(store)
  const poll = createPoll(options.pollIntervalMs, signal)
  const progress = createNotifier()
  const blockChain = { ...chain, ...createContractState(client), ...createCalls(client) }
  const indexing = {
    subgraph,
    sources,
    store,
    chain: blockChain,
    ipfs: createHandlerIpfs(options, signal),
    metrics,
    health,
    handlerLog: createHandlerLog(logger),
  }
  const following = follow({
    chain,
    distrust: client.distrust,
    manifest,
    indexing,
    ranges: createRangeSizer(),
    checkLogs,
    poll,
    progress,
    logger,
    signal,
  })
  const files = followWanted({ indexing, options, progress, signal })
  return {
    health: () => health.current(),
    indexed(blockNumber) {
      poll.wake()
      return waitUntilIndexed({ chain, store, manifest, health, progress, signal }, blockNumber)
    },
    async stop() {
      stopping.abort()
      progress.notify()
      await Promise.all([following, files])
    },
  }
}

function createClient(urls: readonly string[], metrics: Metrics, logger: Logger, signal: AbortSignal): FailoverClient {
  // With another endpoint to turn to, one that does not answer is not waited for.
  const attempts = urls.length > 1 ? 1 : 4
  const endpoints = urls.map((url) => ({
    name: describeEndpoint(url),
    client: metrics.counted(createRpcClient({ url, signal, attempts })),
  }))
  return createFailoverClient(endpoints, (from, to, reason) =>
    logger.warn({ from, to, reason }, 'chain endpoint switched'),
  )
}

/** graph-node waits as long for a file that a handler asks for while it runs. */
const HANDLER_TIMEOUT_MS = 60_000

function createHandlerIpfs({ ipfsUrl: url, allowNonDeterministicIpfs }: IndexingOptions, signal: AbortSignal) {
  if (!allowNonDeterministicIpfs || url === undefined) return null
  return createIpfs({ url, signal, timeoutMs: HANDLER_TIMEOUT_MS })
}

type Files = Readonly<{ indexing: Indexing; options: IndexingOptions; progress: Notifier; signal: AbortSignal }>

async function followWanted({ indexing, options, progress, signal }: Files): Promise<void> {
  const { subgraph, store, ipfsUrl: url, logger } = options
  if (subgraph.templates.size === 0) return
  if (url === undefined) {
    logger.warn({ templates: [...subgraph.templates.keys()] }, 'no IPFS node: files that handlers ask for are not read')
    return
  }
  const apply = (file: WantedFile, content: Uint8Array | null) => {
    applyFile(indexing, file, content)
    progress.notify()
  }
  await followFiles({ store, ipfs: createIpfs({ url, signal }), apply, changed: progress.next, logger, signal })
}

function createHandlerLog(logger: Logger): HandlerLog {
  const levels = { critical: 'fatal', error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const
  return ({ level, message, dataSource, block }) => {
    logger[levels[level]]({ dataSource, block: String(block), message }, 'handler log')
  }
}

type Waiting = Readonly<{
  chain: Chain
  store: EntityStore
  manifest: Manifest
  health: HealthRecord
  progress: Notifier
  signal: AbortSignal
}>

async function waitUntilIndexed(waiting: Waiting, blockNumber: bigint | undefined): Promise<void> {
  const { chain, store, manifest, health, progress, signal } = waiting
  for (;;) {
    // Taken before the look, so that nothing that happens in between is missed.
    const changed = progress.next()
    const isDone = !signal.aborted && (await isIndexed(chain, store, manifest, blockNumber))
    if (signal.aborted) throw new IndexingStoppedError('the indexer was stopped')
    checkHealth(health.current(), blockNumber)
    if (isDone) return
    await changed
  }
}

// A failed block may be the cursor: it counts as passed, but not as indexed.
function checkHealth(health: Health, blockNumber: bigint | undefined): void {
  if (health.status !== 'failed') return
  const { block, message } = health.failure
  const isBeyond = block !== null && blockNumber !== undefined && blockNumber < BigInt(block.number)
  if (!isBeyond) throw new IndexingStoppedError(`indexing failed: ${message}`)
}
