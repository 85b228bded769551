import type { IncomingMessage } from 'node:http'

/** What a request asks for. The paths are graph-node's. */
export type Route =
  | Readonly<{ type: 'index' | 'metrics' | 'page' | 'options' | 'mutationByGet' | 'notFound' }>
  | Readonly<{ type: 'redirect'; location: string }>
  | Readonly<{ type: 'query'; by: 'name' | 'id'; subgraph: string; apiVersion: string | null }>

export function routeOf(request: Pick<IncomingMessage, 'method' | 'url'>): Route {
  const url = URL.parse(request.url ?? '/', 'http://localhost')
  if (url === null) return { type: 'notFound' }
  const segments = url.pathname.split('/').slice(1)
  const [root, by, ...rest] = segments
  if (request.method === 'GET' && url.pathname === '/') return { type: 'index' }
  if (request.method === 'GET' && url.pathname === '/metrics') return { type: 'metrics' }
  const isSubgraph = root === 'subgraphs' && (by === 'name' || (by === 'id' && rest.length > 0))
  if (!isSubgraph) return { type: 'notFound' }

  const isQueryUrl = by === 'name' || rest.length === 1
  if (request.method === 'GET') {
    if (rest.length > 1 && rest.at(-1) === 'graphql') return { type: 'page' }
    const isMutation = url.searchParams.get('query')?.trim().toLowerCase().startsWith('mutation') === true
    if (by === 'name' && isMutation) return { type: 'mutationByGet' }
    if (isQueryUrl) return { type: 'redirect', location: `/${nonEmpty(segments)}/graphql` }
  }
  if (!isQueryUrl) return { type: 'notFound' }
  if (request.method === 'OPTIONS') return { type: 'options' }
  if (request.method !== 'POST') return { type: 'notFound' }
  return { type: 'query', by, subgraph: nonEmpty(rest), apiVersion: url.searchParams.get('api-version') }
}

function nonEmpty(segments: readonly string[]): string {
  return segments.filter((segment) => segment !== '').join('/')
}
