import type { TrialRequest } from '../trial.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const QUERY = '{"query":"{ _meta { block { number } } }"}'

/** Requests that are about HTTP. */
export const HTTP_REQUESTS: readonly TrialRequest[] = [
  { method: 'GET' },
  { method: 'GET', path: '?query=%7B%20_meta%20%7B%20deployment%20%7D%20%7D' },
  { method: 'GET', path: '?query=mutation%20%7B%20x%20%7D' },
  { method: 'OPTIONS' },
  { method: 'PUT', body: QUERY },
  { method: 'DELETE' },
  { path: '/nothing', body: QUERY },
  { path: '/', body: QUERY },
  { path: '?api-version=1.0.0', body: QUERY },
  { path: '?api-version=^1.0.0', body: QUERY },
  { path: '?api-version=2.0.0', body: QUERY },
  { path: '?api-version=x', body: QUERY },
  { body: QUERY, headers: { 'content-type': 'text/plain' } },
  { body: QUERY, headers: { 'content-type': 'application/graphql' } },
  { body: '', headers: JSON_TYPE },
  { body: '{"query":"{ _meta { block { number } } }","operationName":null,"extensions":{"a":1}}' },
  { body: '{"query":5}' },
  { body: '{"query":"{ _meta { block { number } } }","variables":[]}' },
  { body: '{"query":"{ _meta { block { number } } }","variables":5}' },
  { body: '"query"' },
  { body: '5' },
  { body: 'null' },
]
