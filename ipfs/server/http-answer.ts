import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a route answers; the server sends it. */
export type Answer = Readonly<{
  status: number
  headers: Readonly<Record<string, string>>
  body: Uint8Array | string | AsyncIterable<Uint8Array>
}>

/** A request that is refused, with the HTTP status that says why. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code = 'REQUEST_REFUSED'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}

/** Sends an answer; a body that fails on the way cuts the connection, so that nobody takes a part for the whole. */
export async function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (typeof body === 'string' || body instanceof Uint8Array) {
    const length = status === 304 || status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) }
    response.writeHead(status, { ...length, ...headers })
    response.end(body)
    return
  }
  response.writeHead(status, { ...headers })
  if (response.req.method === 'HEAD') response.end()
  else await pipeline(Readable.from(body, { objectMode: false }), response)
}
