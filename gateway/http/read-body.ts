import type { Context } from 'koa'
import { RequestTooLargeError } from '../errors.ts'

/**
 * Reads the body of a request as text, up to a limit.
 * @throws RequestTooLargeError (REQUEST_TOO_LARGE)
 */
export async function readBody(ctx: Context, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of ctx.req) {
    size += chunk.length
    if (size > limit) throw new RequestTooLargeError(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
