import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ByteSource } from '../dag/block.ts'
import { codeOf, messageOf } from '../dag/error-facts.ts'
import type { ContentStore } from '../store/content-store.ts'
import { answerGateway } from './gateway-route.ts'
import { type Answer, RequestError, sendAnswer } from './http-answer.ts'
import { listen, stopListening } from './listening.ts'
import { checkHost, checkOrigin } from './request-origin.ts'
import { answerRpc } from './rpc-route.ts'

export type ContentServerOptions = Readonly<{
  store: ContentStore
  /** The address to listen on; 127.0.0.1 unless told. */
  host?: string
  /** 0, the default, takes a free one. */
  port?: number
  /** Allows uploads to those who send it as `Authorization: Bearer`; without it there are none. */
  token?: string
  /** Names under which clients reach the server, besides the loopback's. */
  hostNames?: readonly string[]
  /** The largest upload in bytes; 1 GiB unless told. */
  maxUploadSize?: number
  /** How long a connection may be silent; a minute unless told. */
  idleTimeoutMs?: number
}>

export type ContentServer = Readonly<{
  /** Without a slash at the end. */
  url: string
  /** Closes all connections and resolves when the port is free. */
  stop(): Promise<void>
}>

/**
 * Serves a content store over HTTP: a trustless gateway below `/ipfs/`, and below `/api/v0/` what graph-node and pin
 * targets need of Kubo's RPC.
 * @throws the system's error where the port cannot be had, for instance EADDRINUSE.
 * @example const server = await startContentServer({ store, token })
 */
export async function startContentServer(options: ContentServerOptions): Promise<ContentServer> {
  const { host = '127.0.0.1', port = 0, idleTimeoutMs = 60_000 } = options
  // A request may take as long as bytes of it come: what is limited is how long none do.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 0 })
  server.maxConnections = 512
  server.setTimeout(idleTimeoutMs)
  server.on('request', (request, response) => void respond(request, response, options))
  // Asked first, a client with a wrong token need not send its gigabyte.
  server.on('checkContinue', (request, response) => void respond(request, response, options))
  await listen(server, port, host)
  return { url: urlOf(server.address() as AddressInfo), stop: () => stopListening(server) }
}

async function respond(request: IncomingMessage, response: ServerResponse, options: ContentServerOptions) {
  try {
    await sendAnswer(response, await answer(request, response, options))
  } catch (error) {
    if (response.headersSent) response.destroy()
    else await refuse(response, error)
  }
  // A client that is still sending gets a moment to read the answer; closing at once could lose it on the way.
  if (!request.complete) setTimeout(() => request.destroy(), LINGER_MS).unref()
}

const LINGER_MS = 2_000

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ContentServerOptions,
): Promise<Answer> {
  checkHost(request.headers.host, options)
  const { pathname: path, searchParams: query } = parseTarget(request.url ?? '/')
  if (path.startsWith('/ipfs/')) {
    // Pages of any origin may read: who has a CID may have what it names, and no request here carries a secret.
    for (const [name, value] of CORS) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return { status: 204, headers: { Allow: READ_METHODS }, body: '' }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod(READ_METHODS)
    return answerGateway({ path, query, headers: request.headers }, options.store)
  }
  if (path.startsWith('/api/v0/')) {
    if (request.method !== 'POST') throw wrongMethod('POST')
    checkOrigin(request.headers)
    return answerRpc(rpcRequest(request, response, path, query, options), rpcContext(options))
  }
  throw new RequestError(404, 'there is nothing here but /ipfs/ and /api/v0/')
}

const READ_METHODS = 'GET, HEAD, OPTIONS'

// For browsers that verify what they fetch (trustless gateway specification, CORS).
const CORS = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', READ_METHODS],
  [
    'Access-Control-Allow-Headers',
    'Accept, Cache-Control, Content-Type, If-None-Match, Range, User-Agent, X-Requested-With',
  ],
  ['Access-Control-Expose-Headers', 'Content-Length, Content-Range, Etag, X-Ipfs-Path, X-Ipfs-Roots'],
  ['Access-Control-Max-Age', '86400'],
] as const

function rpcRequest(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
  { maxUploadSize = GIB }: ContentServerOptions,
) {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  function body(): ByteSource {
    if (Number(request.headers['content-length'] ?? 0) > maxUploadSize) throw tooLarge(maxUploadSize)
    if (request.headers.expect === '100-continue') response.writeContinue()
    // Not destroyed when reading stops early: the answer that says why goes over the same connection.
    return limited(request.iterator({ destroyOnReturn: false }), maxUploadSize)
  }
  return { path, query, headers: request.headers, body, signal: gone.signal }
}

function rpcContext({ store, token, maxUploadSize = GIB }: ContentServerOptions) {
  return { store, token: token ?? null, maxUploadSize }
}

const GIB = 1024 ** 3

async function* limited(body: ByteSource, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    yield chunk
  }
}

function tooLarge(limit: number): RequestError {
  return new RequestError(413, `uploads of at most ${limit} bytes are taken`)
}

function wrongMethod(allowed: string): RequestError {
  return new RequestError(405, `the method has to be one of ${allowed}`, { Allow: allowed })
}

function parseTarget(target: string): URL {
  try {
    return new URL(target, 'http://localhost')
  } catch {
    throw new RequestError(400, 'the request target is malformed')
  }
}

// Errors whose message may be read by anyone; all others are the server's own affair.
const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map([
  ['INVALID_CID', 400],
  ['INVALID_CAR', 400],
  ['STORE_FULL', 507],
  ['STORE_BUSY', 503],
  ['CONTENT_MISMATCH', 500],
  ['CONTENT_TOO_LARGE', 500],
  ['CONTENT_UNSUPPORTED', 500],
])

async function refuse(response: ServerResponse, error: unknown): Promise<void> {
  const { status, message, headers } = asRequestError(error)
  const body = JSON.stringify({ Message: message, Code: 0, Type: 'error' })
  await sendAnswer(response, { status, headers: { 'Content-Type': 'application/json', ...headers }, body })
}

function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error
  const status = STATUS_BY_CODE.get(codeOf(error))
  return status === undefined ? new RequestError(500, 'internal error') : new RequestError(status, messageOf(error))
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
