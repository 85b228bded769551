import { get as httpGet, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { NO_CROSS_CHECK } from './cross-check/cross-check.ts'
import { createProvenFiles } from './files/proven-files.ts'
import { type RunningView, startIndexView } from './follow/index-view.ts'
import { createPageCache } from './pages/page-cache.ts'
import { serveReady } from './serve-ready.ts'
import { FakeChain } from './test/fake-chain.ts'
import { FakeChainSearch } from './test/fake-chain-search.ts'
import { FakeFileSource } from './test/fake-file-source.ts'
import { REGISTRY } from './test/sample.ts'
import { type Served, serve } from './test/serve.ts'
import { SILENT_METRICS } from './test/silent-metrics.ts'

/** For hundreds of requests on a machine that does much else. */
const TIMEOUT_MS = 180_000
const NAMES = 3000
const PUBLIC_URL = 'https://index.example'
const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

let view: RunningView
let koa: Served
let ready: Served
/** How many requests the way around Koa left to it. */
let handedOn = 0

beforeAll(async () => {
  const chain = new FakeChain()
  for (let minor = 0; minor < 20; minor += 1) chain.publish('demo', `1.${minor}`)
  // So that the project list is one of many segments.
  const more = Array.from({ length: NAMES - 1 }, (_, place) => ({ name: `p${place}`, version: '1.0' }))
  chain.mine(...more.map((each) => ({ ...each, isYank: false, until: null })))
  view = startIndexView({ log: chain, intervalMs: 1000, maxLagMs: 60_000, logger: pino({ level: 'silent' }) })
  await view.refresh()
  const pages = createPageCache({
    view,
    maxBytes: 4_000_000,
    prefetch: false,
    maxAgeSeconds: 5,
    staleSeconds: 10,
    publicUrl: PUBLIC_URL,
  })
  const app = createApp({
    index: chain,
    files: createProvenFiles({ source: new FakeFileSource(), cache: null, waitMs: 0 }),
    pages,
    search: new FakeChainSearch(chain),
    changelog: { lastSerial: async () => 0, since: async () => [] },
    readApi: async () => Buffer.from('{}'),
    turns: { take: (_client, _signal, action) => action() },
    compareMetadata: { look: () => {} },
    findProof: async () => Promise.reject(new Error('not asked')),
    findAbsence: async () => Promise.reject(new Error('not asked')),
    readCoreMetadata: async () => null,
    readStanding: async () => null,
    crossCheck: NO_CROSS_CHECK,
    metrics: SILENT_METRICS,
    readReadiness: async () => ({ status: 'ready', failing: [], parts: {} }),
    checkFresh: () => {},
    checkFree: null,
    logger: pino({ level: 'silent' }),
    config: {
      fileTimeoutMs: 1000,
      trustProxy: false,
      pageMaxAgeSeconds: 5,
      pageStaleSeconds: 10,
      publicUrl: PUBLIC_URL,
      fallback: { baseUrl: null, allow: [], deny: [] },
    },
  }).callback()
  koa = await serve(app)
  ready = await serve(
    serveReady({
      pages,
      view,
      crossCheck: NO_CROSS_CHECK,
      metrics: SILENT_METRICS,
      checkFresh: () => {},
      otherwise: (request, response) => {
        handedOn += 1
        return app(request, response)
      },
    }),
  )
})

afterAll(async () => {
  await koa.stop()
  await ready.stop()
  await view.stop()
})

type Raw = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>

/** Asks without decoding the answer. */
function get({ port }: Served, path: string, headers: Record<string, string>, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    httpGet({ port, path, headers, method }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { date: _date, ...rest } = response.headers
      resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(chunks) })
    }).on('error', reject)
  })
}

