import { IndexUnavailableError } from '../errors.ts'

/** Sends a document to the index and gives its answer as it came. */
export type PassOn = (document: GraphqlRequest, signal: AbortSignal) => Promise<Uint8Array>

export type GraphqlRequest = Readonly<{ query: string; variables: Readonly<Record<string, unknown>> }>

const MAX_ANSWER_BYTES = 4 * 1024 * 1024

/** Makes the function that passes documents on to a GraphQL endpoint. */
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
      if (response.status >= 500) throw new Error(`it answered ${response.status}`)
      return await readBounded(response)
    } catch (cause) {
      throw new IndexUnavailableError('it is away, late or gives too long an answer', { cause })
    }
  }
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) throw new Error(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
