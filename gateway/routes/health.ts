import type Router from '@koa/router'
import type { ReadReadiness } from '../health/readiness.ts'
import type { GatewayState } from '../state.ts'

/** `/healthz`: this process answers. `/readyz`: and it has what it serves from, part by part. */
export function addHealthRoutes(router: Router<GatewayState>, readReadiness: ReadReadiness): void {
  router.get('/healthz', (ctx) => {
    ctx.set('Cache-Control', 'no-store')
    ctx.body = 'ok\n'
  })

  router.get('/readyz', async (ctx) => {
    const readiness = await readReadiness()
    ctx.set('Cache-Control', 'no-store')
    ctx.status = readiness.status === 'ready' ? 200 : 503
    if (ctx.status === 503) ctx.set('Retry-After', '2')
    ctx.body = `${JSON.stringify(readiness, null, 2)}\n`
    ctx.set('Content-Type', 'application/json')
  })
}
