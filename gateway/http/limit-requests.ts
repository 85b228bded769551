import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isHost } from './origin.ts'

/** Longer than any URL of this gateway with the longest names there are. */
const MAX_URL_LENGTH = 4096
/** Browsers send about twenty, proxies add some. */
const MAX_HEADERS = 100
/** What any route reads of a body, and more. */
const MAX_BODY_BYTES = 64 * 1024

/**
 * Answers what is larger than any sound request, and what cannot be read as it is meant, before anything looks at it. The size
 * of all headers together is the server's own limit (431 as well).
 */
export function limitRequests(listener: RequestListener): RequestListener {
  return (request, response) => {
    if ((request.url ?? '').length > MAX_URL_LENGTH)
      return refuse(response, 414, `a URL has at most ${MAX_URL_LENGTH} characters here`)
    if (request.rawHeaders.length > 2 * MAX_HEADERS)
      return refuse(response, 431, `a request has at most ${MAX_HEADERS} headers here`)
    // RFC 9112, 3.2: one that is no host, or of several any, may be taken for another by a cache on the way.
    if (!hasSoundHost(request)) return refuse(response, 400, 'a request has one Host header, which names a host')
    // RFC 9112, 6.1: what the body says is not known without undoing it.
    if (hasUnknownCoding(request)) return refuse(response, 501, 'the one transfer coding that is read here is chunked')
    // It is answered by its route, which may tell an uploader where to go, but it is not read to its end.
    if (hasLargeBody(request)) response.setHeader('Connection', 'close')
    listener(request, response)
  }
}

/** HTTP/1.0 has none; of HTTP/1.1 the server itself refuses what has none. */
function hasSoundHost({ headers, rawHeaders }: IncomingMessage): boolean {
  const count = rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length
  return count === 0 || (count === 1 && isHost(headers.host ?? ''))
}

function hasUnknownCoding({ headers }: IncomingMessage): boolean {
  const coding = headers['transfer-encoding']
  return coding !== undefined && coding.trim().toLowerCase() !== 'chunked'
}

function hasLargeBody({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES || headers['transfer-encoding'] !== undefined
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  response.end(`${message}\n`)
}
