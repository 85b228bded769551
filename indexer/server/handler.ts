import type { IncomingMessage } from 'node:http'
import type { Metrics } from '../metrics/metrics.ts'
import { type AnswerCache, bytesOf } from './answer-cache.ts'
import type { Answer } from './apollo.ts'
import type { Asker, Queries } from './queries.ts'
import { QUERY_PAGE } from './query-page.ts'
import { clientError, parseQueryRequest, RequestError } from './query-request.ts'
import { CORS, jsonReply, type Reply, textReply } from './reply.ts'
import { readBody } from './request-body.ts'
import { type Route, routeOf } from './route.ts'
import { answerStatus, isStatusPath } from './status-handler.ts'
import { isSubgraphName } from './subgraph-name.ts'

export type HandlerOptions = Readonly<{
  name: string
  deployment: string
  queries: Queries
  /** Whether it is told at `/graphql` how indexing is. */
  hasStatus: boolean
  answers: AnswerCache
  maxBodyBytes: number
  metrics?: Pick<Metrics, 'query' | 'answerKept' | 'render'> | undefined
}>

const INDEX = 'Access deployed subgraphs by deployment ID at /subgraphs/id/<ID> or by name at /subgraphs/name/<NAME>'

/** Answers HTTP requests with graph-node's statuses, headers and bodies: what GraphQL finds wrong has status 200. */
export function createHandler(options: HandlerOptions): (request: IncomingMessage, asker: Asker) => Promise<Reply> {
  return async (request, asker) => {
    if (options.hasStatus && isStatusPath(request)) return answerStatus(options, request, asker)
    if (request.method === 'POST') checkBodyHeaders(request)
    const route = routeOf(request)
    switch (route.type) {
      case 'index':
        return jsonReply(200, { message: INDEX })
      case 'metrics':
        return await answerMetrics(options)
      case 'page':
        return textReply(200, 'text/html; charset=utf-8', QUERY_PAGE)
      case 'options':
        return textReply(200, 'text/html; charset=utf-8', '', CORS)
      case 'redirect':
        return textReply(302, 'text/plain; charset=utf-8', 'Redirecting...', { location: route.location })
      case 'mutationByGet':
        throw new RequestError("Can't use mutations with GET method")
      case 'notFound':
        return jsonReply(200, { message: 'Not found' })
      case 'query':
        return answerQuery(options, request, asker, route)
      default:
        return route satisfies never
    }
  }
}

async function answerMetrics({ metrics }: HandlerOptions): Promise<Reply> {
  if (metrics === undefined) return jsonReply(200, { message: 'Not found' })
  const { contentType, text } = await metrics.render()
  return textReply(200, contentType, text)
}

function checkBodyHeaders(request: IncomingMessage): void {
  if (request.headers['content-type'] === undefined) throw new RequestError('Content-Type header is required')
  if (!(Number(request.headers['content-length']) > 0)) throw new RequestError('Body is required')
}

async function answerQuery(
  options: HandlerOptions,
  request: IncomingMessage,
  asker: Asker,
  route: Extract<Route, { type: 'query' }>,
): Promise<Reply> {
  checkApiVersion(route.apiVersion)
  if (route.by === 'name' && !isSubgraphName(route.subgraph)) {
    throw clientError(`Invalid subgraph name \`${route.subgraph}\``)
  }
  const began = performance.now()
  const body = await readBody(request, options.maxBodyBytes)
  const isServed = route.subgraph === (route.by === 'name' ? options.name : options.deployment)
  const reply = isServed ? await answerServed(options, body, asker) : unknownDeployment(body, route.subgraph)
  options.metrics?.query((performance.now() - began) / 1000)
  return reply
}

/** A request that is the same to the letter has the same answer; any other is answered anew. */
async function answerServed({ queries, answers, metrics }: HandlerOptions, body: string, asker: Asker): Promise<Reply> {
  const kept = answers.get(body)
  if (kept !== undefined) {
    metrics?.answerKept()
    return queryReply({ ...kept, attestable: true })
  }
  const answer = await queries.answer('entities', body, asker)
  answers.set(body, answer)
  return queryReply(answer)
}

/** There is one version of the API, 1.0.0; what asks for another is refused. */
function checkApiVersion(wanted: string | null): void {
  if (wanted === null || /^([*xX]|[=^~]?v?1(\.(0|[xX*])){0,2})$/.test(wanted.replaceAll(' ', ''))) return
  throw clientError('Could not resolve the version')
}

function queryReply({ body, attestable, indexed }: Pick<Answer, 'body' | 'attestable' | 'indexed'>): Reply {
  const headers = { ...CORS, 'graph-attestable': String(attestable), 'graph-indexed': indexed }
  return textReply(200, 'application/json', bytesOf(body), headers)
}

function unknownDeployment(request: string, subgraph: string): Reply {
  parseQueryRequest(request)
  const body = JSON.stringify({ errors: [{ message: `deployment \`${subgraph}\` does not exist` }] })
  return queryReply({ body, attestable: false, indexed: 'null' })
}
