import { join } from 'node:path'
import { createFileSource, type FileSource, type FileSourceOptions } from '@dipmp/ipfs'
import { type Logger, pino } from 'pino'
import { createApp } from './app.ts'
import { type ChainNode, createChainNode } from './chain/chain-node.ts'
import type { GatewayConfig } from './config.ts'
import { describeConfig } from './config-line.ts'
import { checkChangelog, checkIndex, checkSearch } from './cross-check/checked-index.ts'
import { compareHeads } from './cross-check/compare-heads.ts'
import { type CrossCheck, createCrossCheck, NO_CROSS_CHECK } from './cross-check/cross-check.ts'
import { InvalidConfigError } from './errors.ts'
import { type CacheFolderOptions, openCacheFolder } from './files/cache-folder.ts'
import { createFileCache, type FileCache } from './files/file-cache.ts'
import { type KnownFiles, openKnownFiles } from './files/known-files.ts'
import { createProvenFiles } from './files/proven-files.ts'
import { rememberFiles } from './files/remembered-index.ts'
import { rememberAbsentNames } from './follow/absent-names.ts'
import { certainIndex, certainSearch } from './follow/certain-index.ts'
import { type IndexView, startIndexView } from './follow/index-view.ts'
import { startFreshness } from './follow/start-freshness.ts'
import { graphqlChangelog } from './graphql/changelog.ts'
import { graphqlCoreMetadata } from './graphql/core-metadata.ts'
import { graphqlListChanges } from './graphql/list-changes.ts'
import { graphqlLogHead } from './graphql/log-head.ts'
import { graphqlNewestProjects } from './graphql/newest-projects.ts'
import { createPassOn } from './graphql/pass-on.ts'
import { graphqlRecordLog } from './graphql/record-log.ts'
import { graphqlRegistryIndex } from './graphql/registry-index.ts'
import { graphqlRegistrySearch } from './graphql/registry-search.ts'
import { graphqlStanding } from './graphql/standing.ts'
import { crossCheckPart, indexPart, ipfsPart, rpcPart } from './health/parts.ts'
import { createReadiness } from './health/readiness.ts'
import { limitRate } from './http/limit-rate.ts'
import { limitRequests } from './http/limit-requests.ts'
import { listen } from './http/listen.ts'
import { createMetrics, type ShareMetrics } from './metrics/metrics.ts'
import { createPageCache } from './pages/page-cache.ts'
import { createSimplePages } from './pages/simple-pages.ts'
import { warmUp } from './pages/warm-up.ts'
import { governChangelog, governIndex, governSearch } from './policy/governed-index.ts'
import { OPEN_POLICY, readPolicy } from './policy/policy.ts'
import { followLists } from './project-list/follow-lists.ts'
import { createFindAbsence } from './proof/find-absence.ts'
import { createFindProof } from './proof/find-proof.ts'
import { createApiSchema } from './read-api/api-schema.ts'
import { createReadApi, type ReadApi } from './read-api/read-api.ts'
import type { Block } from './registry-index.ts'
import { serveReady } from './serve-ready.ts'
import { createTurns, type Turns } from './turns/turns.ts'
import { openWithheld, type ShareWithheld, startComparing } from './wheel-metadata/start-comparing.ts'
import { withholdMetadata } from './wheel-metadata/withhold.ts'

export type RunningGateway = Readonly<{
  /** Where it listens, without a last slash. */
  url: string
  port: number
  /** Resolves once its pages show what the index holds now, with the block; null where the index cannot be followed. */
  followed: () => Promise<Block | null>
  /** Takes no more requests, lets those under way finish, and resolves when all is closed. */
  stop: () => Promise<void>
}>

export type StartGatewayOptions = Readonly<{
  logger?: Logger
  /** How the metrics of all processes are rendered, where this is one of several; given this one's own. */
  shareMetrics?: ShareMetrics
  /** How the processes of this gateway tell each other what core metadata they withhold. */
  shareWithheld?: ShareWithheld
  /** A content store of this process, from which files are read without a request. */
  contentStore?: NonNullable<FileSourceOptions['store']>
}>

/**
 * Starts a gateway over a subgraph and IPFS gateways, and resolves once it listens. Neither has to be there yet: until
 * they are, it answers 503.
 * @throws PortInUseError (PORT_IN_USE) and InvalidConfigError (INVALID_CONFIG), for a policy file or a folder that cannot be used
 */
