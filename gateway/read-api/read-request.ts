import type { Context } from 'koa'
import { z } from 'zod'
import { readBody } from '../http/read-body.ts'
import { SHAPE } from './costs.ts'
import { InvalidRequestError, UnsupportedMediaTypeError } from './errors.ts'

/** What a request asks for: a document, or one that this gateway knows, by its name. */
export type AskedQuery = Readonly<{
  asked: Readonly<{ query: string } | { documentId: string }>
  operationName: string | null
  variables: Readonly<Record<string, unknown>>
}>

const MAX_REQUEST_BYTES = 16 * 1024

const map = z.record(z.string(), z.unknown()).nullish()
const parameters = z.object({
  query: z.string().nullish(),
  documentId: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: map,
  extensions: map,
})

/**
 * Reads the parameters of a GraphQL request: the JSON of a POST, or the query of a GET's URL.
 * @throws InvalidRequestError (INVALID_REQUEST), UnsupportedMediaTypeError (UNSUPPORTED_MEDIA_TYPE), RequestTooLargeError
 */
export async function readGraphqlRequest(ctx: Context): Promise<AskedQuery> {
  if (ctx.method === 'POST') return readParameters(parseJson(await readJsonBody(ctx)))
  const given = Object.fromEntries(ctx.URL.searchParams)
  const { variables, extensions } = given
  return readParameters({
    ...given,
    ...(variables === undefined ? {} : { variables: parseJson(variables) }),
    ...(extensions === undefined ? {} : { extensions: parseJson(extensions) }),
  })
}

/** A page of another site cannot send this type without asking first (CORS). */
function readJsonBody(ctx: Context): Promise<string> {
  const isJson = ctx.request.type.toLowerCase() === 'application/json'
  const charset = ctx.request.charset.toLowerCase()
  if (!isJson || !['', 'utf-8', 'utf8'].includes(charset)) throw new UnsupportedMediaTypeError()
  return readBody(ctx, MAX_REQUEST_BYTES)
}

function readParameters(given: unknown): AskedQuery {
  const read = parameters.safeParse(given)
  if (!read.success) {
    const [{ path = [], message } = {}] = read.error.issues
    throw new InvalidRequestError(`${path.join('.') || 'the body'} is not as it must be: ${message}`)
  }
  const { query, documentId, operationName, variables } = read.data
  const asked = { operationName: operationName || null, variables: variables ?? {} }
  if (documentId) return { ...asked, asked: { documentId } }
  if (typeof query === 'string') return { ...asked, asked: { query } }
  throw new InvalidRequestError('send JSON with a query or a documentId and, where it has any, its variables')
}

function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InvalidRequestError('send JSON with a query or a documentId and, where it has any, its variables')
  }
  if (isDeep(value))
    throw new InvalidRequestError(`lists and objects are nested more than ${SHAPE.nesting} levels deep`)
  return value
}

/** Looks level by level: what is nested is of any depth, and the stack is not. */
function isDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > SHAPE.nesting) return true
    level = level
      .filter((each) => typeof each === 'object' && each !== null)
      .flatMap((each) => Object.values(each as object))
  }
  return false
}
