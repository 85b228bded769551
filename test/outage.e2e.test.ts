import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { type Indexer, startIndexer } from '@dipmp/indexer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { wheel } from './distributions.ts'
import { PATIENCE_MS } from './patience.ts'
import { inFolder, startTestStack, type TestStack } from './stack.ts'
import { repository } from './tools.ts'

/** Seconds that the chain may have a block that the index has not. */
const MAX_BEHIND = 1

type Json = Record<string, unknown>
type Call = Readonly<{ id: unknown; method: string; params: readonly unknown[] }>
/** Spoils an answer of the chain; `send` has the true one. */
type Break = (response: ServerResponse, calls: readonly Call[], answer: () => Promise<Json[]>) => void | Promise<void>

const withStatus =
  (status: number, body: string): Break =>
  (response) => {
    response.statusCode = status
    response.end(body)
  }
const withResults =
  (change: (call: Call, result: unknown) => unknown): Break =>
  async (response, calls, answer) => {
    const answers = await answer()
    const changed = answers.map((each, place) => ({ ...each, result: change(calls[place] as Call, each.result) }))
    response.end(JSON.stringify(changed))
  }

/** The head that a frozen endpoint goes on telling. */
let frozen: unknown = null

const BREAKS: readonly (readonly [what: string, Break])[] = [
  ['drops every connection', (response) => void response.socket?.destroy()],
  ['never answers', () => {}],
  ['answers status 500', withStatus(500, 'oops')],
  ['answers status 429', withStatus(429, '{"error":"slow down"}')],
  ['answers a page of HTML', withStatus(200, '<html><body>maintenance</body></html>')],
  ['answers JSON of another kind', withStatus(200, '{"hello":"world"}')],
  ['answers null for everything', withResults(() => null)],
  [
    'stands still at an old head',
    withResults(({ method, params }, result) => {
      if (method === 'eth_getBlockByNumber' && params[0] === 'latest') return frozen
      return method === 'eth_blockNumber' ? (frozen as Json).number : result
    }),
  ],
  [
    'is of another chain',
    withResults(({ method }, result) => {
      if (method === 'eth_chainId') return '0x1'
      if (method !== 'eth_getBlockByNumber' || result === null) return result
      return { ...(result as Json), hash: `0x${'ab'.repeat(32)}`, parentHash: `0x${'cd'.repeat(32)}` }
    }),
  ],
]

let stack: TestStack
let folder: string
/** The indexer's endpoint; the gateway's own is the chain itself. */
const proxy = { url: '', broken: null as Break | null, stop: async () => {} }
let indexer: Indexer
let gateway: RunningGateway
let known: string
let fileUrl: string

beforeAll(async () => {
  stack = await startTestStack()
  Object.assign(proxy, await startProxy(stack.rpcUrl))
})

afterAll(async () => {
  await proxy.stop()
  await stack?.stop()
})

let trials = 0

beforeEach(async () => {
  trials += 1
  known = `known-${trials}`
  folder = await mkdtemp(join(tmpdir(), 'dipmp-outage-'))
  proxy.broken = null
  indexer = await startIndexer({
    manifestPath: join(repository, 'subgraph', 'build', 'subgraph.yaml'),
    rpcUrl: proxy.url,
    rpcTimeoutMs: 5000,
    ipfsUrl: stack.contentUrl,
    databasePath: join(folder, 'index.db'),
    name: 'dipmp',
    pollIntervalMs: 50,
    logger: pino({ level: 'silent' }),
  })
  const config = readGatewayConfig({
    SUBGRAPH_URL: indexer.url,
    INDEX_STATUS_URL: new URL('/graphql', indexer.url).href,
    IPFS_GATEWAYS: stack.contentUrl,
    RPC_URLS: stack.rpcUrl,
    INDEX_MAX_BEHIND: String(MAX_BEHIND),
    CHAIN_INTERVAL_MS: '100',
    FALLBACK_INDEX_URL: 'https://upstream.example/simple/',
    FILE_CACHE_DIR: join(folder, 'files'),
    PORT: '0',
  })
  gateway = await startGateway(config, { logger: pino({ level: 'silent' }) })
  await publish(known)
  await indexer.indexed()
  await gateway.followed()
  fileUrl = await firstFile(known)
  expect((await fetch(fileUrl)).status).toBe(200)
})

