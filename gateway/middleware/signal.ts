import type { Middleware } from 'koa'
import type { GatewayState } from '../state.ts'

/** Gives each request a signal that stops what was started for it once its client has gone. */
export function abortWithClient(): Middleware<GatewayState> {
  return async (ctx, next) => {
    const controller = new AbortController()
    ctx.res.once('close', () => controller.abort())
    ctx.state.signal = controller.signal
    await next()
  }
}
