import type { Middleware } from 'koa'
import type { Logger } from 'pino'

/** Logs every answer, and nothing of who asked. */
export function logAccess(logger: Logger): Middleware {
  return async (ctx, next) => {
    const start = performance.now()
    ctx.res.once('close', () => {
      const { statusCode, writableFinished } = ctx.res
      const ms = Math.round(performance.now() - start)
      logger.info(
        { method: ctx.method, path: ctx.path, status: statusCode, ms, complete: writableFinished },
        'answered',
      )
    })
    await next()
  }
}
