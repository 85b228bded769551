import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { QueryLimits, Subgraph } from '../graphql/query-context.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { StatusSource } from '../status/status-source.ts'
import { createAnswerCache } from './answer-cache.ts'
import { startGraphqlApi, startStatusApi } from './apollo.ts'
import { createHandler } from './handler.ts'
import { RequestError } from './query-request.ts'
import { jsonReply, type Reply, send } from './reply.ts'

export type GraphqlServerOptions = Subgraph &
  Readonly<{
    /** The subgraph's name in URLs, such as `dipmp` or `owner/dipmp`. */
    name: string
    /** 127.0.0.1 where it is left out. */
    host?: string
    /** Any free port where it is left out or 0. */
    port?: number
    maxBodyBytes?: number
    /** Told of at `/graphql`, as graph-node does on a port of its own; nothing is there where it is left out. */
    status?: StatusSource
    limits?: Partial<QueryLimits>
    /** How many bytes of answers are kept for as long as they hold; none where it is left out. */
    answerCacheBytes?: number
    /** Told how long queries take, and served at `/metrics`. */
    metrics?: Pick<Metrics, 'query' | 'answerKept' | 'render'>
    /** Told of what failed while a request was answered and is no fault of the request. */
    onError?: (error: unknown) => void
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
 * The store that it reads stays the caller's to close, after `stop`.
 */
export async function startGraphqlServer(options: GraphqlServerOptions): Promise<GraphqlServer> {
  const api = await startGraphqlApi(options, options.limits)
  const statusApi = options.status === undefined ? null : await startStatusApi(options.status)
  const answers = createAnswerCache(options, options.answerCacheBytes ?? 0)
  const maxBodyBytes = options.maxBodyBytes ?? MAX_BODY_BYTES
  const handle = createHandler({ ...options, maxBodyBytes, api, answers, statusApi })
  const stopApis = async () => {
    await api.stop()
    await statusApi?.stop()
  }
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    void answer(handle, request, options.onError).then((reply) => {
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close')
      send(response, reply)
    })
  })
  try {
    await listen(server, options.host ?? '127.0.0.1', options.port ?? 0)
  } catch (error) {
    await stopApis()
    throw error
  }
  return {
    url: `${baseUrl(server)}/subgraphs/name/${options.name}`,
    async stop() {
      await close(server)
      await stopApis()
    },
  }
}

async function answer(
  handle: (request: IncomingMessage) => Promise<Reply>,
  request: IncomingMessage,
  onError: ((error: unknown) => void) | undefined,
): Promise<Reply> {
  try {
    return await handle(request)
  } catch (error) {
    if (error instanceof RequestError) return jsonReply(error.status, { error: error.message })
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
