import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { readGatewayConfig } from '../config.ts'
import { type RunningGateway, startGateway } from '../start-gateway.ts'
import { ACTIVE, fileRow, META, REGISTRY_FOUND } from '../test/graph-rows.ts'
import { type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { REGISTRY } from '../test/sample.ts'

let index: GraphServer
let gateway: RunningGateway

function start(env: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
  const config = readGatewayConfig({ SUBGRAPH_URL: index.url, IPFS_GATEWAYS: 'http://127.0.0.1:1', PORT: '0', ...env })
  return startGateway(config, { logger: pino({ level: 'silent' }) })
}

beforeAll(async () => {
  const row = fileRow('demo-1.0.tar.gz', '1.0')
  const project = { id: `0x${'aa'.repeat(52)}`, normalizedName: 'demo', serial: 1, ...ACTIVE, files: [row] }
  const files = [{ ...row, project: { normalizedName: 'demo', ...ACTIVE } }]
  index = await startGraphServer(() => ({
    data: { _meta: META, registry: REGISTRY_FOUND, projects: [project], files },
  }))
  gateway = await start()
})

afterAll(async () => {
  await gateway?.stop()
  await index?.stop()
})

describe('/metrics', () => {
  test('counts answers by the pattern of their URL, whatever a client makes up', async () => {
    await fetch(`${gateway.url}/simple/${REGISTRY}/demo/`)
    await fetch(`${gateway.url}/simple/${REGISTRY}/demo/`)
    await fetch(`${gateway.url}/made/up/by/a/client`)
    await fetch(`${gateway.url}/healthz`, { method: 'DELETE' })
    const text = await (await fetch(`${gateway.url}/metrics`)).text()

    expect(text).toContain('dipmp_gateway_requests_total{route="/simple/:index/:project/",method="GET",status="200"} 2')
    expect(text).toContain('dipmp_gateway_requests_total{route="none",method="GET",status="404"} 1')
    expect(text).toContain('method="other",status="405"} 1')
    expect(text).not.toContain('/made')
    expect(text).not.toContain(REGISTRY)
  })

  test('tells how late the thread was that answers, since it was last asked', async () => {
    const longest = async () => {
      const text = await (await fetch(`${gateway.url}/metrics`)).text()
      return Number(/^nodejs_eventloop_lag_max_seconds (.*)/m.exec(text)?.[1])
    }
    await longest()
    const until = performance.now() + 300
    await new Promise((resolve) => setTimeout(resolve, 20))
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 20))

    expect(await longest()).toBeGreaterThan(0.2)
  })

  test('tells of content that could not be had, and of an index that is away', async () => {
    const { cid } = fileRow('demo-1.0.tar.gz', '1.0')
    const answer = await fetch(`${gateway.url}/files/${REGISTRY}/${cid}/demo-1.0.tar.gz`)
    const response = await fetch(`${gateway.url}/metrics`)
    const text = await response.text()

    expect(answer.status).toBe(503)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(text).toContain('dipmp_gateway_content_faults_total{code="CONTENT_UNAVAILABLE"} 1')
    expect(text).toContain('dipmp_gateway_content_faults_total{code="CONTENT_MISMATCH"} 0')
    expect(text).toContain('dipmp_gateway_contradicted_registries 0')
    // This index answers pages, but not where it is.
    expect(text).toContain('dipmp_gateway_index_block Nan')
  })
})

describe('RATE_LIMIT', () => {
  test('lets an address make so many requests, and tells when to come again', async () => {
    const limited = await start({ RATE_LIMIT: '1' })
    const statuses = []
    for (let count = 0; count < 11; count += 1) statuses.push((await fetch(`${limited.url}/healthz`)).status)
    const refused = await fetch(`${limited.url}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    await limited.stop()

    expect(statuses).toEqual([...Array(10).fill(200), 429])
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('goes by what a trusted proxy says, of which a client writes all but the last', async () => {
    const limited = await start({ RATE_LIMIT: '1', TRUST_PROXY: 'on' })
    const ask = async (forwarded: string) =>
      (await fetch(`${limited.url}/healthz`, { headers: { 'x-forwarded-for': forwarded } })).status
    for (let count = 0; count < 10; count += 1) await ask(`198.51.100.${count}, 203.0.113.9`)
    const [spent, other] = [await ask('198.51.100.77, 203.0.113.9'), await ask('203.0.113.9, 203.0.113.10')]
    await limited.stop()

    expect([spent, other]).toEqual([429, 200])
  })
})
