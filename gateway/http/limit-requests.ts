import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** Longer than any URL of this gateway with the longest names there are. */
const MAX_URL_LENGTH = 4096
/** Browsers send about twenty, proxies add some. */
const MAX_HEADERS = 100
/** What any route reads of a body, and more. */
const MAX_BODY_BYTES = 64 * 1024

/**
 * Answers what is larger than any sound request, before anything looks at it. The size of all headers together is the
 * server's own limit (431 as well).
 */
export function limitRequests(listener: RequestListener): RequestListener {
  return (request, response) => {
    if ((request.url ?? '').length > MAX_URL_LENGTH)
      return refuse(response, 414, `a URL has at most ${MAX_URL_LENGTH} characters here`)
    if (request.rawHeaders.length > 2 * MAX_HEADERS)
      return refuse(response, 431, `a request has at most ${MAX_HEADERS} headers here`)
    // It is answered by its route, which may tell an uploader where to go, but it is not read to its end.
    if (hasLargeBody(request)) response.setHeader('Connection', 'close')
    listener(request, response)
  }
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
