import type { Context, Middleware } from 'koa'
import type { Logger } from 'pino'
import { isClientFault } from '../http/client-fault.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { GatewayState } from '../state.ts'

const RETRY_AFTER_SECONDS = 2

// An outage is 503, which pip and uv try again (504 pip does not), and never 404: that would say there is no such
// project, and a client with a second index would take it from there.
const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map([
  ['INVALID_REGISTRY', 404],
  ['INVALID_NAME', 404],
  ['INVALID_CID', 404],
  ['INVALID_ACCOUNT', 404],
  ['INVALID_FILENAME', 404],
  ['REGISTRY_NOT_FOUND', 404],
  ['PROJECT_NOT_FOUND', 404],
  ['FILE_NOT_FOUND', 404],
  ['FILE_NOT_RECORDED', 404],
  ['NOT_ABSENT', 404],
  ['RELEASE_NOT_FOUND', 404],
  ['INVALID_VERSION', 404],
  ['INVALID_SEARCH', 400],
  ['INVALID_REQUEST', 400],
  ['INVALID_DOCUMENT', 400],
  ['QUERY_TOO_COSTLY', 400],
  ['ANSWER_TOO_LONG', 400],
  ['METHOD_NOT_ALLOWED', 405],
  ['UNSUPPORTED_MEDIA_TYPE', 415],
  ['TOO_MANY_QUERIES', 429],
  ['QUERIES_BUSY', 503],
  ['REQUEST_TOO_LARGE', 413],
  ['NOT_ACCEPTABLE', 406],
  ['PRECONDITION_FAILED', 412],
  ['DENIED', 451],
  ['QUARANTINED', 403],
  ['DOCUMENTS_ONLY', 403],
  ['RANGE_NOT_SATISFIABLE', 416],
  ['INDEX_UNAVAILABLE', 503],
  ['INDEX_CONTRADICTED', 503],
  ['NOT_INDEXED', 503],
  ['CHAIN_UNAVAILABLE', 503],
  ['PROOF_UNAVAILABLE', 503],
  ['CONTENT_UNAVAILABLE', 503],
  ['CONTENT_MISMATCH', 503],
  ['CONTENT_TIMEOUT', 503],
  // For good, and pip does not ask again.
  ['CONTENT_TOO_LARGE', 501],
  ['CONTENT_UNSUPPORTED', 501],
  ['PAGE_TOO_LARGE', 500],
])

/** What no route took. Who sends a distribution to the URL that pip reads is to learn that it was not published. */
const WITHOUT_ERROR: ReadonlyMap<number, string> = new Map([
  [404, 'there is nothing at this URL; see / for how to use this index'],
  [405, 'this URL is only read; to publish, use `dipmp publish`'],
])

/** The one place where errors become statuses. They are known by their `code`. */
export function answerErrors(logger: Logger, metrics: Pick<Metrics, 'contentFailed'>): Middleware {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      // A client that has gone, perhaps in the middle of its own body, is no fault and waits for no answer.
      if (isClientFault(error) || ctx.state.signal?.aborted) return
      metrics.contentFailed(codeOf(error))
      answer(ctx, error, logger)
      return
    }
    if (ctx.status >= 400 && !ctx.body)
      text(ctx, ctx.status, WITHOUT_ERROR.get(ctx.status) ?? 'this is not served here')
  }
}

function answer(ctx: Context, error: unknown, logger: Logger): void {
  const code = codeOf(error)
  const status = STATUS_BY_CODE.get(code) ?? 500
  if (status === 500) logger.error({ err: error, path: ctx.path }, 'failed')
  if (status === 503) logger.warn({ err: error, path: ctx.path }, 'unavailable')
  if (status === 501) logger.warn({ err: error, path: ctx.path }, 'cannot be served')

  if (status === 503 || status === 429) ctx.set('Retry-After', String(RETRY_AFTER_SECONDS))
  if (code === 'RANGE_NOT_SATISFIABLE') ctx.set('Content-Range', `bytes */${sizeOf(error)}`)
  const known = STATUS_BY_CODE.has(code) && error instanceof Error
  const message = known ? error.message : 'this gateway has failed; its log says why'
  const { tellError } = ctx.state as GatewayState
  if (tellError === undefined) {
    text(ctx, status, message)
    return
  }
  const told = tellError(error, known ? code : 'INTERNAL', status, message)
  say(ctx, told.status, told.type, told.body)
}

function text(ctx: Context, status: number, message: string): void {
  // The message may quote the URL, and may be read on a terminal.
  const readable = message.slice(0, 1000).replace(/(?!\n)\p{Cc}/gu, '?')
  say(ctx, status, 'text/plain; charset=utf-8', `${readable}\n`)
}

function say(ctx: Context, status: number, type: string, body: string): void {
  ctx.remove('ETag')
  ctx.remove('Content-Encoding')
  ctx.set('Cache-Control', 'no-store')
  ctx.status = status
  ctx.set('Content-Type', type)
  ctx.body = body
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return String(error.code)
}

function sizeOf(error: unknown): number {
  return error instanceof Error && 'size' in error ? Number(error.size) : 0
}