export async function startGateway(config: GatewayConfig, options: StartGatewayOptions = {}): Promise<RunningGateway> {
  const logger = options.logger ?? pino({ level: config.logLevel })
  const policy = config.policyFile === null ? OPEN_POLICY : await readPolicy(config.policyFile)
  // Where there are several processes, the one that starts them says it.
  if (!options.shareMetrics) logger.info({ config: describeConfig(config) }, 'gateway starts')
  // What is not there by then is told as that, not as late.
  const retry = { openMs: Math.floor(config.fileTimeoutMs / 2) }
  const source = createFileSource({
    gateways: config.ipfsGateways,
    retry,
    ...(options.contentStore && { store: options.contentStore }),
  })
  const cache = config.fileCache === null ? null : await startFileCache(config.fileCache, source, logger)
  const known = config.fileCache && (await openFolder(config.fileCache.path, openRecords))
  const waitMs = Math.floor(config.fileTimeoutMs / 2)
  const files = createProvenFiles({ source: cache ?? source, cache, waitMs })
  const view = startIndexView({
    log: graphqlRecordLog({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs }),
    intervalMs: config.followIntervalMs,
    maxLagMs: config.indexMaxLagMs,
    logger,
  })
  const withheld = await openFolder(config.fileCache?.path ?? null, openWithheld)
  const asked = graphqlRegistryIndex({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs, logger })
  const changes = graphqlListChanges({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs })
  const followed = rememberAbsentNames(followLists(asked, { view, changes }), view)
  const pages = createPageCache({
    view,
    maxBytes: config.pageCacheBytes,
    prefetch: config.pagePrefetch,
    maxAgeSeconds: config.pageMaxAgeSeconds,
    staleSeconds: config.pageStaleSeconds,
    publicUrl: config.publicUrl,
  })
  const nodes = config.rpcUrls.map((url) => createChainNode(url, { timeoutMs: config.indexTimeoutMs }))
  const crossCheck = startCrossCheck(config, nodes, view, logger)
  const freshness = startFreshness(config, view, logger)
  const { check: checkFresh, checkFree } = freshness
  const certain = certainIndex(checkIndex(followed, crossCheck), { freshness, checkFree })
  const remembered = known ? rememberFiles(certain, { known, view, logger }) : certain
  const index = governIndex(withholdMetadata(remembered, withheld), policy)
  const compareMetadata = startComparing(withheld, { files, pages, share: options.shareWithheld ?? null, logger })
  const searched = graphqlRegistrySearch({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs })
  const search = governSearch(certainSearch(checkSearch(searched, crossCheck), freshness), policy)
  const records = graphqlChangelog({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs })
  const changelog = governChangelog(checkChangelog(records, crossCheck), policy)
  const readCoreMetadata = graphqlCoreMetadata({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs })
  const readStanding = graphqlStanding({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs })
  const turns = createTurns({ ...config.graphql, waitMs: config.indexTimeoutMs })
  const readApi = startReadApi(config, turns)
  const metrics = createMetrics({
    view,
    freshness,
    pages,
    files: cache,
    metadata: compareMetadata,
    crossCheck,
    share: options.shareMetrics,
  })
  const app = createApp({
    index,
    files,
    pages,
    search,
    changelog,
    readApi,
    turns,
    readCoreMetadata,
    readStanding,
    findProof: createFindProof(index, nodes),
    findAbsence: createFindAbsence(index, nodes),
    compareMetadata,
    crossCheck,
    metrics,
    checkFresh,
    checkFree,
    readReadiness: createReadiness({
      index: indexPart(asked, view, freshness),
      rpc: rpcPart(nodes, config.crossCheckQuorum, config.crossCheck === 'refuse'),
      ipfs: ipfsPart(config.ipfsGateways),
      crossCheck: crossCheckPart(crossCheck, config.crossCheck),
    }),
    logger,
    config,
  })

  const answer = serveReady({ pages, view, checkFresh, crossCheck, metrics, otherwise: app.callback() })
  const { rateLimit: perSecond, trustProxy } = config
  const limited = limitRequests(perSecond === 0 ? answer : limitRate(answer, { perSecond, trustProxy }))
  const listening = await listen(limited, config).catch(async (error) => {
    await Promise.all([view.stop(), freshness.stop()])
    throw error
  })
  const { url, port } = listening
  logger.info({ url }, 'gateway listens')
  const stopped = new AbortController()
  const warming = warmUp({
    count: config.warmUp,
    newestProjects: graphqlNewestProjects({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs }),
    pages: createSimplePages(index, pages),
    view,
    logger,
    signal: stopped.signal,
  })
  const followHead = async () => {
    // The step under way, if there is one, may have asked before now; the second is another one.
    await view.refresh()
    await view.refresh()
    return view.current()
  }
  const stopAll = async () => {
    stopped.abort()
    await listening.stop(config.stopTimeoutMs)
    await warming
    await compareMetadata.stop()
    files.close()
    await Promise.all([view.stop(), freshness.stop()])
  }
  return { url, port, followed: followHead, stop: stopAll }
}

function startCrossCheck(
  { crossCheck, crossCheckQuorum: quorum, crossCheckMaxAgeMs: maxAgeMs, ...config }: GatewayConfig,
  nodes: readonly ChainNode[],
  view: IndexView,
  logger: Logger,
): CrossCheck {
  if (crossCheck === 'off') return NO_CROSS_CHECK
  const readLogHead = graphqlLogHead({ url: config.subgraphUrl, timeoutMs: config.indexTimeoutMs })
  return createCrossCheck({
    mode: crossCheck,
    compare: async (registry) => compareHeads(await readLogHead(registry), { nodes, quorum }),
    maxAgeMs,
    onChange: view.onChange,
    logger,
  })
}

function startReadApi({ subgraphUrl: url, indexTimeoutMs: timeoutMs, graphql }: GatewayConfig, turns: Turns): ReadApi {
  const passOn = createPassOn({ url, timeoutMs })
  return createReadApi({
    passOn,
    readSchema: createApiSchema(passOn),
    turns,
    documents: graphql.documents,
    maxCost: graphql.maxCost,
  })
}

async function startFileCache(options: CacheFolderOptions, source: FileSource, logger: Logger): Promise<FileCache> {
  const folder = await openFolder(options.path, () => openCacheFolder(options))
  return createFileCache({ source, folder, logger })
}

/** Some ten thousand records, in a folder beside the files. */
const RECORD_BYTES = 8 * 1024 * 1024

async function openRecords(path: string): Promise<KnownFiles> {
  return openKnownFiles(await openCacheFolder({ path: join(path, 'records'), maxBytes: RECORD_BYTES }))
}

async function openFolder<P extends string | null, T>(path: P, open: (path: P) => Promise<T>): Promise<T> {
  try {
    return await open(path)
  } catch (cause) {
    throw new InvalidConfigError([
      `FILE_CACHE_DIR ${path} cannot be used: ${cause instanceof Error ? cause.message : cause}`,
    ])
  }
}
