import type { Context, Middleware } from 'koa'
import { statusOf } from '../http/status-of.ts'
import type { Metrics } from '../metrics/metrics.ts'

/** Counts every answer that Koa gives, once it is over. */
export function countAnswers(metrics: Metrics): Middleware {
  return async (ctx, next) => {
    const start = performance.now()
    ctx.res.once('close', () => {
      const status = statusOf(ctx.res)
      const length = Number(ctx.res.getHeader('content-length') ?? 0)
      const isBody = ctx.res.writableFinished && ctx.method !== 'HEAD' && status !== 304
      metrics.answered({
        route: routeOf(ctx),
        method: ctx.method,
        status,
        seconds: (performance.now() - start) / 1000,
        bytes: isBody ? length : 0,
      })
    })
    await next()
  }
}

/** The pattern that the router found; a URL of a client's own is never a label. */
function routeOf(ctx: Context): string | null {
  const pattern: unknown = ctx._matchedRoute
  return typeof pattern === 'string' ? pattern : null
}
