import { createMemoryContentStore, startContentServer } from '@dipmp/ipfs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { readGatewayConfig } from '../config.ts'
import type { CrossCheck } from '../cross-check/cross-check.ts'
import { startGateway } from '../start-gateway.ts'
import { startGraphServer } from '../test/graph-server.ts'
import { serve } from '../test/serve.ts'
import { crossCheckPart } from './parts.ts'
import { createReadiness, type Part } from './readiness.ts'

const GONE = 'http://127.0.0.1:1'

const started: { stop: () => Promise<void> }[] = []

afterEach(async () => {
  for (const { stop } of started.splice(0).reverse()) await stop()
})

function keep<T extends { stop: () => Promise<void> }>(running: T): T {
  started.push(running)
  return running
}

async function readyzOf(env: Readonly<Record<string, string>>) {
  const config = readGatewayConfig({ SUBGRAPH_URL: GONE, IPFS_GATEWAYS: GONE, PORT: '0', ...env })
  const { url } = keep(await startGateway(config, { logger: pino({ level: 'silent' }) }))
  const response = await fetch(`${url}/readyz`)
  const { failing, parts } = (await response.json()) as { failing: string[]; parts: Record<string, Part> }
  return { status: response.status, retryAfter: response.headers.get('retry-after'), failing, parts }
}

async function startIndex(): Promise<string> {
  const answer = {
    data: { _meta: { block: { number: 7, hash: `0x${'07'.repeat(32)}` }, hasIndexingErrors: false }, registry: null },
  }
  return keep(await startGraphServer(() => ({ data: { ...answer.data, projects: [] } }))).url
}

async function startIpfs(): Promise<string> {
  return keep(await startContentServer({ store: createMemoryContentStore() })).url
}

/** A node that knows its newest block. */
async function startNode(): Promise<string> {
  return keep(await serve((_request, response) => response.end('{"jsonrpc":"2.0","id":1,"result":"0x7"}'))).url
}

describe('/readyz', () => {
  test('is ready over an index and an IPFS gateway', async () => {
    const { status, failing, parts } = await readyzOf({
      SUBGRAPH_URL: await startIndex(),
      IPFS_GATEWAYS: `${GONE},${await startIpfs()}`,
    })

    expect(status).toBe(200)
    expect(failing).toEqual([])
    expect(parts).toMatchObject({
      index: { status: 'ok' },
      rpc: { status: 'off' },
      ipfs: { status: 'ok', answering: 1, needed: 1, of: 2 },
      crossCheck: { status: 'off' },
    })
  })

  test('is a 503 that names what is away', async () => {
    expect(await readyzOf({ IPFS_GATEWAYS: await startIpfs() })).toMatchObject({
      status: 503,
      retryAfter: '2',
      failing: ['index'],
    })
    expect((await readyzOf({ SUBGRAPH_URL: await startIndex() })).failing).toEqual(['ipfs'])
    expect((await readyzOf({})).failing).toEqual(['index', 'ipfs'])
  })

  test('needs the endpoints of the chain where nothing is served without them', async () => {
    const env = { SUBGRAPH_URL: await startIndex(), IPFS_GATEWAYS: await startIpfs() }
    const rpc = `${await startNode()},${GONE},http://127.0.0.1:2`

    expect(await readyzOf({ ...env, RPC_URLS: rpc, CROSS_CHECK: 'refuse' })).toMatchObject({
      status: 503,
      failing: ['rpc'],
      parts: { rpc: { status: 'failing', answering: 1, needed: 2, of: 3 } },
    })
    expect(await readyzOf({ ...env, RPC_URLS: rpc, CROSS_CHECK: 'warn' })).toMatchObject({ status: 200, failing: [] })
    expect(await readyzOf({ ...env, RPC_URLS: rpc, CROSS_CHECK: 'refuse', CROSS_CHECK_QUORUM: '1' })).toMatchObject({
      status: 200,
      parts: { rpc: { status: 'ok' }, crossCheck: { status: 'ok', contradicted: 0 } },
    })
  })
})

