import { PATIENCE_MS } from '../../../test/patience.ts'
import type { TrialRequest } from './trial.ts'

/** What came back for a request, as far as it is compared; status 0 where the connection was closed without an answer. */
export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string | null>>; body: string }>

const HEADERS = [
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'content-type',
  'graph-attestable',
  'graph-indexed',
  'location',
]

/** An engine's endpoint for a subgraph, and what it calls the deployment. */
export type Endpoint = Readonly<{ url: string; statusUrl: string; deployment: string }>

/** Sends the request, and makes the answer one that can be compared: the deployment's id is each engine's own. */
export async function ask(endpoint: Endpoint, request: TrialRequest): Promise<Answer> {
  // A connection that the server closes while it is idle may be taken for a new request.
  const named = { ...request, ...nameDeployment(request, endpoint) }
  const response = (await send(endpoint, named)) ?? (await send(endpoint, named))
  if (response === null) return { status: 0, headers: {}, body: 'connection closed' }
  const body = (await response.text()).replaceAll(endpoint.deployment, '<deployment>')
  const headers = HEADERS.map((name) => [name, withoutRepeats(response.headers.get(name))])
  return { status: response.status, headers: Object.fromEntries(headers), body: inOrder(body) }
}

/** A request may name the deployment, which is each engine's own, and the subgraph. */
function nameDeployment({ body }: TrialRequest, { url, deployment }: Endpoint): Pick<TrialRequest, 'body'> {
  const name = url.split('/').at(-1) ?? ''
  return body === undefined ? {} : { body: body.replaceAll('<deployment>', deployment).replaceAll('<name>', name) }
}

async function send(
  { url, statusUrl }: Endpoint,
  { method = 'POST', path = '', headers, body, to }: TrialRequest,
): Promise<Response | null> {
  const options = { method, headers: headers ?? { 'content-type': 'application/json' }, redirect: 'manual' } as const
  const signal = AbortSignal.timeout(PATIENCE_MS)
  return fetch(`${to === 'status' ? statusUrl : url}${path}`, {
    ...options,
    ...(body === undefined ? {} : { body }),
    signal,
  }).catch((error: unknown) => {
    const { cause } = error as { cause?: { code?: unknown } }
    if (cause?.code === 'UND_ERR_SOCKET' || cause?.code === 'ECONNRESET') return null
    throw error
  })
}

// graph-node sends its content type twice.
function withoutRepeats(value: string | null): string | null {
  return value === null ? null : [...new Set(value.split(', '))].join(', ')
}

/** The same JSON with each location's keys in one order; the order of all else counts. */
function inOrder(body: string): string {
  return body.replaceAll(/\{"column":(\d+),"line":(\d+)\}/g, '{"line":$2,"column":$1}')
}
