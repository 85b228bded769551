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
