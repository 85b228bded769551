import { parseProjectName } from '@dipmp/packaging'
import type Router from '@koa/router'
import type { FeedPages } from '../feed/feed-pages.ts'
import { redirect } from '../http/redirect.ts'
import { sendPage } from '../pages/send-page.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { GatewayState } from '../state.ts'

/** RSS of a registry's new releases and new projects, and of a project's releases; PyPI has the same three. */
export function addFeedRoutes(router: Router<GatewayState>, feeds: FeedPages): void {
  router.get('/rss/:registry/updates.xml', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    sendPage(ctx, await feeds.releases(registry, ctx.state.signal))
  })

  router.get('/rss/:registry/packages.xml', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    sendPage(ctx, await feeds.projects(registry, ctx.state.signal))
  })

  router.get('/rss/:registry/project/:project/releases.xml', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const { name, normalizedName } = parseProjectName(ctx.params.project ?? '')
    if (name !== normalizedName) return redirect(ctx, `/rss/${registry}/project/${normalizedName}/releases.xml`)
    sendPage(ctx, await feeds.ofProject(registry, normalizedName, ctx.state.signal))
  })
}