describe('a page that is ready', () => {
  const path = `/simple/${REGISTRY}/demo/`

  test.each([
    ['JSON', { accept: JSON_TYPE }, 'GET'],
    ['HTML', {}, 'GET'],
    ['JSON in gzip', { accept: JSON_TYPE, 'accept-encoding': 'gzip, deflate' }, 'GET'],
    ['JSON in zstd', { accept: JSON_TYPE, 'accept-encoding': 'gzip, deflate, zstd' }, 'GET'],
    ['HEAD', { accept: JSON_TYPE, 'accept-encoding': 'gzip' }, 'HEAD'],
  ])('has the headers and the bytes that Koa gives: %s', async (_what, headers, method) => {
    const made = await get(koa, path, headers, method)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const before = handedOn
    const answered = await get(ready, path, headers, method)

    expect(handedOn).toBe(before)
    expect(answered).toEqual(made)
    expect(answered.status).toBe(200)
    const tag = String(answered.headers.etag)
    const again = { ...headers, 'if-none-match': tag }
    const unchanged = await get(ready, path, again, method)
    expect(unchanged).toEqual(await get(koa, path, again, method))
    expect(unchanged.status).toBe(304)
    expect(handedOn).toBe(before)
  })

  test('is the same in each encoding, under another tag', async () => {
    const answers = await Promise.all(
      ['identity', 'gzip', 'zstd'].map((encoding) => get(ready, path, { 'accept-encoding': encoding })),
    )
    const [identity, gzip, zstd] = answers.map(({ body }) => body)

    expect(gunzipSync(gzip ?? '')).toEqual(identity)
    expect(zstdDecompressSync(zstd ?? '')).toEqual(identity)
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3)
    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'zstd'])
  })

  test('is found under the address in any letter case', async () => {
    const before = handedOn
    const { status } = await get(ready, path.replace('aa/', 'AA/'), {})

    expect([status, handedOn]).toEqual([200, before])
  })

  test.each([
    ['a query', `${path}?format=${JSON_TYPE}`, {}],
    ['a name that is not normalized', `/simple/${REGISTRY}/Demo/`, {}],
    ['no last slash', path.slice(0, -1), {}],
    ['a type that is not served', path, { accept: 'application/json' }],
    ['a path that is written otherwise', `/simple/${REGISTRY}/d%65mo/`, {}],
  ])('leaves to Koa what needs a decision: %s', async (_what, url, headers) => {
    const before = handedOn
    await get(ready, url, headers)

    expect(handedOn).toBe(before + 1)
  })
})

describe('a long project list that is ready', () => {
  const path = `/simple/${REGISTRY}/`

  test.each([
    ['JSON', { accept: JSON_TYPE }, 'GET', undefined],
    ['HTML', {}, 'GET', undefined],
    ['JSON in gzip', { accept: JSON_TYPE, 'accept-encoding': 'gzip, deflate, zstd' }, 'GET', 'gzip'],
    ['HEAD', { accept: JSON_TYPE, 'accept-encoding': 'gzip' }, 'HEAD', 'gzip'],
  ])('has the headers and the bytes that Koa gives: %s', async (_what, headers, method, encoding) => {
    const made = await get(koa, path, headers, method)
    await new Promise((resolve) => setImmediate(resolve))
    const before = handedOn
    const answered = await get(ready, path, headers, method)

    expect(handedOn).toBe(before)
    expect(answered.headers).toEqual(made.headers)
    expect(answered.body.equals(made.body)).toBe(true)
    expect(answered.headers['content-encoding']).toBe(encoding)
    expect(answered.headers['transfer-encoding']).toBeUndefined()
    const again = { ...headers, 'if-none-match': String(answered.headers.etag) }
    const unchanged = await get(ready, path, again, method)
    expect(unchanged).toEqual(await get(koa, path, again, method))
    expect([unchanged.status, handedOn]).toEqual([304, before])
  })

  test('is the whole list in gzip as well', async () => {
    const { body } = await get(ready, path, { accept: JSON_TYPE, 'accept-encoding': 'gzip' })
    const { body: identity } = await get(ready, path, { accept: JSON_TYPE })

    expect(gunzipSync(body).equals(identity)).toBe(true)
    expect(JSON.parse(identity.toString()).projects).toHaveLength(NAMES)
  })
})

describe('any other page that is ready', () => {
  const paths = [
    `/pypi/${REGISTRY}/demo/json`,
    `/pypi/${REGISTRY}/demo/1.7/json`,
    `/project/${REGISTRY}/demo/`,
    `/project/${REGISTRY}/demo/1.7/`,
    `/registry/${REGISTRY}/`,
    `/rss/${REGISTRY}/updates.xml`,
    `/rss/${REGISTRY}/packages.xml`,
    `/rss/${REGISTRY}/project/demo/releases.xml`,
  ]

  test.each(paths)('has the headers and the bytes that Koa gives, under If-Match too: %s', async (path) => {
    for (const encoding of ['identity', 'gzip', 'zstd']) {
      const headers = { 'accept-encoding': encoding }
      const made = await get(koa, path, headers)
      await new Promise((resolve) => setTimeout(resolve, 20))
      const before = handedOn
      const answered = await get(ready, path, headers)

      expect([made.status, handedOn]).toEqual([200, before])
      expect(answered.headers).toEqual(made.headers)
      expect(answered.body.equals(made.body)).toBe(true)
      expect([answered.status, answered.headers['content-encoding'] ?? 'identity']).toEqual([200, encoding])
      const unchanged = await get(ready, path, { ...headers, 'if-none-match': String(answered.headers.etag) })
      expect([unchanged.status, handedOn]).toEqual([304, before])
      expect((await get(ready, path, { ...headers, 'if-match': '"x"' })).status).toBe(412)
    }
  })
})

