import { afterEach, describe, expect, test } from '@jest/globals'
import { createPassOn } from '../graphql/pass-on.ts'
import { type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { type Served, serveGateway } from '../test/serve.ts'

let graph: GraphServer | undefined
let gateway: Served | undefined

afterEach(async () => {
  await gateway?.stop()
  await graph?.stop()
})

async function post(body: string): Promise<Response> {
  graph = await startGraphServer(() => ({ data: { projects: [] } }))
  gateway = await serveGateway({ passOn: createPassOn({ url: graph.url, timeoutMs: 1000 }) })
  return fetch(`${gateway.url}/graphql`, { method: 'POST', body })
}

describe('/graphql', () => {
  test('passes a query on to the index, and its answer back', async () => {
    const query = 'query($n: Int) { projects(first: $n) { normalizedName } }'
    const response = await post(JSON.stringify({ query, variables: { n: 3 } }))

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ data: { projects: [] } })
    expect(graph?.asked).toEqual([{ query, variables: { n: 3 } }])
  })

  test.each([
    ['no JSON', 'query', 'send JSON'],
    ['no GraphQL', JSON.stringify({ query: '{' }), 'Syntax Error'],
    ['a mutation', JSON.stringify({ query: 'mutation { drop }' }), 'only queries'],
    ['a subscription', JSON.stringify({ query: 'subscription { projects { id } }' }), 'only queries'],
    ['two queries', JSON.stringify({ query: 'query A { a } query B { b }' }), 'one query'],
    ['fragments', JSON.stringify({ query: '{ ...F } fragment F on Query { a }' }), 'fragments'],
    ['depth', JSON.stringify({ query: `${'{a'.repeat(7)}${'}'.repeat(7)}` }), 'levels deep'],
    ['many fields', JSON.stringify({ query: `{${' a'.repeat(151)} }` }), 'more than 150 fields'],
    ['many tokens', JSON.stringify({ query: `{${' a'.repeat(2000)} }` }), 'tokens'],
  ])('refuses %s, and the index is not asked', async (_what, body, message) => {
    const response = await post(body)

    expect(response.status).toBe(400)
    expect(await response.text()).toContain(message)
    expect(graph?.asked).toEqual([])
  })

  test('refuses a long request', async () => {
    expect((await post('x'.repeat(20_000))).status).toBe(413)
  })

  test('is a 503 where the index is away', async () => {
    gateway = await serveGateway({ passOn: createPassOn({ url: 'http://127.0.0.1:1', timeoutMs: 1000 }) })
    const body = JSON.stringify({ query: '{ _meta { block { number } } }' })

    expect((await fetch(`${gateway.url}/graphql`, { method: 'POST', body })).status).toBe(503)
  })
})
