import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContentServer, createMemoryContentStore, startContentServer } from '@dipmp/ipfs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import type { GatewayConfig } from './config.ts'
import { type RunningGateway, startGateway } from './start-gateway.ts'
import { ACTIVE, fileRow, META } from './test/graph-rows.ts'
import { type GraphServer, startGraphServer } from './test/graph-server.ts'

const REGISTRY = '0x00000000000000000000000000000000000000aa'
const CONFIG: GatewayConfig = {
  subgraphUrl: 'http://127.0.0.1:1',
  ipfsGateways: ['http://127.0.0.1:1'],
  host: '127.0.0.1',
  port: 0,
  processes: 1,
  publicUrl: null,
  policyFile: null,
  fallback: { baseUrl: null, allow: [], deny: [] },
  rpcUrls: [],
  crossCheck: 'off' as const,
  crossCheckQuorum: 1,
  crossCheckMaxAgeMs: 60_000,
  rateLimit: 0,
  trustProxy: false,
  indexMaxBlockAgeSeconds: 0,
  indexMaxBehindSeconds: 60,
  indexStatusUrl: null,
  chainIntervalMs: 2000,
  pageMaxAgeSeconds: 5,
  pageStaleSeconds: 10,
  pageCacheBytes: 1024 * 1024,
  pagePrefetch: true,
  warmUp: 0,
  graphql: { documents: 'any', maxCost: 500_000, atOnce: 4, atOnceOfClient: 2, waiting: 256, waitingOfClient: 64 },
  followIntervalMs: 20,
  indexMaxLagMs: 1000,
  indexTimeoutMs: 2000,
  fileTimeoutMs: 2000,
  fileCache: null,
  maxConnections: 100,
  stopTimeoutMs: 2000,
  logLevel: 'silent',
}

const started: { stop: () => Promise<void> }[] = []

afterEach(async () => {
  for (const { stop } of started.splice(0).reverse()) await stop()
})

function keep<T extends { stop: () => Promise<void> }>(running: T): T {
  started.push(running)
  return running
}

async function startWhole(
  config: Partial<GatewayConfig> = {},
  bytes: Uint8Array = Buffer.from('the bytes'),
): Promise<Readonly<{ gateway: RunningGateway; graph: GraphServer; content: ContentServer }>> {
  const store = createMemoryContentStore()
  const { cid, digest } = await store.add([bytes])
  const content = keep(await startContentServer({ store }))
  const row = fileRow('demo-1.0.tar.gz', '1.0', {
    cid: cid.toString(),
    digest: `0x${digest}`,
    size: String(bytes.length),
  })
  const graph = keep(
    await startGraphServer(({ query }) => {
      const files = [{ ...row, project: { normalizedName: 'demo', ...ACTIVE } }]
      const project = { id: '0x01', normalizedName: 'demo', serial: 3, ...ACTIVE, files }
      const rows = query.includes('query File') ? { files } : { projects: [project] }
      return { data: { _meta: META, registry: { recordCount: 4 }, ...rows } }
    }),
  )
  const gateway = keep(
    await startGateway({ ...CONFIG, ...config, subgraphUrl: graph.url, ipfsGateways: [content.url] }),
  )
  return { gateway, graph, content }
}

