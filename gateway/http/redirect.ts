import type { Context } from 'koa'

/** Leads to the canonical URL in one step, with the query as it came. */
export function redirect(ctx: Context, path: string): void {
  ctx.status = 301
  ctx.redirect(path + ctx.search)
  ctx.type = 'text'
  ctx.body = `moved to ${path}\n`
}
