import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from '../metrics/metrics.ts'
import { createAnswerCache } from './answer-cache.ts'
import { createHandler } from './handler.ts'
import type { Queries } from './queries.ts'
import { RequestError, retryHeaders } from './query-request.ts'
import { jsonReply, type Reply, send } from './reply.ts'

export type GraphqlServerOptions = Readonly<{
  /** The subgraph's name in URLs, such as `dipmp` or `owner/dipmp`. */
  name: string
  /** The deployment's id, which URLs may name too. */
  deployment: string
  queries: Queries
  /** 127.0.0.1 where it is left out. */
  host?: string | undefined
  /** Any free port where it is left out or 0. */
  port?: number | undefined
  maxBodyBytes?: number | undefined
  /** Whether it is told at `/graphql` how indexing is, as graph-node does on a port of its own. */
  hasStatus?: boolean | undefined
  /** How many bytes of answers are kept for as long as they hold; none where it is left out. */
  answerCacheBytes?: number | undefined
  /** Told how long queries take, and served at `/metrics`. */
  metrics?: Pick<Metrics, 'query' | 'answerKept' | 'render'> | undefined
  /** Told of what failed while a request was answered and is no fault of the request. */
  onError?: ((error: unknown) => void) | undefined
}>

export type GraphqlServer = Readonly<{
  /** Where the subgraph is queried: `http://127.0.0.1:8000/subgraphs/name/dipmp`. */
  url: string
  /** Lets the requests under way end, for a short time, and closes the server. */
  stop: () => Promise<void>
}>

const MAX_BODY_BYTES = 512 * 1024
const STOP_GRACE_MS = 2_000

/**
 * Serves a subgraph's entities as graph-node does: `POST /subgraphs/name/<name>` and `/subgraphs/id/<deployment>`.
 * The queries stay the caller's to stop, after `stop`.
 */
export async function startGraphqlServer(options: GraphqlServerOptions): Promise<GraphqlServer> {
  const { queries, hasStatus = false, maxBodyBytes = MAX_BODY_BYTES } = options
  const answers = createAnswerCache(queries.state, options.answerCacheBytes ?? 0)
  const handle = createHandler({ ...options, hasStatus, maxBodyBytes, answers })
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    const asker = { client: request.socket.remoteAddress ?? '', isGone: () => response.destroyed }
    void answer(() => handle(request, asker), options.onError).then((reply) => {
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close')
      send(response, reply)
    })
  })
  await listen(server, options.host ?? '127.0.0.1', options.port ?? 0)
  return { url: `${baseUrl(server)}/subgraphs/name/${options.name}`, stop: () => close(server) }
}

async function answer(handle: () => Promise<Reply>, onError: ((error: unknown) => void) | undefined): Promise<Reply> {
  try {
    return await handle()
  } catch (error) {
    if (error instanceof RequestError) {
      return jsonReply(error.status, { error: error.message }, retryHeaders(error))
    }
    onError?.(error)
    return jsonReply(500, { error: 'the query could not be answered; the cause is in the log of the indexer' })
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function baseUrl(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