describe('an index that says that it', () => {
  const META = {
    deployment: 'QmDeployment',
    block: { number: 7, hash: `0x${'07'.repeat(32)}`, parentHash: `0x${'06'.repeat(32)}` },
    hasIndexingErrors: false,
  }

  /** graph-node: its queries go on being answered, and its status API tells how the subgraph is. */
  async function startFailing(health: string, hasIndexingErrors = false) {
    const answer = (data: unknown) => JSON.stringify({ data })
    const timestamp = Math.floor(Date.now() / 1000)
    const block = { ...META.block, timestamp }
    const rows = { logEntries: [], projects: [], registry: { recordCount: 0 } }
    const page = keep(
      await serve((_request, response) =>
        response.end(answer({ _meta: { ...META, block, hasIndexingErrors }, ...rows })),
      ),
    )
    const status = keep(await serve((_request, response) => response.end(answer({ indexingStatuses: [{ health }] }))))
    return { SUBGRAPH_URL: page.url, INDEX_STATUS_URL: status.url, IPFS_GATEWAYS: await startIpfs() }
  }

  async function gatewayOver(env: Readonly<Record<string, string>>) {
    const config = readGatewayConfig({ PORT: '0', CHAIN_INTERVAL_MS: '10', FOLLOW_INTERVAL_MS: '10', ...env })
    const gateway = keep(await startGateway(config, { logger: pino({ level: 'silent' }) }))
    const statusOf = async (path: string) => (await fetch(gateway.url + path, { redirect: 'manual' })).status
    await gateway.followed()
    return { url: gateway.url, statusOf }
  }

  const R = `/simple/0x${'aa'.repeat(20)}`

  test('has failed is not ready, and what it lacks is 503, under +pypi as well', async () => {
    const { url, statusOf } = await gatewayOver(await startFailing('failed'))
    while ((await statusOf('/readyz')) !== 503) await new Promise((resolve) => setTimeout(resolve, 20))
    const { parts } = (await (await fetch(`${url}/readyz`)).json()) as { parts: Record<string, Part> }

    expect(parts.index).toMatchObject({ status: 'failing', reason: 'its subgraph has failed', health: 'failed' })
    expect([await statusOf(`${R}/absent/`), await statusOf(`${R}+pypi/absent/`)]).toEqual([503, 503])
  })

  test('has failed at a block is not ready also without its status API', async () => {
    const { SUBGRAPH_URL, IPFS_GATEWAYS } = await startFailing('failed', true)
    const { statusOf } = await gatewayOver({ SUBGRAPH_URL, IPFS_GATEWAYS })

    expect(await statusOf('/readyz')).toBe(503)
    expect([await statusOf(`${R}/absent/`), await statusOf(`${R}+pypi/absent/`)]).toEqual([503, 503])
  })

  test('is healthy is ready, and what it lacks is nobody’s', async () => {
    const { statusOf } = await gatewayOver(await startFailing('healthy'))

    expect(await statusOf('/readyz')).toBe(200)
    expect([await statusOf(`${R}/absent/`), await statusOf(`${R}+pypi/absent/`)]).toEqual([404, 302])
  })

  test('is healthy, and whose chain cannot be asked, looks no name up elsewhere', async () => {
    const env = { ...(await startFailing('healthy')), RPC_URLS: GONE }
    const { statusOf } = await gatewayOver(env)

    expect([await statusOf(`${R}/absent/`), await statusOf(`${R}+pypi/absent/`)]).toEqual([404, 503])
  })
})

describe('an index that the chain contradicts', () => {
  const crossCheck: CrossCheck = { isSound: () => false, check: async () => {}, contradicted: () => 2 }

  test.each([
    ['refuse', 'not ready', ['crossCheck']],
    ['warn', 'ready', []],
  ] as const)('with CROSS_CHECK=%s is %s', async (mode, status, failing) => {
    const readiness = await createReadiness({ crossCheck: crossCheckPart(crossCheck, mode) })()

    expect(readiness).toEqual({
      status,
      failing,
      parts: { crossCheck: { status: 'failing', mode, contradicted: 2 } },
    })
  })
})
