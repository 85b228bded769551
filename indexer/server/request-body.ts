import type { IncomingMessage } from 'node:http'
import { RequestError } from './query-request.ts'

/**
 * Reads a request's body as text.
 * @throws RequestError with status 413 where it is larger than the limit; the rest is not read.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new RequestError(`the body is larger than ${maxBytes} bytes; send a shorter query`, 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
