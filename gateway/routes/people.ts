import { parseProjectName, parseVersion } from '@dipmp/packaging'
import type Router from '@koa/router'
import { redirect } from '../http/redirect.ts'
import { makeReady, type ReadyPage, type ReadyPageOptions } from '../pages/ready-page.ts'
import { sendPage } from '../pages/send-page.ts'
import { renderHomePage } from '../people/home-page.ts'
import { PEOPLE_PAGE, type PeoplePages } from '../people/people-pages.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { GatewayState } from '../state.ts'

/** Pages for people: HTML without scripts. */
export function addPeopleRoutes(router: Router<GatewayState>, pages: PeoplePages, options: ReadyPageOptions): void {
  let home: Promise<ReadyPage> | null = null

  router.get('/', async (ctx) => {
    const facts = { ...PEOPLE_PAGE, serial: null, block: null, turns: [] }
    home ??= makeReady({ ...facts, parts: [renderHomePage()] }, options)
    sendPage(ctx, await home)
  })

  router.get('/registry/:registry/', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    sendPage(ctx, await pages.registry(registry, ctx.state.signal))
  })

  router.get('/project/:registry/:project/', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const { name, normalizedName } = parseProjectName(ctx.params.project ?? '')
    if (name !== normalizedName) return redirect(ctx, `/project/${registry}/${normalizedName}/`)
    sendPage(ctx, await pages.project(registry, normalizedName, ctx.state.signal))
  })

  router.get('/project/:registry/:project/:version/', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const { name, normalizedName } = parseProjectName(ctx.params.project ?? '')
    const { canonical } = parseVersion(ctx.params.version ?? '')
    if (name !== normalizedName) {
      return redirect(ctx, `/project/${registry}/${normalizedName}/${encodeURIComponent(ctx.params.version ?? '')}/`)
    }
    sendPage(ctx, await pages.release(registry, normalizedName, canonical, ctx.state.signal))
  })
}
