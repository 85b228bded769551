import { IndexUnavailableError } from '../errors.ts'
import { RESPONSE_TYPE, type ResponseType } from './media-type.ts'

/** What the engines say where no query would be answered. */
const OUTAGE = /has not started syncing yet|^indexing_error$/

export type Answer = Readonly<{ status: 200 | 400; body: Buffer }>

/** Engines write `data` first where there is any, so that the whole need not be read to know. */
const WITH_DATA = Buffer.from('{"data":')

/**
 * What the index said, as an answer of this gateway. Without `data` it has refused the query, which has a status of its own in
 * the one type, and each of its errors a code.
 * @throws IndexUnavailableError (INDEX_UNAVAILABLE) where it has nothing to answer from, or said no GraphQL
 */
export function readAnswer(said: Buffer, type: ResponseType): Answer {
  if (said.subarray(0, WITH_DATA.length).equals(WITH_DATA)) return { status: 200, body: said }
  const { data, errors = [], ...rest } = parseAnswer(said)
  if (data === undefined && errors.some(({ message }) => OUTAGE.test(message)))
    throw new IndexUnavailableError('it has not indexed a block yet, or failed at one')
  const coded = errors.map((error) => ({ ...error, extensions: { code: 'QUERY_FAILED', ...error.extensions } }))
  const body = JSON.stringify({ ...(data === undefined ? {} : { data }), errors: coded, ...rest })
  const status = data === undefined && type === RESPONSE_TYPE ? 400 : 200
  return { status, body: Buffer.from(body) }
}

type Said = Readonly<{ data?: unknown; errors?: readonly Readonly<{ message: string; extensions?: object }>[] }>

function parseAnswer(said: Buffer): Said {
  try {
    const answer = JSON.parse(said.toString()) as Said
    if (answer.data !== undefined || Array.isArray(answer.errors)) return answer
  } catch {}
  throw new IndexUnavailableError('it did not answer with GraphQL')
}
