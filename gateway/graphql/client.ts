import { GraphQLClient } from 'graphql-request'
import type { z } from 'zod'
import { IndexUnavailableError } from '../errors.ts'
import { readBoundedBody } from '../http/bounded-body.ts'

/** A thousand files with the longest strings a registry takes stay below 4 MiB. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024

export type Variables = Readonly<Record<string, string | number | object>>

export type Ask = <Shape extends z.ZodType>(
  shape: Shape,
  query: string,
  variables: Variables,
  signal?: AbortSignal | undefined,
) => Promise<z.infer<Shape>>

/** Where the index is, and how long a query may take; what takes many queries may take as many times longer. */
export type AskOptions = Readonly<{ url: string; timeoutMs: number }>

/**
 * Makes the function that sends a query and checks that the answer has the shape asked for. graph-node answers errors
 * with HTTP 200, so `errors` decides and not the status.
 */
export function createAsk({ url, timeoutMs }: AskOptions): Ask {
  const client = new GraphQLClient(url, { fetch: boundedFetch, redirect: 'error' })
  return async (shape, query, variables, signal) => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const answer = await send(client, query, variables, signal ? AbortSignal.any([signal, deadline]) : deadline)
    const checked = shape.safeParse(answer)
    if (!checked.success) throw new IndexUnavailableError('it answered in another shape', { cause: checked.error })
    return checked.data
  }
}

async function send(client: GraphQLClient, query: string, variables: Variables, signal: AbortSignal): Promise<unknown> {
  try {
    return await client.request({ document: query, variables, signal })
  } catch (cause) {
    if (signal.aborted) throw new IndexUnavailableError('it did not answer in time', { cause })
    throw new IndexUnavailableError('it is away or failing', { cause })
  }
}

async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  const body = await readBoundedBody(response, MAX_ANSWER_BYTES)
  return new Response(body, { status: response.status, headers: { 'content-type': 'application/json' } })
}