describe('startGateway', () => {
  test('serves a page from GraphQL, and from IPFS the file that the page names', async () => {
    const { gateway } = await startWhole()
    const pageUrl = `${gateway.url}/simple/${REGISTRY}/demo/`

    const page = await fetch(pageUrl, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
    const { files } = (await page.json()) as { files: { url: string }[] }
    const file = await fetch(new URL(files[0]?.url ?? '', pageUrl))

    expect(await file.text()).toBe('the bytes')
  })

  test('answers 503 for as long as index and IPFS are away', async () => {
    const gateway = keep(await startGateway(CONFIG))

    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${gateway.url}/simple/${REGISTRY}/demo/`)).status).toBe(503)
  })

  test('says which port is in use', async () => {
    const { port } = keep(await startGateway(CONFIG))

    await expect(startGateway({ ...CONFIG, port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `port ${port} on 127.0.0.1 is in use; set PORT to another one, or to 0 for any that is free`,
    })
  })

  test('refuses a request with oversized headers', async () => {
    const gateway = keep(await startGateway(CONFIG))
    const response = await fetch(`${gateway.url}/`, { headers: { cookie: 'x'.repeat(20_000) } })

    expect(response.status).toBe(431)
  })
})

describe('limits', () => {
  test('are held on URLs and the number of headers', async () => {
    const gateway = keep(await startGateway(CONFIG))
    const headers = Object.fromEntries(Array.from({ length: 120 }, (_, place) => [`x-${place}`, '1']))

    expect((await fetch(`${gateway.url}/search?q=${'x'.repeat(4090)}`)).status).toBe(414)
    expect((await fetch(`${gateway.url}/`, { headers })).status).toBe(431)
  })

  test('close the connection of who sends more than is read, and still say what this URL is for', async () => {
    const gateway = keep(await startGateway(CONFIG))
    const response = await fetch(`${gateway.url}/simple/${REGISTRY}/`, { method: 'POST', body: 'x'.repeat(70_000) })

    expect(response.status).toBe(405)
    expect(response.headers.get('connection')).toBe('close')
    expect(await response.text()).toContain('dipmp publish')
  })

  test('are held on the number of connections', async () => {
    const gateway = keep(await startGateway({ ...CONFIG, maxConnections: 1 }))
    const first = connect(gateway.port, '127.0.0.1')
    keep({ stop: async () => void first.destroy() })
    first.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(first, 'data')
    const second = connect(gateway.port, '127.0.0.1')
    const closed = once(second, 'close')
    second.on('error', () => {})

    await closed
  })
})

describe('the log', () => {
  test('has the configuration at the start, without what may be secret, and nothing of who asks', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const gateway = keep(
      await startGateway(
        {
          ...CONFIG,
          subgraphUrl: 'http://127.0.0.1:1/api/key-one/subgraphs/id/x',
          ipfsGateways: ['http://user:word@127.0.0.1:1/key-two'],
          rpcUrls: ['http://127.0.0.1:1/v3/key-three?key-four'],
          publicUrl: 'https://index.example/',
        },
        { logger },
      ),
    )
    await fetch(`${gateway.url}/simple/${REGISTRY}/demo/?q=asked`, { headers: { 'user-agent': 'pip/26 {"secret"}' } })
    const config = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'gateway starts')?.config

    expect(config).toMatchObject({
      subgraphUrl: 'http://127.0.0.1:1',
      ipfsGateways: ['http://127.0.0.1:1'],
      rpcUrls: ['http://127.0.0.1:1'],
      publicUrl: 'https://index.example',
      stopTimeoutMs: 2000,
    })
    expect(lines.join('')).not.toMatch(/key-|word|pip\/26|asked|remoteAddress/)
  })
})

describe('the files that a gateway keeps', () => {
  async function fetchFile({ url }: RunningGateway): Promise<Response> {
    const pageUrl = `${url}/simple/${REGISTRY}/demo/`
    const page = await fetch(pageUrl, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
    const { files } = (await page.json()) as { files: { url: string }[] }
    return fetch(new URL(files[0]?.url ?? '', pageUrl))
  }

  test('are served after a restart, also while IPFS and the index are away, but not where the policy denies them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dipmp-gateway-'))
    keep({ stop: () => rm(folder, { recursive: true }) })
    const fileCache = { path: join(folder, 'files'), maxBytes: 1024 * 1024 }
    const { gateway, graph, content } = await startWhole({ fileCache })
    const first = await fetchFile(gateway)
    expect(await first.text()).toBe('the bytes')
    await gateway.stop()
    await content.stop()

    const config = { ...CONFIG, subgraphUrl: graph.url, fileCache }
    const again = keep(await startGateway(config))
    const kept = await fetchFile(again)
    expect(kept.status).toBe(200)
    expect(await kept.text()).toBe('the bytes')

    await graph.stop()
    const path = new URL(first.url).pathname
    expect(await (await fetch(again.url + path)).text()).toBe('the bytes')
    expect((await fetch(`${again.url}${path}.metadata`)).status).toBe(404)
    const policyFile = join(folder, 'policy.json')
    await writeFile(policyFile, JSON.stringify({ deniedCids: [path.split('/')[3]] }))
    const denying = keep(await startGateway({ ...config, policyFile }))
    expect((await fetch(denying.url + path)).status).toBe(451)
  })

  test('need a folder that can be used', async () => {
    await expect(
      startGateway({ ...CONFIG, fileCache: { path: '/dev/null/files', maxBytes: 1 } }),
    ).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringContaining('FILE_CACHE_DIR /dev/null/files cannot be used'),
    })
  })
})

describe('stop', () => {
  test('lets an answer that is under way finish, then takes no more', async () => {
    const asked = Promise.withResolvers<void>()
    const answer = Promise.withResolvers<void>()
    const graph = keep(
      await startGraphServer(async () => {
        asked.resolve()
        await answer.promise
        return { data: { _meta: META, registry: { recordCount: 0 }, projects: [] } }
      }),
    )
    const gateway = await startGateway({ ...CONFIG, subgraphUrl: graph.url })
    const response = fetch(`${gateway.url}/simple/${REGISTRY}/`)
    await asked.promise

    const stopped = gateway.stop()
    await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow()
    answer.resolve()

    expect((await response).status).toBe(200)
    await stopped
  })

  test('lets a download finish, then closes its connection', async () => {
    const bytes = Buffer.alloc(8 * 1024 * 1024, 'x')
    const { gateway } = await startWhole({ stopTimeoutMs: 60_000 }, bytes)
    const pageUrl = `${gateway.url}/simple/${REGISTRY}/demo/`
    const page = await fetch(pageUrl, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
    const { files } = (await page.json()) as { files: { url: string }[] }
    const socket = connect(gateway.port, '127.0.0.1')
    keep({ stop: async () => void socket.destroy() })
    socket.write(`GET ${new URL(files[0]?.url ?? '', pageUrl).pathname} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    await once(socket, 'readable')

    const stopped = gateway.stop()
    await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow()
    let received = 0
    for await (const chunk of socket) received += chunk.length
    await stopped

    expect(received).toBeGreaterThan(bytes.length)
  })

  test('does not wait for connections that are only kept alive', async () => {
    const gateway = await startGateway({ ...CONFIG, stopTimeoutMs: 60_000 })
    const agent = new Agent({ keepAlive: true })
    await new Promise<void>((resolve) => {
      get(`${gateway.url}/healthz`, { agent }, (response) => response.resume().on('end', resolve))
    })

    const before = performance.now()
    await gateway.stop()
    agent.destroy()

    expect(performance.now() - before).toBeLessThan(60_000)
  })

  test('ends what does not finish in time', async () => {
    const asked = Promise.withResolvers<void>()
    const graph = keep(
      await startGraphServer(async () => {
        asked.resolve()
        return null
      }),
    )
    const gateway = await startGateway({
      ...CONFIG,
      subgraphUrl: graph.url,
      indexTimeoutMs: 60_000,
      stopTimeoutMs: 100,
    })
    const response = fetch(`${gateway.url}/simple/${REGISTRY}/`)
    const cut = expect(response).rejects.toThrow()
    await asked.promise

    await gateway.stop()
    await cut
  })
})
