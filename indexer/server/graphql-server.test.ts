import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { blockAt, bytes, set } from '../store/sample-values.ts'
import { serveSubgraph } from './served-subgraph.ts'

const SCHEMA = 'type Thing @entity(immutable: false) { id: Bytes! size: BigInt }'

let subgraph: Awaited<ReturnType<typeof serveSubgraph>>
let base: string

beforeAll(async () => {
  subgraph = await serveSubgraph(SCHEMA, [[set('Thing', bytes('01'))]], { name: 'some/name', maxBodyBytes: 2_000 })
  base = new URL(subgraph.url).origin
})
afterAll(() => subgraph.stop())

const post = (
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'text/plain' },
) => fetch(base + path, { method: 'POST', body, headers, redirect: 'manual' })

const QUERY = JSON.stringify({ query: '{ things { id } }' })

describe('a query', () => {
  test.each(['/subgraphs/name/some/name', '/subgraphs/name/some/name/', '/subgraphs/id/deployment'])(
    'is answered at %s, whatever the content type',
    async (path) => {
      const response = await post(path, QUERY)

      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ data: { things: [{ id: '0x01' }] } })
    },
  )

  test('is answered with the headers of graph-node', async () => {
    const { headers } = await post('/subgraphs/name/some/name', QUERY)

    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'Content-Type, User-Agent',
      'access-control-allow-methods': 'GET, OPTIONS, POST',
      'content-type': 'application/json',
      'graph-attestable': 'true',
      'graph-indexed': `{"hash":"${blockAt(1).hash}","number":1,"timestamp":1001}`,
    })
  })

  test('that fails has status 200, and tells whether every server would fail it', async () => {
    const range = await post('/subgraphs/name/some/name', JSON.stringify({ query: '{ things(first: 0) { id } }' }))
    const unknown = await post('/subgraphs/name/some/name', JSON.stringify({ query: '{ nope }' }))

    expect([range.status, range.headers.get('graph-attestable')]).toEqual([200, 'false'])
    expect([unknown.status, unknown.headers.get('graph-attestable')]).toEqual([200, 'true'])
    expect(unknown.headers.get('graph-indexed')).toBe('null')
  })

  test('of another subgraph is told that there is none', async () => {
    for (const path of ['/subgraphs/name/nope', '/subgraphs/id/nope']) {
      const response = await post(path, QUERY)

      expect([response.status, response.headers.get('graph-indexed')]).toEqual([200, 'null'])
      expect(await response.json()).toEqual({ errors: [{ message: 'deployment `nope` does not exist' }] })
    }
  })

  test('may not have variables with integers of more than 32 bits, which graph-node takes for floats', async () => {
    const query = 'query($size: BigInt) { things(where: { size: $size }) { id } }'

    const response = await post(
      subgraph.url.slice(base.length),
      `{"query":"${query}","variables":{"size":9007199254740993}}`,
    )

    const message = 'Invalid value provided for argument `size`: Float(9007199254740992.0)'
    expect(await response.json()).toEqual({ errors: [{ locations: [{ line: 1, column: 7 }], message }] })
  })
})

describe('a request at fault', () => {
  test.each([
    ['[]', 'Request data is not an object'],
    ['{}', 'The "query" field is missing in request data'],
    ['{"query":1}', 'The "query" field is not a string'],
    ['{"query":"{ things { id } }","variables":[]}', 'Invalid query variables provided'],
  ])('%s is refused with status 400', async (body, reason) => {
    const response = await post('/subgraphs/name/some/name', body)

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: `GraphQL server error (client error): ${reason}` })
  })

  test('that is not JSON is refused', async () => {
    const response = await post('/subgraphs/name/some/name', '{')

    expect(response.status).toBe(400)
    expect((await response.json()) as object).toEqual({
      error: expect.stringMatching(/^GraphQL server error \(client error\): /),
    })
  })

  test('with the name of no subgraph, or another version of the API, is refused', async () => {
    const name = await post('/subgraphs/name/-', QUERY)
    const version = await post('/subgraphs/name/some/name?api-version=2.0.0', QUERY)

    expect([name.status, await name.json()]).toEqual([
      400,
      { error: 'GraphQL server error (client error): Invalid subgraph name `-`' },
    ])
    expect(version.status).toBe(400)
    expect((await post('/subgraphs/name/some/name?api-version=1.0.0', QUERY)).status).toBe(200)
  })

  test('without a body, or with one that is too large, is refused', async () => {
    const empty = await post('/subgraphs/name/some/name', '')
    const large = await post('/subgraphs/name/some/name', JSON.stringify({ query: `{ ${'a '.repeat(2_000)} }` }))

    expect([empty.status, await empty.json()]).toEqual([400, { error: 'Body is required' }])
    expect([large.status, await large.json()]).toEqual([
      413,
      { error: 'the body is larger than 2000 bytes; send a shorter query' },
    ])
  })
})

describe('other requests', () => {
  test.each([
    [
      'GET',
      '/',
      200,
      '{"message":"Access deployed subgraphs by deployment ID at /subgraphs/id/<ID> or by name at /subgraphs/name/<NAME>"}',
    ],
    ['GET', '/nope', 200, '{"message":"Not found"}'],
    ['DELETE', '/subgraphs/name/some/name', 200, '{"message":"Not found"}'],
    ['OPTIONS', '/subgraphs/name/some/name', 200, ''],
    ['GET', '/subgraphs/name/some/name?query=mutation', 400, '{"error":"Can\'t use mutations with GET method"}'],
  ])('%s %s is answered with %s', async (method, path, status, body) => {
    const response = await fetch(base + path, { method })

    expect([response.status, await response.text()]).toEqual([status, body])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('a browser is sent to a page to try queries on', async () => {
    const redirect = await fetch(subgraph.url, { redirect: 'manual' })
    const page = await fetch(`${subgraph.url}/graphql`)

    expect([redirect.status, redirect.headers.get('location')]).toEqual([302, '/subgraphs/name/some/name/graphql'])
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  })
})

describe('the server', () => {
  test('listens on loopback alone unless told otherwise', () => {
    expect(new URL(subgraph.url).hostname).toBe('127.0.0.1')
  })

  test('tells its owner of faults that are no fault of the request', async () => {
    const errors: unknown[] = []
    const broken = await serveSubgraph(SCHEMA, [[]], { onError: (error) => errors.push(error) })
    broken.store.cursor = () => {
      throw new Error('disk is gone')
    }

    const response = await fetch(broken.url, { method: 'POST', body: QUERY, headers: { 'content-type': 'text/plain' } })

    await broken.stop()
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('disk is gone')
    expect(errors).toEqual([expect.objectContaining({ message: 'disk is gone' })])
  })

  test('is gone once it is stopped', async () => {
    const short = await serveSubgraph(SCHEMA, [[]])
    await short.query('{ things { id } }')

    await short.stop()

    await expect(fetch(short.url)).rejects.toThrow()
  })

  test('fails to start on a port in use', async () => {
    await expect(serveSubgraph(SCHEMA, [[]], { port: Number(new URL(base).port) })).rejects.toThrow('EADDRINUSE')
  })
})
