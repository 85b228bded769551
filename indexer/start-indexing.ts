import type { Logger } from 'pino'
import { MAX_NEAR_BLOCKS } from './chain/blocks.ts'
import { createCalls } from './chain/calls.ts'
import { type Chain, createChain } from './chain/chain.ts'
import type { CheckLogs } from './chain/check-policy.ts'
import { createContractState } from './chain/contract-state.ts'
import { createHeadWatch } from './chain/head-watch.ts'
import { createRangeSizer, type RangeSizer } from './chain/log-range.ts'
import { followNewHeads } from './chain/new-heads.ts'
import { openEndpoints, type RpcPatience } from './chain/open-endpoints.ts'
import { followFiles } from './files/follow-files.ts'
import { createIpfs } from './files/ipfs.ts'
import { follow, SYNCED_META, storedIdentity } from './indexer.ts'
import type { Indexing } from './indexing/apply-step.ts'
import { type HandlerBudget, NO_BUDGET } from './indexing/handler-budget.ts'
import type { HandlerLog } from './indexing/handler-log.ts'
import { type Health, type HealthRecord, openHealth } from './indexing/health.ts'
import { IndexingStoppedError } from './indexing/indexing-stopped.ts'
import { isIndexed } from './indexing/is-indexed.ts'
import { applyFile } from './indexing/process-file.ts'
import { createNotifier, createPoll, type Notifier, type Poll } from './indexing/signals.ts'
import { Sources } from './indexing/sources.ts'
import type { Subgraph } from './indexing/subgraph.ts'
import { tryAnew } from './indexing/try-anew.ts'
import type { Manifest } from './manifest/manifest.ts'
import { type IndexingMetrics, UNCOUNTED } from './metrics/indexing-metrics.ts'
import type { EntityStore } from './store/entity-store.ts'
import type { WantedFile } from './store/wanted-files.ts'

export type IndexingOptions = Readonly<{
  manifest: Manifest
  subgraph: Subgraph
  store: EntityStore
  /** One endpoint, or several with commas between them. */
  rpcUrl: string
  /** A WebSocket endpoint that tells of new heads, so that they are looked for at once. */
  wsUrl?: string | undefined
  rpc?: RpcPatience | undefined
  /** How long a head may stay the newest before other endpoints are asked for theirs. */
  staleAfterMs?: number | undefined
  ipfsUrl?: string | undefined
  allowNonDeterministicIpfs?: boolean | undefined
  pollIntervalMs: number
  /** How many blocks' logs are asked for at once, at most; 2000 where it is left out. */
  maxBlockRange?: number | undefined
  checkLogs?: CheckLogs | undefined
  metrics?: IndexingMetrics | undefined
  /** Bounds what handlers take; nothing does where it is left out. */
  budget?: HandlerBudget | undefined
  logger: Logger
}>

/** A chain being followed into a store. */
export type RunningIndexing = Readonly<{
  indexed(blockNumber?: bigint): Promise<void>
  health(): Health
  /** Whether the head of the chain was ever reached. */
  isSynced(): boolean
  /** Resolves when the next step was stored, or failed. */
  changed(): Promise<void>
  /** Makes the indexing unhealthy for a reason that may pass, until the next step is stored. */
  doubt(reason: string): void
  /** The chain, as others than the follower may ask it. */
  chain: Pick<Chain, 'head' | 'headers'>
  stop(): Promise<void>
}>

const MAX_TOLD = 20
const STALE_AFTER_MS = 30_000

/** Starts to index; the store stays the caller's to close, after `stop`. */
export function startIndexing(options: IndexingOptions): RunningIndexing {
  const { manifest, subgraph, store, logger, checkLogs = 'near', metrics = UNCOUNTED } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const { rpcUrl, rpc = {}, staleAfterMs = STALE_AFTER_MS } = options
  const expected = () => storedIdentity(store)
  const client = openEndpoints({ urls: rpcUrl.split(','), expected, metrics, logger, signal, ...rpc })
  const health = openHealth(store)
  const failed = tryAnew({ store, health }, manifest)
  if (failed !== null) logger.warn({ block: failed }, 'a block that was over its budget is tried anew')
  const sources = new Sources(subgraph, store)
  const onUnsure = createOnce((reason) => logger.warn({ reason }, 'the chain cannot be checked'))
  const chain = createChain(client, () => sources.filter(), { isTrusted: checkLogs === 'never', onUnsure })
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
    budget: options.budget ?? NO_BUDGET,
    handlerLog: createHandlerLog(logger),
  }
  const following = follow({
    chain,
    distrust: client.distrust,
    manifest,
    indexing,
    ranges: createRanges(options, metrics),
    nearRanges: createRangeSizer({ first: MAX_NEAR_BLOCKS, max: MAX_NEAR_BLOCKS }),
    checkLogs,
    watchHead: createHeadWatch({ client, staleAfterMs, now: () => performance.now() }),
    retryDelayMs: rpc.retryDelayMs,
    poll,
    progress,
    logger,
    signal,
  })
  const heads = followHeads(options, poll, signal)
  const files = followWanted({ indexing, options, progress, signal })
  return {
    health: () => health.current(),
    isSynced: () => store.readMeta(SYNCED_META) !== null,
    changed: progress.next,
    doubt: health.doubt,
    chain,
    indexed(blockNumber) {
      poll.wake()
      return waitUntilIndexed({ chain, store, manifest, health, progress, signal }, blockNumber)
    },
    async stop() {
      stopping.abort()
      progress.notify()
      await Promise.all([following, heads, files])
    },
  }
}

function createRanges({ maxBlockRange, logger }: IndexingOptions, metrics: IndexingMetrics): RangeSizer {
  return createRangeSizer({
    ...(maxBlockRange === undefined ? {} : { max: BigInt(maxBlockRange) }),
    onSize: metrics.range,
    onShrink(size, reason) {
      metrics.rangeShrunk()
      logger.warn({ blocks: String(size), reason }, 'range of blocks refused: fewer are asked for at once')
    },
  })
}

async function followHeads({ wsUrl, logger }: IndexingOptions, poll: Poll, signal: AbortSignal): Promise<void> {
  if (wsUrl === undefined) return
  const onState = (state: 'open' | 'closed', endpoint: string) => {
    if (state === 'open') logger.info({ endpoint }, 'new heads are told over a socket')
    else logger.warn({ endpoint }, 'the socket that tells of new heads has closed: looking for them until it is open')
  }
  await followNewHeads({ url: wsUrl, onHead: poll.headSeen, onState, signal })
}

/** Tells each thing once. */
function createOnce(tell: (text: string) => void): (text: string) => void {
  const told = new Set<string>()
  return (text) => {
    if (told.has(text) || told.size >= MAX_TOLD) return
    told.add(text)
    tell(text)
  }
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
