import type Router from '@koa/router'
import { IndexUnavailableError } from '../errors.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { GatewayState } from '../state.ts'

/** `/healthz`: this process answers. `/readyz`: and it can read the index. */
export function addHealthRoutes(router: Router<GatewayState>, index: RegistryIndex): void {
  router.get('/healthz', (ctx) => {
    ctx.set('Cache-Control', 'no-store')
    ctx.body = 'ok\n'
  })

  router.get('/readyz', async (ctx) => {
    ctx.set('Cache-Control', 'no-store')
    await checkIndex(index, ctx.state.signal)
    ctx.body = 'ok\n'
  })
}

/** Nobody can deploy to the zero address: that the index knows no such registry proves that it answers. */
const NO_REGISTRY = parseRegistryAddress(`0x${'0'.repeat(40)}`)

async function checkIndex(index: RegistryIndex, signal: AbortSignal): Promise<void> {
  try {
    await index.projects(NO_REGISTRY, { signal })
  } catch (error) {
    if (isRegistryNotFound(error)) return
    throw error
  }
  throw new IndexUnavailableError('it lists a registry that cannot exist')
}

function isRegistryNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'REGISTRY_NOT_FOUND'
}