/** Header values that clients send, that they might, and that only a hostile one would. */
const accepts = fc.oneof(
  fc.constantFrom(
    ...['', '*/*', JSON_TYPE, 'text/html', 'application/json', 'application/vnd.pypi.simple.v1+html', 'text/*;q=0.1'],
    `${JSON_TYPE}, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01`,
    `${JSON_TYPE};q=0, */*`,
  ),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(JSON_TYPE, 'application/vnd.pypi.simple.latest+json', 'text/html', '*/*', 'x/y', ';'),
        fc.constantFrom('', ';q=0', ';q=0.5', '; q=1', ';q=nonsense', ';version=1'),
      ),
      { maxLength: 4 },
    )
    .map((members) => members.map((member) => member.join('')).join(',')),
)

const encodings = fc
  .array(
    fc.tuple(
      fc.constantFrom('gzip', 'zstd', 'identity', 'br', '*', 'GZIP'),
      fc.constantFrom('', ';q=0', ';q=0.3', '; q=1'),
    ),
    { maxLength: 4 },
  )
  .map((members) => members.map((member) => member.join('')).join(', '))

/** Under a registry: what is kept, and whatever else may stand there. */
const paths = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('/demo/', '/', '+pypi/demo/', '+pypi/') },
  fc.constantFrom('', '/demo', '/Demo/', '/d%65mo/', '/demo//', '//demo/', '/other/', '/-/', '/demo/../demo/'),
  fc.constantFrom('/demo/?format=text/html', '/demo/?', '%2Bpypi/demo/', '+PYPI/demo/', '/demo/#x', '/demo/;x'),
)

const asked = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE'),
  registry: fc.constantFrom(
    REGISTRY,
    REGISTRY,
    REGISTRY,
    REGISTRY,
    REGISTRY.toUpperCase().replace('X', 'x'),
    REGISTRY.replace('0x', '0X'),
    '0xaa',
  ),
  path: paths,
  accept: fc.option(accepts),
  encoding: fc.option(encodings),
  /** Which of the tags that the page has are named, and how. */
  tags: fc.option(
    fc.array(fc.constantFrom('json', 'json-gzip', 'json-zstd', 'html', 'html-gzip', '*', '"x"', 'W/json-gzip', ' ,'), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  more: fc.constantFrom<Record<string, string>>(
    {},
    { range: 'bytes=0-3' },
    { connection: 'close' },
    { origin: 'null' },
  ),
})

test(
  'whatever is asked, the answer is the one that Koa gives, byte for byte and header for header',
  async () => {
    const path = `/simple/${REGISTRY}/demo/`
    const tagOf = async (accept: string) => String((await get(koa, path, { accept })).headers.etag).replaceAll('"', '')
    const [json, html] = [await tagOf(JSON_TYPE), await tagOf('text/html')]
    const spell = (tag: string) => {
      const [, weak = '', kind = '', encoding = ''] = /^(W\/)?(json|html)(-.*)?$/.exec(tag) ?? []
      return kind === '' ? tag : `${weak}"${kind === 'json' ? json : html}${encoding}"`
    }
    const before = handedOn
    let count = 0

    await fc.assert(
      fc.asyncProperty(asked, async ({ method, registry, path: rest, accept, encoding, tags, more }) => {
        const headers = {
          ...(accept !== null && { accept }),
          ...(encoding !== null && { 'accept-encoding': encoding }),
          ...(tags !== null && { 'if-none-match': tags.map(spell).join(', ') }),
          ...more,
        }
        const url = `/simple/${registry}${rest}`
        count += 1

        const [answered, made] = [await get(ready, url, headers, method), await get(koa, url, headers, method)]
        expect({ ...answered, body: null }).toEqual({ ...made, body: null })
        expect(answered.body.equals(made.body)).toBe(true)
      }),
      { numRuns: 400 },
    )
    // A good part of it was not left to Koa, or this says nothing.
    expect(count - (handedOn - before)).toBeGreaterThan(20)
  },
  TIMEOUT_MS,
)
