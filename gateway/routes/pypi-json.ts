import { parseProjectName, parseVersion } from '@dipmp/packaging'
import type Router from '@koa/router'
import { redirect } from '../http/redirect.ts'
import { sendPage } from '../pages/send-page.ts'
import type { JsonPages } from '../pypi-json/json-pages.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { GatewayContext, GatewayState } from '../state.ts'

/** PyPI's JSON API: `/pypi/<registry>/<project>/json` and `/pypi/<registry>/<project>/<version>/json`. */
export function addPypiJsonRoutes(router: Router<GatewayState>, pages: JsonPages): void {
  const ofProject = (ctx: GatewayContext) => answer(ctx, pages, null)
  const ofRelease = (ctx: GatewayContext) => answer(ctx, pages, parseVersion(ctx.params.version ?? '').canonical)
  router.get('/pypi/:registry/:project/json', ofProject)
  router.get('/pypi/:registry/:project/json/', ofProject)
  router.get('/pypi/:registry/:project/:version/json', ofRelease)
  router.get('/pypi/:registry/:project/:version/json/', ofRelease)
}

async function answer(ctx: GatewayContext, pages: JsonPages, canonicalVersion: string | null): Promise<void> {
  const registry = parseRegistryAddress(ctx.params.registry ?? '')
  const { name, normalizedName } = parseProjectName(ctx.params.project ?? '')
  if (name !== normalizedName) {
    const rest = canonicalVersion === null ? 'json' : `${encodeURIComponent(ctx.params.version ?? '')}/json`
    return redirect(ctx, `/pypi/${registry}/${normalizedName}/${rest}`)
  }
  const { signal } = ctx.state
  const page =
    canonicalVersion === null
      ? await pages.project(registry, normalizedName, signal)
      : await pages.release(registry, normalizedName, canonicalVersion, signal)
  sendPage(ctx, page)
}
