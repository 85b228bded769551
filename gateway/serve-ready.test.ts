import { get as httpGet, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { NO_CROSS_CHECK } from './cross-check/cross-check.ts'
import { type RunningView, startIndexView } from './follow/index-view.ts'
import { createPageCache } from './pages/page-cache.ts'
import { serveReady } from './serve-ready.ts'
import { FakeChain } from './test/fake-chain.ts'
import { FakeFileSource } from './test/fake-file-source.ts'
import { FakeSearch } from './test/fake-search.ts'
import { REGISTRY } from './test/sample.ts'
import { type Served, serve } from './test/serve.ts'
import { SILENT_METRICS } from './test/silent-metrics.ts'

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

let view: RunningView
let koa: Served
let ready: Served
/** How many requests the way around Koa left to it. */
let handedOn = 0

beforeAll(async () => {
  const chain = new FakeChain()
  for (let minor = 0; minor < 20; minor += 1) chain.publish('demo', `1.${minor}`)
  view = startIndexView({ log: chain, intervalMs: 1000, maxLagMs: 60_000, logger: pino({ level: 'silent' }) })
  await view.refresh()
  const pages = createPageCache({ view, maxBytes: 1_000_000, prefetch: false, maxAgeSeconds: 5, staleSeconds: 10 })
  const app = createApp({
    index: chain,
    files: new FakeFileSource(),
    pages,
    search: new FakeSearch(),
    passOn: async () => Buffer.from('{}'),
    findProof: async () => Promise.reject(new Error('not asked')),
    readCoreMetadata: async () => null,
    crossCheck: NO_CROSS_CHECK,
    metrics: SILENT_METRICS,
    readReadiness: async () => ({ status: 'ready', failing: [], parts: {} }),
    checkFresh: () => {},
    logger: pino({ level: 'silent' }),
    config: {
      fileTimeoutMs: 1000,
      pageMaxAgeSeconds: 5,
      publicUrl: null,
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
