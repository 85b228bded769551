import type { Context } from 'koa'
import { relativePath } from './relative-path.ts'

/**
 * Leads to the canonical URL in one step, with the query as it came. The reference is a relative one: it is right under any
 * path that a proxy puts before this gateway, and whatever host a request names.
 */
export function redirect(ctx: Context, path: string): void {
  ctx.status = 301
  ctx.redirect(relativePath(ctx.originalUrl, path) + ctx.search)
  ctx.type = 'text'
  ctx.body = `moved to ${path}\n`
}

/** What leads from the URL that was asked for to the root of this gateway: `./`, `../`, and so on. */
export function rootOf(ctx: Context): string {
  return relativePath(ctx.originalUrl, '/')
}
