import type { Middleware } from 'koa'
import { isProjectListPath } from './pip-search.ts'

/** Names every method that a URL takes where the router names those that it knows of, in `Allow`. */
export function nameMethods(): Middleware {
  return async (ctx, next) => {
    await next()
    const allowed = ctx.res.getHeader('Allow')
    if (allowed === undefined) return
    const methods = new Set([
      ...String(allowed).split(', '),
      'OPTIONS',
      ...(isProjectListPath(ctx.path) ? ['POST'] : []),
    ])
    ctx.set('Allow', [...methods].sort().join(', '))
  }
}
