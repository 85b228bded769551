import type { Logger } from 'pino'
import type { Block } from './chain/block.ts'
import type { CheckLogs } from './chain/check-policy.ts'
import { type Health, hasErrorsAt } from './indexing/health.ts'
import { loadSubgraph } from './indexing/load-subgraph.ts'
import { type Manifest, readManifest } from './manifest/manifest.ts'
import { ManifestError } from './manifest/manifest-error.ts'
import { createMetrics } from './metrics/metrics.ts'
import { readSchema } from './schema/read-schema.ts'
import type { Schema } from './schema/schema.ts'
import { startGraphqlServer } from './server/graphql-server.ts'
import { startIndexing } from './start-indexing.ts'
import { createChainView } from './status/chain-view.ts'
import { describeSubgraph } from './status/describe-subgraph.ts'
import { lockDatabase } from './store/database-lock.ts'
import { createSqliteEntityStore } from './store/sqlite-entity-store.ts'

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
  /** A file, or `:memory:`. */
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
}>

const POLL_INTERVAL_MS = 1_000
const ANSWER_CACHE_BYTES = 16 * 1024 * 1024

/**
 * Starts to index a chain by a subgraph's build and to serve its entities as GraphQL, and returns when queries are
 * answered. It goes on from where the database is; a failing handler stops indexing, not serving.
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
  const { logger, rpcUrl, wsUrl, rpcTimeoutMs: timeoutMs, ipfsUrl, signal } = options
  const manifest = await readManifest(options.manifestPath)
  checkNetwork(manifest, options.network)
  const schema = readSchema(manifest.schema, manifest.features.specVersion)
  const subgraph = loadSubgraph(manifest, schema)
  const unlock = lockDatabase(options.databasePath)
  const store = openStore(options.databasePath, manifest, schema, unlock)
  const metrics = createMetrics()
  const pollIntervalMs = options.pollIntervalMs ?? POLL_INTERVAL_MS
  const indexing = startIndexing({
    manifest,
    subgraph,
    store,
    rpcUrl,
    wsUrl,
    rpc: { timeoutMs },
    ipfsUrl,
    allowNonDeterministicIpfs: options.allowNonDeterministicIpfs,
    pollIntervalMs,
    maxBlockRange: options.maxBlockRange,
    checkLogs: options.checkLogs,
    metrics,
    logger,
  })
  // As in graph-node, the state before the first block can be asked for.
  const first = manifest.startBlock > 0n ? manifest.startBlock - 1n : 0n
  const earliestBlock = () => (store.earliestBlock() > first ? store.earliestBlock() : first)
  const stopIndexing = async () => {
    await indexing.stop()
    store.close()
    unlock()
  }
  const server = await startGraphqlServer({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    name: options.name,
    deployment: manifest.digest,
    schema,
    reader: store,
    earliestBlock,
    status: {
      ...describeSubgraph(manifest, schema),
      name: options.name,
      reader: store,
      health: indexing.health,
      isSynced: indexing.isSynced,
      earliestBlock,
      ...createChainView(indexing.chain),
    },
    hasIndexingErrors: (block) => hasErrorsAt(indexing.health(), block),
    metrics,
    answerCacheBytes: options.answerCacheBytes ?? ANSWER_CACHE_BYTES,
    onError: (error) => logger.error({ err: error }, 'query failed'),
  }).catch(async (error: unknown) => {
    await stopIndexing()
    throw error
  })
  const stop = once(async () => {
    await server.stop()
    await stopIndexing()
  })
  if (signal?.aborted) await stop()
  signal?.addEventListener('abort', () => void stop(), { once: true })
  return { url: server.url, cursor: () => store.cursor(), indexed: indexing.indexed, health: indexing.health, stop }
}

function openStore(path: string, manifest: Manifest, schema: Schema, unlock: () => void) {
  const { digest: deployment, historyBlocks } = manifest
  try {
    return createSqliteEntityStore({ path, schema, deployment, historyBlocks })
  } catch (error) {
    unlock()
    throw error
  }
}

function checkNetwork(manifest: Manifest, network: string | undefined): void {
  if (network === undefined || network === manifest.network) return
  throw new ManifestError('MANIFEST_INVALID', `the manifest is for the network ${manifest.network}, not for ${network}`)
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= run()
    return running
  }
}
