import { findNestingFault } from './json-nesting.ts'

/** A GraphQL query as it comes in; `operationName` and `extensions` do not count. */
export type QueryRequest = Readonly<{ query: string; variables: Readonly<Record<string, unknown>> }>

/** A request that is at fault; it is answered with the status and `{"error": message}`. */
export class RequestError extends Error {
  readonly code = 'BAD_REQUEST'
  override readonly name = 'RequestError'
  readonly status: number
  /** After how long it may be made again; null where that would be in vain. */
  readonly retryAfterSeconds: number | null

  constructor(message: string, status = 400, retryAfterSeconds: number | null = null) {
    super(message)
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The headers that say when to come again. */
export function retryHeaders({ retryAfterSeconds }: RequestError): Readonly<Record<string, string>> {
  return retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }
}

/** Reads the body of a query's request. */
export function parseQueryRequest(body: string): QueryRequest {
  const request = parseJson(body)
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw clientError('Request data is not an object')
  }
  if (!('query' in request)) throw clientError('The "query" field is missing in request data')
  if (typeof request.query !== 'string') throw clientError('The "query" field is not a string')
  const variables = 'variables' in request ? (request.variables ?? {}) : {}
  if (typeof variables !== 'object' || Array.isArray(variables)) throw clientError('Invalid query variables provided')
  return { query: request.query, variables: variables as Record<string, unknown> }
}

export function clientError(reason: string): RequestError {
  return new RequestError(`GraphQL server error (client error): ${reason}`)
}

function parseJson(text: string): unknown {
  const fault = findNestingFault(text)
  if (fault !== null) throw clientError(fault)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw clientError(error instanceof Error ? error.message : String(error))
  }
}
