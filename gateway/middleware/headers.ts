import type { Middleware } from 'koa'
import { ANSWER_HEADERS } from '../http/answer-headers.ts'

/** Sets the headers of every answer, and answers what a browser asks before it lets another site's scripts ask. */
export function setHeaders(): Middleware {
  return async (ctx, next) => {
    for (const [name, value] of ANSWER_HEADERS) ctx.set(name, value)
    if (ctx.method === 'OPTIONS') {
      // Consoles that run in a browser post their queries.
      ctx.set('Access-Control-Allow-Methods', ctx.path === '/graphql' ? 'GET, POST' : 'GET')
      ctx.set(
        'Access-Control-Allow-Headers',
        'Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since',
      )
      ctx.set('Access-Control-Max-Age', '86400')
    }
    await next()
  }
}
