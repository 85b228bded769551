import type { Middleware } from 'koa'
import { isProjectListPath } from './pip-search.ts'

/** Names every method that a URL takes where the router names those that it knows of, in `Allow`. */
export function nameMethods(): Middleware {
  return async (ctx, next) => {
    await next()
    const allowed = ctx.response.get('Allow')
    if (allowed === '') return
    const methods = new Set([...allowed.split(', '), 'OPTIONS', ...(isProjectListPath(ctx.path) ? ['POST'] : [])])
    ctx.set('Allow', [...methods].sort().join(', '))
  }
}
