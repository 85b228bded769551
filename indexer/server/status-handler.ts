import type { IncomingMessage } from 'node:http'
import { bytesOf } from './answer-cache.ts'
import type { Answer } from './apollo.ts'
import type { Asker, Queries } from './queries.ts'
import { STATUS_PAGE } from './query-page.ts'
import { RequestError, retryHeaders } from './query-request.ts'
import { CORS, type Reply, textReply } from './reply.ts'
import { readBody } from './request-body.ts'

export type StatusHandlerOptions = Readonly<{ queries: Pick<Queries, 'answer'>; maxBodyBytes: number }>

const PATH = '/graphql'
const PAGE_PATH = '/graphql/playground'

export function isStatusPath(request: Pick<IncomingMessage, 'url'>): boolean {
  const path = pathOf(request)
  return path === PATH || path === PAGE_PATH
}

/** Answers queries about how indexing is, with the statuses and headers of graph-node's index node. */
export async function answerStatus(
  options: StatusHandlerOptions,
  request: IncomingMessage,
  asker: Asker,
): Promise<Reply> {
  const isPage = pathOf(request) === PAGE_PATH
  if (request.method === 'GET') {
    if (isPage) return textReply(200, 'text/html', STATUS_PAGE)
    return textReply(302, 'text/plain', 'Redirecting...', { location: PAGE_PATH })
  }
  if (isPage) return textReply(404, 'text/plain', 'Not found\n')
  if (request.method === 'OPTIONS') return textReply(200, 'text/plain', '', CORS)
  if (request.method === 'POST') return await answerQuery(options, request, asker)
  return textReply(404, 'text/plain', 'Not found\n')
}

async function answerQuery(
  { queries, maxBodyBytes }: StatusHandlerOptions,
  request: IncomingMessage,
  asker: Asker,
): Promise<Reply> {
  try {
    const answer = await queries.answer('status', await readBody(request, maxBodyBytes), asker)
    if (!answer.parsed) return textReply(400, 'text/plain', `Query error: ${parseFault(answer)}`)
    const headers = { ...CORS, 'graph-attestable': String(answer.attestable), 'graph-indexed': 'null' }
    return textReply(200, 'application/json', bytesOf(answer.body), headers)
  } catch (error) {
    if (error instanceof RequestError) {
      return textReply(error.status, 'text/plain', `Invalid request: ${error.message}`, retryHeaders(error))
    }
    throw error
  }
}

function parseFault({ body }: Answer): string {
  const { errors } = JSON.parse(bytesOf(body).toString()) as {
    errors?: { message: string; locations?: { line: number; column: number }[] }[]
  }
  const [error] = errors ?? []
  const { line = 0, column = 0 } = error?.locations?.[0] ?? {}
  return `GraphQL server error (query error): Parse error at ${line}:${column}\n${error?.message}\n`
}

function pathOf({ url }: Pick<IncomingMessage, 'url'>): string {
  return url?.split('?')[0] ?? ''
}
