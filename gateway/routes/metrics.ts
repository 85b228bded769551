import type Router from '@koa/router'
import type { Metrics } from '../metrics/metrics.ts'
import type { GatewayState } from '../state.ts'

/** `/metrics`, in Prometheus' text format. */
export function addMetricsRoute(router: Router<GatewayState>, metrics: Metrics): void {
  router.get('/metrics', async (ctx) => {
    ctx.set('Cache-Control', 'no-store')
    ctx.body = await metrics.render()
    ctx.set('Content-Type', metrics.contentType)
  })
}
