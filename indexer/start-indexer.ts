import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Block } from './chain/block.ts'
import type { CheckLogs } from './chain/check-policy.ts'
import type { Health } from './indexing/health.ts'
import { createMetrics } from './metrics/metrics.ts'
import { startGraphqlServer } from './server/graphql-server.ts'
import { orNull } from './status/chain-view.ts'
import { lockDatabase } from './store/database-lock.ts'
import type { IndexState } from './threads/indexing-messages.ts'
import { QueryPool } from './threads/query-pool.ts'
import { superviseIndexing } from './threads/supervise-indexing.ts'

export type IndexerOptions = Readonly<{
  /** The `subgraph.yaml` of a build by graph-cli. */
  manifestPath: string
  /** The chain's endpoint, or several with commas between them: the next is used where one fails. */
  rpcUrl: string
  /** A WebSocket endpoint of the chain that tells of new heads, so that they are looked for at once. */
  wsUrl?: string | undefined
  /** How long an endpoint may take for an answer. */
  rpcTimeoutMs?: number | undefined
  /** An IPFS node with Kubo's RPC, where files come from; without one, they are never there. */
  ipfsUrl?: string | undefined
  /** Lets handlers read files while they run (`ipfs.cat`), as `GRAPH_ALLOW_NON_DETERMINISTIC_IPFS` does in graph-node. */
  allowNonDeterministicIpfs?: boolean | undefined
  /** A file, or `:memory:` for a temporary one that goes when the indexer stops. */
  databasePath: string
  /** What the subgraph is called in the URL of its GraphQL endpoint. */
  name: string
  logger: Logger
  /** 127.0.0.1 where it is left out. */
  host?: string | undefined
  /** 0, the default, takes any free port. */
  port?: number | undefined
  /** The network that the endpoint serves; a manifest for another is refused. Any is taken where it is left out. */
  network?: string | undefined
  pollIntervalMs?: number | undefined
  /** How many blocks' logs are asked for at once, at most, far behind the head; 2000 by default. */
  maxBlockRange?: number | undefined
  /** Where to find out whether the endpoint leaves logs out or makes them up; near the head by default. */
  checkLogs?: CheckLogs | undefined
  /** How many bytes of answers are kept until the next block; 16 MB by default. */
  answerCacheBytes?: number | undefined
  /** Seconds of processor time that one run of a handler may take; 60 by default. */
  handlerSeconds?: number | undefined
  /** MB that a handler may take in WASM, and its thread besides; 1024 by default. */
  handlerMemoryMb?: number | undefined
  /** How many threads answer queries at most; 4 by default. */
  queryThreads?: number | undefined
  /** How long a query may take; 10 s by default. */
  queryTimeoutMs?: number | undefined
  /** MB that a query may take; 512 by default. */
  queryMemoryMb?: number | undefined
  /** Stops the indexer when it aborts. */
  signal?: AbortSignal | undefined
}>

/** A running indexer. */
export type Indexer = Readonly<{
  /** The GraphQL endpoint; at `/graphql` beside it is told how indexing is. */
  url: string
  /** The last block whose effects are stored; null before the first. */
  cursor(): Block | null
  /**
   * Waits until the block is indexed; without one, until all is that the chain has.
   * @throws IndexingStoppedError (`INDEXING_STOPPED`) where indexing has failed or was stopped.
   */
  indexed(blockNumber?: bigint): Promise<void>
  /** How indexing is; queries are answered either way. */
  health(): Health
  stop(): Promise<void>
  /** Whether, after `stop`, a thread is within a statement that cannot be ended: the process will not end before that. */
  isStuck(): boolean
}>

const DEFAULTS = {
  pollIntervalMs: 1_000,
  answerCacheBytes: 16 * 1024 * 1024,
  handlerSeconds: 60,
  handlerMemoryMb: 1024,
  queryThreads: 4,
  queryTimeoutMs: 10_000,
  queryMemoryMb: 512,
}

