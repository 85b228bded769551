import { compareVersions, parseProjectName } from '@dipmp/packaging'
import type Router from '@koa/router'
import type { ReadCoreMetadata } from '../core-metadata.ts'
import { renderReleaseFeed } from '../feed/render-rss.ts'
import { originOf } from '../http/origin.ts'
import { PAGE_POLICY } from '../http/page-style.ts'
import { redirect } from '../http/redirect.ts'
import { renderHomePage } from '../people/home-page.ts'
import { renderProjectPage } from '../people/project-page.ts'
import { renderRegistryPage } from '../people/registry-page.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { Project, RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { GatewayContext, GatewayState } from '../state.ts'

export type PeopleRouteOptions = Readonly<{
  index: RegistryIndex
  search: RegistrySearch
  readCoreMetadata: ReadCoreMetadata
  publicUrl: string | null
  maxAgeSeconds: number
}>

/** Pages for people: HTML without scripts, and a feed of new releases. */
export function addPeopleRoutes(router: Router<GatewayState>, options: PeopleRouteOptions): void {
  const { index, search, readCoreMetadata, publicUrl, maxAgeSeconds } = options

  router.get('/', (ctx) => send(ctx, renderHomePage(originOf(ctx, publicUrl)), maxAgeSeconds))

  router.get('/registry/:registry/', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const signal = { signal: ctx.state.signal }
    const [list, { files }] = await Promise.all([index.projects(registry, signal), search.recent(registry, signal)])
    send(ctx, renderRegistryPage(list, files, originOf(ctx, publicUrl)), maxAgeSeconds)
  })

  router.get('/project/:registry/:project/', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const { name, normalizedName } = parseProjectName(ctx.params.project ?? '')
    if (name !== normalizedName) return redirect(ctx, `/project/${registry}/${normalizedName}/`)
    const project = await index.project(registry, normalizedName, { signal: ctx.state.signal })
    const digest = newestDigest(project)
    const metadata = digest === null ? null : await readCoreMetadata(digest, { signal: ctx.state.signal })
    send(ctx, renderProjectPage(project, originOf(ctx, publicUrl), metadata), maxAgeSeconds)
  })

  router.get('/rss/:registry/updates.xml', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const { files } = await search.recent(registry, { signal: ctx.state.signal })
    send(ctx, renderReleaseFeed(registry, files, originOf(ctx, publicUrl)), maxAgeSeconds)
    ctx.set('Content-Type', 'application/rss+xml; charset=utf-8')
  })
}

/** The core metadata of the newest file that has some. */
function newestDigest({ files }: Project): string | null {
  const sorted = files.toSorted((a, b) => compareVersions(a.version, b.version))
  return sorted.findLast(({ coreMetadata }) => coreMetadata !== null)?.coreMetadata?.digest ?? null
}

function send(ctx: GatewayContext, body: string, maxAgeSeconds: number): void {
  ctx.body = body
  ctx.set('Content-Type', 'text/html; charset=utf-8')
  ctx.set('Cache-Control', `public, max-age=${maxAgeSeconds}`)
  // These pages have forms that lead here; nothing else of the policy changes.
  ctx.set('Content-Security-Policy', PAGE_POLICY)
}
