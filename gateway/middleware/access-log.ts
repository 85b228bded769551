import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import { statusOf } from '../http/status-of.ts'

/** Logs every answer, and nothing of who asked. */
export function logAccess(logger: Logger): Middleware {
  return async (ctx, next) => {
    const start = performance.now()
    ctx.res.once('close', () => {
      const status = statusOf(ctx.res)
      const complete = ctx.res.writableFinished
      const ms = Math.round(performance.now() - start)
      logger.info({ method: ctx.method, path: ctx.path, status, ms, complete }, 'answered')
    })
    await next()
  }
}
