import { type Agent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Socket } from 'node:net'

/**
 * Sends a request without following redirects. Unlike the built-in fetch it does not keep an upload in memory
 * (nodejs/undici#4058) and can tell a connection that does not come up from an answer that does not come.
 */
export function startRequest(url: URL, options: RequestOptions & { agent?: Agent | undefined }) {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp
  const request = start(url, options)
  request.once('socket', guard)
  return request
}

const guarded = new WeakSet<Socket>()

// Where a request is given up whose answer has come to its end just then, Node gives the socket back first and destroys it with
// the error after that, when nobody listens: the process would end.
function guard(socket: Socket): void {
  if (guarded.has(socket)) return
  guarded.add(socket)
  socket.on('error', () => {})
}

/**
 * Reads a body, but not beyond a limit.
 * @throws Error where it is longer.
 */
export async function readBody(body: IncomingMessage, limit: number): Promise<Buffer> {
  const bytes = await readBodyUpTo(body, limit, () => {})
  if (!bytes) throw new Error(`the answer is longer than ${limit} bytes`)
  return bytes
}

/** The same, but null where it is longer. `onBytes` is told how many came, each time some do. */
export async function readBodyUpTo(
  body: IncomingMessage,
  limit: number,
  onBytes: (count: number) => void,
): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) {
      body.destroy()
      return null
    }
    chunks.push(chunk)
    onBytes(chunk.length)
  }
  return Buffer.concat(chunks)
}

/** An address as messages may show it: without credentials, query and the slash at its end. */
export function safeUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`.replace(/\/+$/, '')
}

/**
 * Reads the address of a server.
 * @throws TypeError where it is not an http or https address.
 */
export function parseServerUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new TypeError('the address of an IPFS server has to begin with http:// or https://')
  }
  // A relative path replaces what stands after the last slash.
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