afterEach(async () => {
  proxy.broken = null
  await gateway?.stop()
  await indexer?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('where the indexer’s endpoint', () => {
  test.each(BREAKS)(
    '%s, a name that the chain has is never told as absent, nor looked up elsewhere',
    async (_what, broken) => {
      await untilStatuses('elsewhere', [404, 302])
      const secret = `secret-${trials}`
      frozen = await stack.provider.send('eth_getBlockByNumber', ['latest', false])
      proxy.broken = broken
      await publish(secret)

      // From the first moment on: the registry itself is asked.
      expect(await statusesOf(secret)).toEqual([503, 503])
      const ready = await untilNotReady()
      expect(ready.failing).toEqual(['index'])
      expect(ready.parts.index).toMatchObject({
        status: 'failing',
        reason: expect.stringMatching(/behind the chain|healthy|failed/),
      })
      // Too old to say of any name that it is nobody's; what it has goes on being served.
      expect(await statusesOf('elsewhere')).toEqual([503, 503])
      expect((await get(`/simple/${stack.registry}/${known}/`)).status).toBe(200)
      expect((await fetch(fileUrl)).status).toBe(200)
      const absent = await get(`/simple/${stack.registry}/${secret}/`)
      expect(absent.headers.get('retry-after')).toBe('2')
      const metrics = await (await get('/metrics')).text()
      expect(Number(/^dipmp_gateway_index_behind_blocks (\d+)/m.exec(metrics)?.[1])).toBeGreaterThan(0)
      expect(Number(/^dipmp_gateway_index_behind_seconds (\S+)/m.exec(metrics)?.[1])).toBeGreaterThan(0)
    },
  )
})

test('an index that says for longer than ten seconds that it is not healthy is not ready, however near to the chain it is', async () => {
  await gateway.stop()
  gateway = await startGateway(
    readGatewayConfig({
      SUBGRAPH_URL: indexer.url,
      INDEX_STATUS_URL: new URL('/graphql', indexer.url).href,
      IPFS_GATEWAYS: stack.contentUrl,
      // Its age is not looked at, and there is no endpoint of the chain.
      INDEX_MAX_BLOCK_AGE: '0',
      CHAIN_INTERVAL_MS: '100',
      PORT: '0',
    }),
    { logger: pino({ level: 'silent' }) },
  )
  await gateway.followed()
  proxy.broken = withStatus(500, 'oops')
  const told = new Set<string>()
  const begin = performance.now()
  for (;;) {
    const response = await get('/readyz')
    const { parts } = (await response.json()) as Ready
    told.add(`${response.status} ${parts.index?.health} ${parts.index?.reason ?? ''}`)
    if (response.status === 503) break
    if (performance.now() > begin + PATIENCE_MS) throw new Error(`still ready: ${[...told]}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }

  expect(performance.now() - begin).toBeGreaterThan(10_000)
  expect([...told]).toContain('200 unhealthy ')
  expect([...told].at(-1)).toBe('503 unhealthy it says that it is not healthy')
})

test('a name that was registered a moment ago is 503, and is there once it is indexed', async () => {
  proxy.broken = withStatus(500, '')
  await publish('moment')
  const before = await statusesOf('moment')
  proxy.broken = null
  await indexer.indexed()
  await gateway.followed()

  expect(before).toEqual([503, 503])
  await untilStatuses('moment', [200, 200])
  await untilStatuses('elsewhere', [404, 302])
})

test('files that are on the disk are served after a restart while the index is away, and pages are 503', async () => {
  await indexer.stop()
  await gateway.stop()
  gateway = await startGateway(
    readGatewayConfig({
      SUBGRAPH_URL: 'http://127.0.0.1:1',
      IPFS_GATEWAYS: 'http://127.0.0.1:1',
      FILE_CACHE_DIR: join(folder, 'files'),
      PORT: '0',
    }),
    { logger: pino({ level: 'silent' }) },
  )
  const kept = await get(new URL(fileUrl).pathname)

  expect(kept.status).toBe(200)
  expect((await kept.bytes()).length).toBe(wheel(known, '1.0').bytes.length)
  expect(await statusesOf(known)).toEqual([503, 503])
})

test('npm start’s chain does not run ahead of the clock, and what stands still for hours is no outage', async () => {
  for (let count = 0; count < 100; count += 1) await stack.provider.send('evm_mine', [])
  const block = await stack.provider.getBlock('latest')
  await indexer.indexed()
  await gateway.followed()

  expect((block?.timestamp ?? 0) - Date.now() / 1000).toBeLessThan(2)
  await untilStatuses('elsewhere', [404, 302])
  expect((await get('/readyz')).status).toBe(200)
})

async function publish(name: string): Promise<void> {
  await inFolder([wheel(name, '1.0')], async (paths) => {
    await stack.publish(paths)
  })
}

function get(path: string): Promise<Response> {
  return fetch(gateway.url + path, { redirect: 'manual' })
}

/** How a name is answered by the registry alone, and by the registry with a fallback. */
async function statusesOf(name: string): Promise<number[]> {
  const answers = [
    await get(`/simple/${stack.registry}/${name}/`),
    await get(`/simple/${stack.registry}+pypi/${name}/`),
  ]
  for (const answer of answers) await answer.arrayBuffer()
  return answers.map(({ status }) => status)
}

/** A busy machine may take so long that the index is behind for a moment. */
async function untilStatuses(name: string, wanted: number[]): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const statuses = await statusesOf(name)
    if (statuses.join() === wanted.join()) return
    if (performance.now() > deadline) throw new Error(`${name} is ${statuses}, not ${wanted}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

type Ready = Readonly<{ failing: string[]; parts: Record<string, Json> }>

/** The index is not ready once the chain has been ahead of it for long enough. */
async function untilNotReady(): Promise<Ready> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const response = await get('/readyz')
    const ready = (await response.json()) as Ready
    const { behindSeconds } = ready.parts.index ?? {}
    if (response.status === 503 && Number(behindSeconds) > MAX_BEHIND) return ready
    if (performance.now() > deadline) throw new Error(`still ready after all this time: ${JSON.stringify(ready)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function firstFile(name: string): Promise<string> {
  const pageUrl = `${gateway.url}/simple/${stack.registry}/${name}/`
  const page = await fetch(pageUrl, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
  const { files } = (await page.json()) as { files: { url: string }[] }
  return new URL(files[0]?.url ?? '', pageUrl).href
}

/** Passes everything on to an endpoint, until it is broken. */
async function startProxy(rpcUrl: string) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Call | Call[]
    const calls = Array.isArray(body) ? body : [body]
    const answer = async () => {
      const headers = { 'content-type': 'application/json' }
      const passed = await fetch(rpcUrl, { method: 'POST', headers, body: JSON.stringify(calls) })
      return (await passed.json()) as Json[]
    }
    response.setHeader('content-type', 'application/json')
    if (proxy.broken) return proxy.broken(response, calls, answer)
    const answers = await answer()
    response.end(JSON.stringify(Array.isArray(body) ? answers : answers[0]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}
