import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { checkDocument } from '../graphql/check-document.ts'
import { DOCUMENTS } from '../graphql/documents.ts'
import { createPassOn } from '../graphql/pass-on.ts'
import { PROJECT_LIST } from '../graphql/queries.ts'
import { type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { REGISTRY } from '../test/sample.ts'
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

  describe('with documents of its own', () => {
    const variables = { id: REGISTRY, registry: REGISTRY }

    // The server of these tests takes Records for the question of who follows the index.
    test.each([...DOCUMENTS].filter(([name]) => name !== 'Records'))(
      'passes on %s, which is within its limits',
      async (name, query) => {
        const response = await post(JSON.stringify({ documentId: name, variables }))

        expect(response.status).toBe(200)
        expect(() => checkDocument(query)).not.toThrow()
      },
    )

    test('answers GET, by name or by digest, for a shared cache to keep', async () => {
      graph = await startGraphServer(() => ({ data: { projects: [] } }))
      gateway = await serveGateway({ passOn: createPassOn({ url: graph.url, timeoutMs: 1000 }) })
      const digest = createHash('sha256').update(PROJECT_LIST).digest('hex')
      for (const documentId of ['ProjectList', `sha256:${digest}`]) {
        const query = new URLSearchParams({ documentId, variables: JSON.stringify(variables) })
        const response = await fetch(`${gateway.url}/graphql?${query}`)

        expect(response.status).toBe(200)
        expect(response.headers.get('cache-control')).toBe('public, max-age=5')
      }
      expect(graph.asked).toEqual([
        { query: PROJECT_LIST, variables },
        { query: PROJECT_LIST, variables },
      ])
    })

    test('does not know others', async () => {
      const response = await post(JSON.stringify({ documentId: 'Everything' }))

      expect(response.status).toBe(400)
      expect(await response.text()).toContain('no document "Everything"')
    })

    test('can be all that it passes on', async () => {
      graph = await startGraphServer(() => ({ data: { projects: [] } }))
      const passOn = createPassOn({ url: graph.url, timeoutMs: 1000 })
      gateway = await serveGateway({ passOn, graphqlDocuments: 'own' })
      const ask = (body: object) => fetch(`${gateway?.url}/graphql`, { method: 'POST', body: JSON.stringify(body) })

      expect((await ask({ query: '{ projects { id } }' })).status).toBe(403)
      expect((await ask({ documentId: 'ProjectList', variables })).status).toBe(200)
    })
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
