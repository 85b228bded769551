import type { Context } from 'koa'

/** The address that clients reach this gateway by: the configured one, or the one the request names. */
export function originOf(ctx: Context, publicUrl: string | null): string {
  return publicUrl?.replace(/\/$/, '') ?? `${ctx.protocol}://${ctx.host}`
}
