import { IndexUnavailableError } from '../errors.ts'
import { readBoundedBody } from '../http/bounded-body.ts'

/** Sends a document to the index and gives its answer as it came. */
export type PassOn = (document: GraphqlRequest, signal: AbortSignal) => Promise<Buffer>

export type GraphqlRequest = Readonly<{ query: string; variables: Readonly<Record<string, unknown>> }>

const MAX_ANSWER_BYTES = 4 * 1024 * 1024

/**
 * Makes the function that passes documents on to a GraphQL endpoint.
 * @throws IndexUnavailableError (INDEX_UNAVAILABLE) and AnswerTooLongError (ANSWER_TOO_LONG)
 */
export function createPassOn({ url, timeoutMs }: Readonly<{ url: string; timeoutMs: number }>): PassOn {
  return async (document, signal) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(document),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      // graph-node and the embedded indexer answer faults of a query with 200.
      if (response.status !== 200) throw new Error(`it answered ${response.status}`)
      return await readBoundedBody(response, MAX_ANSWER_BYTES)
    } catch (cause) {
      // That much was asked for: it is no outage.
      if (cause instanceof Error && 'code' in cause && cause.code === 'ANSWER_TOO_LONG') throw cause
      throw new IndexUnavailableError('it is away or late', { cause })
    }
  }
}
