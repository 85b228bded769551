import Router from '@koa/router'
import Koa from 'koa'
import type { Logger } from 'pino'
import type { Changelog } from './changelog.ts'
import type { GatewayConfig } from './config.ts'
import type { ReadCoreMetadata } from './core-metadata.ts'
import { checkPageCache, checkPages } from './cross-check/checked-index.ts'
import type { CrossCheck } from './cross-check/cross-check.ts'
import { createUpstream } from './fallback/upstream.ts'
import { createFeedPages } from './feed/feed-pages.ts'
import type { ProvenFiles } from './files/proven-files.ts'
import type { CheckFree } from './follow/certain-index.ts'
import type { CheckFresh } from './follow/freshness.ts'
import type { ReadReadiness } from './health/readiness.ts'
import type { Metrics } from './metrics/metrics.ts'
import { logAccess } from './middleware/access-log.ts'
import { resolveAlias } from './middleware/alias.ts'
import { checkAbsences } from './middleware/certain-absence.ts'
import { countAnswers } from './middleware/count-answers.ts'
import { createCutLog } from './middleware/cut-log.ts'
import { answerErrors } from './middleware/errors.ts'
import { setHeaders } from './middleware/headers.ts'
import { nameMethods } from './middleware/name-methods.ts'
import { type AnswerCallOptions, answerPipSearch } from './middleware/pip-search.ts'
import { abortWithClient } from './middleware/signal.ts'
import type { PageCache } from './pages/page-cache.ts'
import type { ReadyPageOptions } from './pages/ready-page.ts'
import { createSimplePages } from './pages/simple-pages.ts'
import { createPeoplePages } from './people/people-pages.ts'
import type { FindAbsence } from './proof/find-absence.ts'
import type { FindProof } from './proof/find-proof.ts'
import { createJsonPages } from './pypi-json/json-pages.ts'
import type { ReadApi } from './read-api/read-api.ts'
import type { RegistryIndex } from './registry-index.ts'
import type { RegistrySearch } from './registry-search.ts'
import { addAbsenceRoutes } from './routes/absence.ts'
import { addFeedRoutes } from './routes/feeds.ts'
import { addFileRoutes } from './routes/files.ts'
import { addGraphqlRoute } from './routes/graphql.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addMetricsRoute } from './routes/metrics.ts'
import { addPeopleRoutes } from './routes/people.ts'
import { addProofRoute } from './routes/proof.ts'
import { addPypiJsonRoutes } from './routes/pypi-json.ts'
import { addSearchRoute } from './routes/search.ts'
import { addSimpleRoutes } from './routes/simple.ts'
import { addXmlRpcRoute } from './routes/xml-rpc.ts'
import { createAnswerMirrors } from './search/answer-mirrors.ts'
import type { ReadStanding } from './standing.ts'
import type { GatewayState } from './state.ts'
import { createInTurn } from './turns/in-turn.ts'
import type { Turns } from './turns/turns.ts'
import type { CompareMetadata } from './wheel-metadata/compare-metadata.ts'

export type AppOptions = Readonly<{
  index: RegistryIndex
  files: ProvenFiles
  pages: PageCache
  search: RegistrySearch
  changelog: Changelog
  readApi: ReadApi
  /** Of whoever asks the index for what is kept for nobody else. */
  turns: Turns
  readCoreMetadata: ReadCoreMetadata
  readStanding: ReadStanding
  findProof: FindProof
  findAbsence: FindAbsence
  compareMetadata: Pick<CompareMetadata, 'look'>
  crossCheck: CrossCheck
  metrics: Metrics
  /** Throws where the index is too old to say that a name is nobody's. */
  checkFresh: CheckFresh
  /** Asks the registry itself; null where there is no endpoint of the chain. */
  checkFree: CheckFree | null
  readReadiness: ReadReadiness
  logger: Logger
  config: Pick<
    GatewayConfig,
    'fileTimeoutMs' | 'trustProxy' | 'pageMaxAgeSeconds' | 'pageStaleSeconds' | 'publicUrl' | 'fallback'
  >
}>

/** Builds the gateway's Koa application out of its parts. It listens nowhere until its `callback()` is given to a server. */
export function createApp(options: AppOptions): Koa<GatewayState> {
  const { logger, metrics } = options
  const app = new Koa<GatewayState>()
  const logCut = createCutLog(logger)
  app.on('error', (error, ctx) => {
    metrics.contentFailed(String(error.code))
    logCut(error, ctx)
  })

  app.use(logAccess(logger))
  app.use(countAnswers(metrics))
  app.use(setHeaders())
  app.use(answerErrors(logger, metrics))
  app.use(checkAbsences(options.checkFresh))
  app.use(abortWithClient())
  app.use(resolveAlias())
  app.use(nameMethods())
  app.use(answerPipSearch(callsOf(options)))

  const router = createRouter(options)
  app.use(router.routes())
  app.use(router.allowedMethods())
  return app
}

/** Builds the routes; each has its file. */
export function createRouter(options: AppOptions): Router<GatewayState> {
  const { index, files, pages, search, readApi, readCoreMetadata, readStanding, findProof } = options
  const { crossCheck, config } = options
  const maxAgeSeconds = config.pageMaxAgeSeconds
  const ready = readyOptions(config)
  const getPage = checkPageCache(pages, crossCheck)
  // Strict: with and without the last slash are two URLs (PEP 503).
  const router = new Router<GatewayState>({ strict: true, sensitive: true })
  addPeopleRoutes(router, createPeoplePages({ index, search, readCoreMetadata, readStanding, getPage }), ready)
  addFeedRoutes(router, createFeedPages({ index, search, getPage }))
  addHealthRoutes(router, options.readReadiness)
  addMetricsRoute(router, options.metrics)
  addSimpleRoutes(router, {
    pages: checkPages(createSimplePages(index, pages), crossCheck),
    upstream: createUpstream(config.fallback),
    checkFresh: options.checkFresh,
    checkFree: options.checkFree,
  })
  addPypiJsonRoutes(router, createJsonPages({ index, readCoreMetadata, getPage }))
  addXmlRpcRoute(router, callsOf(options))
  const inTurn = createInTurn(options.turns, config.trustProxy)
  addSearchRoute(router, { search, inTurn, ready })
  addProofRoute(router, { findProof, inTurn, maxAgeSeconds })
  addAbsenceRoutes(router, { findAbsence: options.findAbsence, inTurn, maxAgeSeconds })
  addGraphqlRoute(router, { readApi, trustProxy: config.trustProxy, maxAgeSeconds })
  const { compareMetadata } = options
  addFileRoutes(router, { index, files, fileTimeoutMs: config.fileTimeoutMs, compareMetadata })
  return router
}

function callsOf({ index, search, changelog, pages, crossCheck, turns, config }: AppOptions): AnswerCallOptions {
  const getPage = checkPageCache(pages, crossCheck)
  const answerMirrors = createAnswerMirrors({ index, changelog, getPage, ready: readyOptions(config) })
  return { search, answerMirrors, inTurn: createInTurn(turns, config.trustProxy) }
}

function readyOptions({ pageMaxAgeSeconds, pageStaleSeconds, publicUrl }: AppOptions['config']): ReadyPageOptions {
  return { maxAgeSeconds: pageMaxAgeSeconds, staleSeconds: pageStaleSeconds, publicUrl }
}