/**
 * Starts to index a chain by a subgraph's build and to serve its entities as GraphQL, and returns when queries are
 * answered. It goes on from where the database is; a failing handler stops indexing, not serving. Indexing has a thread of its
 * own, and so have queries: this one only passes on.
 * @throws ManifestError (`MANIFEST_INVALID`, or `MANIFEST_UNSUPPORTED` naming what only graph-node can do)
 * @throws MappingError (`MAPPING_INVALID`, or `MAPPING_UNSUPPORTED` naming the host functions that are missing)
 * @throws StoreMismatchError (`STORE_MISMATCH`) where the database was made by another build
 * @throws StoreLockedError (`STORE_LOCKED`) where another indexer uses the database
 * @throws StoreUnusableError (`STORE_UNUSABLE`) where its file cannot be used; the message says what to do
 * @example
 * const indexer = await startIndexer({ manifestPath, rpcUrl, databasePath: 'index.db', name: 'dipmp', logger })
 * await indexer.indexed()
 */
export async function startIndexer(options: IndexerOptions): Promise<Indexer> {
  const { logger, name, signal } = options
  const chosen = { ...DEFAULTS, ...withoutUndefined(options) }
  const { queryTimeoutMs: timeoutMs } = chosen
  const database = await openPlace(options.databasePath)
  const metrics = createMetrics()
  let onState: (state: IndexState) => void = () => undefined
  const stops: (() => Promise<void>)[] = [database.remove, async () => metrics.stop()]
  const stop = once(async () => {
    for (const each of stops.toReversed()) await each()
  })
  try {
    const unlock = lockDatabase(database.path)
    stops.push(async () => unlock())
    const indexing = await superviseIndexing({
      manifestPath: options.manifestPath,
      databasePath: database.path,
      network: options.network,
      rpcUrl: options.rpcUrl,
      wsUrl: options.wsUrl,
      rpcTimeoutMs: options.rpcTimeoutMs,
      ipfsUrl: options.ipfsUrl,
      allowNonDeterministicIpfs: options.allowNonDeterministicIpfs,
      pollIntervalMs: chosen.pollIntervalMs,
      maxBlockRange: options.maxBlockRange,
      checkLogs: options.checkLogs,
      handlerSeconds: chosen.handlerSeconds,
      handlerMemoryMb: chosen.handlerMemoryMb,
      metrics,
      logger,
      onState: (state) => onState(state),
    })
    stops.push(indexing.stop)
    metrics.health(() => indexing.state().health.status)
    const { served } = indexing
    const queries = new QueryPool({
      data: { ...served, databasePath: database.path, name, limits: { timeoutMs } },
      count: chosen.queryThreads,
      memoryMb: chosen.queryMemoryMb,
      timeoutMs,
      indexState: indexing.state,
      onWanted: (index) => void indexing.ask('makeIndex', index).catch(warnOf(logger, 'an index could not be made')),
      // While a handler runs, its thread answers nothing, nor does it look at a clock.
      askChain: (call, args) => orNull<unknown>(indexing.ask(call, ...(args as [bigint]))),
      metrics,
      logger,
    })
    stops.push(() => queries.stop())
    onState = (state) => queries.stored(state)
    onState(indexing.state())
    const server = await startGraphqlServer({
      host: options.host,
      port: options.port,
      name,
      deployment: served.description.deployment,
      queries,
      hasStatus: true,
      metrics,
      answerCacheBytes: chosen.answerCacheBytes,
      onError: (error) => logger.error({ err: error }, 'query failed'),
    })
    stops.push(server.stop)
    if (signal?.aborted) await stop()
    signal?.addEventListener('abort', () => void stop(), { once: true })
    return {
      url: server.url,
      cursor: () => indexing.state().cursor,
      indexed: indexing.indexed,
      health: () => indexing.state().health,
      stop,
      isStuck: () => queries.isStuck() || indexing.isStuck(),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A database in memory cannot be shared by threads: it is a file that goes. */
async function openPlace(path: string): Promise<Readonly<{ path: string; remove: () => Promise<void> }>> {
  if (path !== ':memory:') return { path, remove: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-indexer-'))
  return { path: join(folder, 'index.db'), remove: () => rm(folder, { recursive: true, force: true }) }
}

function warnOf(logger: Logger, message: string): (error: unknown) => void {
  return (error) => logger.warn({ err: error }, message)
}

function withoutUndefined<T extends object>(options: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= run()
    return running
  }
}
