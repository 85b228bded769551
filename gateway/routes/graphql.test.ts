import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { DOCUMENTS } from '../graphql/documents.ts'
import { PROJECT_LIST } from '../graphql/queries.ts'
import { introspect } from '../test/api-schema.ts'
import { type GraphAnswer, type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'
import { serveReadApi } from '../test/serve-read-api.ts'

const RESPONSE = 'application/graphql-response+json'
const LEGACY = 'application/json'

let graph: GraphServer
let gateway: Served

afterEach(async () => {
  await gateway?.stop()
  await graph?.stop()
})

async function start(
  options: Parameters<typeof serveReadApi>[1] = {},
  answer: () => GraphAnswer | Promise<GraphAnswer> = () => ({ data: { projects: [] } }),
): Promise<void> {
  graph = await startGraphServer((request) => introspect(request) ?? answer())
  gateway = await serveGateway({ readApi: serveReadApi(graph.url, options) })
}

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: RESPONSE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const get = (parameters: Readonly<Record<string, string>>, accept = RESPONSE) =>
  fetch(`${gateway.url}/graphql?${new URLSearchParams(parameters)}`, { headers: { accept } })

/** What the index was asked besides its schema. */
const asked = () => graph.asked.filter(({ query }) => !query.includes('query IntrospectionQuery'))

describe('/graphql', () => {
  const query = 'query($n: Int) { projects(first: $n) { normalizedName } }'

  test('passes a query on to the index, and its answer back', async () => {
    await start()
    const response = await post({ query, variables: { n: 3, more: 4 } })

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(`${RESPONSE}; charset=utf-8`)
    expect(await response.json()).toEqual({ data: { projects: [] } })
    expect(asked()).toEqual([{ query, variables: { n: 3 } }])
  })

  test('answers the same by GET, for a shared cache to keep', async () => {
    await start()
    const response = await get({ query, variables: '{"n": 3}' })

    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=5')
    expect(response.headers.get('vary')).toContain('Accept')
    expect(asked()).toEqual([{ query, variables: { n: 3 } }])
  })

  test.each([
    [RESPONSE, RESPONSE],
    [LEGACY, LEGACY],
    ['*/*', LEGACY],
    [`${RESPONSE}, ${LEGACY};q=0.9`, RESPONSE],
    [`${LEGACY}, ${RESPONSE};q=0.5`, LEGACY],
  ])('answers who accepts %s with %s', async (accept, type) => {
    await start()

    expect((await post({ query }, { accept })).headers.get('content-type')).toBe(`${type}; charset=utf-8`)
  })

  test('passes on the operation that is named, and the fragments that it spreads', async () => {
    await start()
    const document = `query A { projects { id } } query B { projects { ...F } } fragment F on Project { normalizedName }`
    const response = await post({ query: document, operationName: 'B' })

    expect(response.status).toBe(200)
    expect(asked()[0]?.query.replaceAll(/\s+/g, ' ')).toBe(
      'query B { projects { ...F } } fragment F on Project { normalizedName }',
    )
  })

  test.each([
    ['no GraphQL', { query: '{' }, 'INVALID_DOCUMENT', 'Syntax Error'],
    ['a mutation', { query: 'mutation { drop }' }, 'INVALID_DOCUMENT', 'mutation'],
    ['a subscription', { query: 'subscription { projects { id } }' }, 'INVALID_DOCUMENT', 'subscription'],
    ['two queries', { query: 'query A { __typename } query B { __typename }' }, 'INVALID_DOCUMENT', 'operationName'],
    ['another one', { query, operationName: 'C' }, 'INVALID_DOCUMENT', 'no operation "C"'],
    ['unknown fields', { query: '{ packages { id } }' }, 'INVALID_DOCUMENT', 'Cannot query field "packages"'],
    ['wrong variables', { query, variables: { n: 'x' } }, 'INVALID_DOCUMENT', 'Variable "$n"'],
    ['many tokens', { query: `{${' a'.repeat(2000)} }` }, 'INVALID_DOCUMENT', 'tokens'],
    ['many fields', { query: `{${' __typename'.repeat(301)} }` }, 'QUERY_TOO_COSTLY', '301 fields'],
    ['depth', { query: `{${'...{'.repeat(30)}__typename${'}'.repeat(31)}` }, 'QUERY_TOO_COSTLY', '31 levels deep'],
    ['cost', { query: '{ files { project { files { id } } } }' }, 'QUERY_TOO_COSTLY', 'say `first`'],
    [
      'deep literals',
      { query: `{ files(where: ${'{or:['.repeat(50)}${']}'.repeat(50)}) { id } }` },
      'INVALID_DOCUMENT',
      'nested',
    ],
  ])('refuses %s as JSON with a code, and the index is not asked', async (_what, body, code, message) => {
    await start({ maxCost: 50_000 })
    const response = await post(body)
    const { errors, ...rest } = (await response.json()) as { errors: { message: string; extensions: object }[] }

    expect(response.status).toBe(400)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(errors[0]?.message).toContain(message)
    expect(errors[0]?.extensions).toEqual({ code })
    expect(rest).toEqual({})
    expect(asked()).toEqual([])
    expect((await post(body, { accept: LEGACY })).status).toBe(200)
  })

  test.each([
    ['no JSON', 'query'],
    ['no query', { qeury: '{ __typename }' }],
    ['a list', []],
    ['variables that are none', { query, variables: [1] }],
    ['lists in lists', `{"query": "{ __typename }", "variables": {"a": ${'['.repeat(8000)}${']'.repeat(8000)}}}`],
  ])('is a 400 for %s, whatever is accepted', async (_what, body) => {
    await start()
    for (const accept of [RESPONSE, LEGACY]) {
      const response = await post(body, { accept })

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_REQUEST' } }] })
    }
  })

  test.each([
    ['text', { 'content-type': 'text/plain' }, 415],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['an answer that there is none of', { accept: 'text/html' }, 406],
  ])('does not take %s', async (_what, headers, status) => {
    await start()
    const response = await post({ query }, headers)

    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] })
    expect(asked()).toEqual([])
  })

  test('never executes what may write by GET', async () => {
    await start()

    expect((await get({ query: 'mutation { __typename }' })).status).toBeGreaterThanOrEqual(400)
    expect(asked()).toEqual([])
  })

  test('refuses a long request', async () => {
    await start()
    const response = await post('x'.repeat(20_000))

    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] })
  })

  test('lets consoles in a browser post their queries', async () => {
    await start()
    const { headers } = await fetch(`${gateway.url}/graphql`, { method: 'OPTIONS' })

    expect(headers.get('access-control-allow-methods')).toBe('GET, POST')
    expect(headers.get('access-control-allow-headers')).toContain('Content-Type')
  })

  describe('where the index', () => {
    test('refuses a query, says so with a code, and with a status where that is understood', async () => {
      await start({}, () => ({ errors: [{ message: 'no block 7', locations: [{ line: 1, column: 2 }] }] }))
      const response = await post({ query })

      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({
        errors: [{ message: 'no block 7', locations: [{ line: 1, column: 2 }], extensions: { code: 'QUERY_FAILED' } }],
      })
      expect((await post({ query }, { accept: LEGACY })).status).toBe(200)
    })

    test('has indexed nothing yet, is a 503', async () => {
      await start({}, () => ({ errors: [{ message: 'Subgraph `Qm` has not started syncing yet. Wait' }] }))

      expect((await post({ query }, { accept: LEGACY })).status).toBe(503)
    })

    test('is away, is a 503', async () => {
      gateway = await serveGateway()
      const response = await post({ query })

      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INDEX_UNAVAILABLE' } }] })
    })

    test('answers at greater length than is read, says so, and not that it is away', async () => {
      await start({}, () => ({ data: { projects: 'x'.repeat(5_000_000) } }))

      const response = await post({ query })

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'ANSWER_TOO_LONG' } }] })
    })
  })

  describe('under load', () => {
    test('lets a client have so many queries under way, so many wait, and no more', async () => {
      const gate = Promise.withResolvers<GraphAnswer>()
      await start({ atOnceOfClient: 2, waitingOfClient: 1 }, () => gate.promise)
      const responses = Array.from({ length: 4 }, () => post({ query }))
      const refused = await Promise.race(responses)

      expect(refused.status).toBe(429)
      expect(refused.headers.get('retry-after')).toBe('2')
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_QUERIES' } }] })
      while (asked().length < 2) await new Promise((resolve) => setImmediate(resolve))
      gate.resolve({ data: {} })
      const statuses = (await Promise.all(responses)).map(({ status }) => status)
      expect(statuses.sort()).toEqual([200, 200, 200, 429])
    })
  })

  describe('with documents of its own', () => {
    const variables = { id: REGISTRY, registry: REGISTRY }

    // The server of these tests takes Records for the question of who follows the index.
    test.each([...DOCUMENTS.keys()].filter((name) => name !== 'Records'))('passes on %s', async (documentId) => {
      await start({ documents: 'own' })

      expect((await post({ documentId, variables })).status).toBe(200)
      expect(graph.asked).toEqual([{ query: DOCUMENTS.get(documentId), variables }])
    })

    test('answers GET, by name or by digest, for a shared cache to keep', async () => {
      await start()
      const digest = createHash('sha256').update(PROJECT_LIST).digest('hex')
      for (const documentId of ['ProjectList', `sha256:${digest}`]) {
        const response = await get({ documentId, variables: JSON.stringify(variables) })

        expect(response.status).toBe(200)
        expect(response.headers.get('cache-control')).toBe('public, max-age=5')
      }
      expect(asked()).toEqual([
        { query: PROJECT_LIST, variables },
        { query: PROJECT_LIST, variables },
      ])
    })

    test('does not know others', async () => {
      await start()
      const response = await post({ documentId: 'Everything' })

      expect(response.status).toBe(400)
      expect(await response.text()).toContain('no document \\"Everything\\"')
    })

    test('can be all that it passes on', async () => {
      await start({ documents: 'own' })

      expect((await post({ query: '{ projects { id } }' })).status).toBe(403)
      expect((await post({ documentId: 'ProjectList', variables })).status).toBe(200)
      expect(graph.asked).toHaveLength(1)
    })
  })
})
