import Router from '@koa/router'
import Koa from 'koa'
import type { Logger } from 'pino'
import type { GatewayConfig } from './config.ts'
import type { ReadCoreMetadata } from './core-metadata.ts'
import { checkPages } from './cross-check/checked-index.ts'
import type { CrossCheck } from './cross-check/cross-check.ts'
import { createUpstream } from './fallback/upstream.ts'
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
import { answerPipSearch } from './middleware/pip-search.ts'
import { abortWithClient } from './middleware/signal.ts'
import type { PageCache } from './pages/page-cache.ts'
import { createSimplePages } from './pages/simple-pages.ts'
import type { FindProof } from './proof/find-proof.ts'
import type { ReadApi } from './read-api/read-api.ts'
import type { RegistryIndex } from './registry-index.ts'
import type { RegistrySearch } from './registry-search.ts'
import { addFileRoutes } from './routes/files.ts'
import { addGraphqlRoute } from './routes/graphql.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addMetricsRoute } from './routes/metrics.ts'
import { addPeopleRoutes } from './routes/people.ts'
import { addProofRoute } from './routes/proof.ts'
import { addPypiJsonRoutes } from './routes/pypi-json.ts'
import { addSearchRoute } from './routes/search.ts'
import { addSimpleRoutes } from './routes/simple.ts'
import type { GatewayState } from './state.ts'

export type AppOptions = Readonly<{
  index: RegistryIndex
  files: ProvenFiles
  pages: PageCache
  search: RegistrySearch
  readApi: ReadApi
  readCoreMetadata: ReadCoreMetadata
  findProof: FindProof
  crossCheck: CrossCheck
  metrics: Metrics
  /** Throws where the index is too old to say that a name is nobody's. */
  checkFresh: CheckFresh
  /** Asks the registry itself; null where there is no endpoint of the chain. */
  checkFree: CheckFree | null
  readReadiness: ReadReadiness
  logger: Logger
  config: Pick<GatewayConfig, 'fileTimeoutMs' | 'trustProxy' | 'pageMaxAgeSeconds' | 'publicUrl' | 'fallback'>
}>

/** Builds the gateway's Koa application out of its parts. It listens nowhere until its `callback()` is given to a server. */
export function createApp(options: AppOptions): Koa<GatewayState> {
  const { search, logger, metrics } = options
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
  app.use(answerPipSearch(search))

  const router = createRouter(options)
  app.use(router.routes())
  app.use(router.allowedMethods())
  return app
}

/** Builds the routes; each has its file. */
export function createRouter(options: AppOptions): Router<GatewayState> {
  const { index, files, pages, search, readApi, readCoreMetadata, findProof, crossCheck, config } = options
  const { publicUrl, pageMaxAgeSeconds: maxAgeSeconds } = config
  // Strict: with and without the last slash are two URLs (PEP 503).
  const router = new Router<GatewayState>({ strict: true, sensitive: true })
  addPeopleRoutes(router, { index, search, readCoreMetadata, publicUrl, maxAgeSeconds })
  addHealthRoutes(router, options.readReadiness)
  addMetricsRoute(router, options.metrics)
  addSimpleRoutes(router, {
    pages: checkPages(createSimplePages(index, pages), crossCheck),
    upstream: createUpstream(config.fallback),
    checkFresh: options.checkFresh,
    checkFree: options.checkFree,
  })
  addPypiJsonRoutes(router, { index, readCoreMetadata, publicUrl, maxAgeSeconds })
  addSearchRoute(router, search, maxAgeSeconds)
  addProofRoute(router, findProof, maxAgeSeconds)
  addGraphqlRoute(router, { readApi, trustProxy: config.trustProxy, maxAgeSeconds })
  addFileRoutes(router, { index, files, fileTimeoutMs: config.fileTimeoutMs })
  return router
}
