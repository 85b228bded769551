import { parseProjectName } from '@dipmp/packaging'
import type Router from '@koa/router'
import { type IndexAddress, parseIndexAddress } from '../fallback/index-address.ts'
import type { Upstream } from '../fallback/upstream.ts'
import type { CheckFree } from '../follow/certain-index.ts'
import type { CheckFresh } from '../follow/freshness.ts'
import { redirect } from '../http/redirect.ts'
import { sendPage } from '../pages/send-page.ts'
import type { SimplePages } from '../pages/simple-pages.ts'
import { negotiate, type Representation } from '../simple/negotiate.ts'
import type { GatewayContext, GatewayState } from '../state.ts'

export type SimpleRouteOptions = Readonly<{
  pages: SimplePages
  upstream: Upstream
  checkFresh: CheckFresh
  /** Null where there is no endpoint of the chain to ask. */
  checkFree: CheckFree | null
}>

/** The Simple repository API, 1.4 (PEP 503, 629, 691, 700, 714): a registry's project list and its project pages. */
export function addSimpleRoutes(
  router: Router<GatewayState>,
  { pages, upstream, checkFresh, checkFree }: SimpleRouteOptions,
): void {
  router.get('/simple/:index', (ctx) => {
    redirect(ctx, `/simple/${parseIndex(ctx).segment}/`)
  })

  router.get('/simple/:index/', async (ctx) => {
    const { registry, hasFallback } = parseIndex(ctx)
    const representation = choose(ctx)
    if (hasFallback) checkFresh()
    sendPage(ctx, await pages.list(registry, representation, ctx.state.signal))
  })

  router.get('/simple/:index/:project', (ctx) => {
    const { index, normalizedName } = parsePath(ctx)
    redirect(ctx, `/simple/${index.segment}/${normalizedName}/`)
  })

  router.get('/simple/:index/:project/', async (ctx) => {
    const { index, name, normalizedName } = parsePath(ctx)
    if (name !== normalizedName) return redirect(ctx, `/simple/${index.segment}/${normalizedName}/`)
    const representation = choose(ctx)
    if (index.hasFallback) checkFresh()
    try {
      sendPage(ctx, await pages.project(index.registry, normalizedName, representation, ctx.state.signal))
    } catch (error) {
      // Only this one says that the name is nobody's here. A registry that is not known, an index that is away or a
      // page that cannot be made says nothing of the name, and another index must not answer for it.
      if (!index.hasFallback || !isProjectNotFound(error)) throw error
      const elsewhere = upstream(normalizedName)
      if (elsewhere === null) throw error
      // Time may have passed, and the index may lack what the registry has.
      checkFresh()
      await checkFree?.(index.registry, normalizedName)
      sendElsewhere(ctx, elsewhere)
    }
  })
}

function parseIndex(ctx: GatewayContext): IndexAddress {
  return parseIndexAddress(ctx.params.index ?? '')
}

function parsePath(ctx: GatewayContext) {
  return { index: parseIndex(ctx), ...parseProjectName(ctx.params.project ?? '') }
}

function choose(ctx: GatewayContext): Representation {
  // Before anything can fail: also a 404 or a 406 depends on what was asked for.
  ctx.set('Vary', 'Accept, Accept-Encoding')
  return negotiate(ctx.get('Accept'), ctx.URL.searchParams.get('format'))
}

/** The name may be registered in the next block, so nobody may remember this answer. */
function sendElsewhere(ctx: GatewayContext, url: string): void {
  ctx.status = 302
  ctx.redirect(url + ctx.search)
  ctx.set('Cache-Control', 'no-store')
  ctx.type = 'text'
  ctx.body = `not in this registry; see ${url}\n`
}

function isProjectNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'PROJECT_NOT_FOUND'
}
