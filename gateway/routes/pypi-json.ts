import { parseProjectName, parseVersion } from '@dipmp/packaging'
import type Router from '@koa/router'
import type { ReadCoreMetadata } from '../core-metadata.ts'
import { originOf } from '../http/origin.ts'
import { redirect } from '../http/redirect.ts'
import { renderProjectPypiJson } from '../pypi-json/project-json.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { File, RegistryIndex } from '../registry-index.ts'
import type { GatewayContext, GatewayState } from '../state.ts'

export type PypiJsonRouteOptions = Readonly<{
  index: RegistryIndex
  readCoreMetadata: ReadCoreMetadata
  publicUrl: string | null
  maxAgeSeconds: number
}>

/** PyPI's JSON API: `/pypi/<registry>/<project>/json` and `/pypi/<registry>/<project>/<version>/json`. */
export function addPypiJsonRoutes(router: Router<GatewayState>, options: PypiJsonRouteOptions): void {
  router.get('/pypi/:registry/:project/json', (ctx) => answer(ctx, options, null))
  router.get('/pypi/:registry/:project/:version/json', (ctx) => {
    const { canonical } = parseVersion(ctx.params.version ?? '')
    return answer(ctx, options, canonical)
  })
}

async function answer(
  ctx: GatewayContext,
  { index, readCoreMetadata, publicUrl, maxAgeSeconds }: PypiJsonRouteOptions,
  canonicalVersion: string | null,
): Promise<void> {
  const registry = parseRegistryAddress(ctx.params.registry ?? '')
  const { name, normalizedName } = parseProjectName(ctx.params.project ?? '')
  if (name !== normalizedName) {
    const rest = canonicalVersion === null ? 'json' : `${ctx.params.version}/json`
    return redirect(ctx, `/pypi/${registry}/${normalizedName}/${rest}`)
  }
  const project = await index.project(registry, normalizedName, { signal: ctx.state.signal })
  const readMetadata = async (files: readonly File[]) => {
    const digest = files.find(({ coreMetadata }) => coreMetadata !== null)?.coreMetadata?.digest
    return digest === undefined ? null : readCoreMetadata(digest, { signal: ctx.state.signal })
  }
  const origin = originOf(ctx, publicUrl)
  ctx.body = await renderProjectPypiJson(project, { origin, canonicalVersion, readMetadata })
  ctx.set('Content-Type', 'application/json')
  ctx.set('Cache-Control', `public, max-age=${maxAgeSeconds}`)
  ctx.set('X-PyPI-Last-Serial', String(project.serial))
  ctx.set('X-Dipmp-Block', `${project.block.number} ${project.block.hash}`)
}
