import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type AbsenceProof, type FileProof, verifyAbsence, verifyFileProof } from '@dipmp/contracts'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { startIndexer } from '@dipmp/indexer'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { wheel } from './distributions.ts'
import { fetchPage, startTestStack, type TestStack } from './stack.ts'
import { repository } from './tools.ts'

const HIDDEN = Buffer.from('hidden-1.0-py3-none-any.whl').toString('hex')

let stack: TestStack
let hiding: Server
/** Follows the same chain through an endpoint that leaves one file's event out. */
let deceived: Awaited<ReturnType<typeof startIndexer>>
let gateway: RunningGateway | null = null

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(wheel('shown', '1.0'), wheel('hidden', '1.0'))
  hiding = await startHidingEndpoint(stack.rpcUrl)
  deceived = await startIndexer({
    manifestPath: join(repository, 'subgraph', 'build', 'subgraph.yaml'),
    rpcUrl: `http://127.0.0.1:${(hiding.address() as AddressInfo).port}`,
    ipfsUrl: stack.contentUrl,
    databasePath: ':memory:',
    name: 'dipmp',
    host: '127.0.0.1',
    port: 0,
    checkLogs: 'never',
    pollIntervalMs: 50,
    logger: pino({ level: 'silent' }),
  })
  await deceived.indexed()
})

afterAll(async () => {
  await deceived?.stop()
  hiding?.close()
  await stack?.stop()
})

afterEach(async () => {
  await gateway?.stop()
  gateway = null
})

describe('a gateway that compares its index with the chain', () => {
  test('serves an index that tells everything', async () => {
    gateway = await startWith({ SUBGRAPH_URL: stack.graphqlUrl, CROSS_CHECK: 'refuse' })

    expect(await statusOf(gateway, 'hidden')).toBe(200)
    // Now from memory.
    expect(await statusOf(gateway, 'hidden')).toBe(200)
  })

  test('refuses an index that was not shown every event', async () => {
    gateway = await startWith({ SUBGRAPH_URL: deceived.url, CROSS_CHECK: 'refuse' })
    const page = await fetch(`${gateway.url}/simple/${stack.registry}/shown/`)

    expect(page.status).toBe(503)
    expect(await page.text()).toContain('does not tell what the chain has recorded')
    expect(await statusOf(gateway, 'shown')).toBe(503)
    // Nor is the name that it hides looked up elsewhere.
    const hidden = `${gateway.url}/simple/${stack.registry}+pypi/hidden/`
    expect((await fetch(hidden, { redirect: 'manual' })).status).toBe(503)
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text()
    expect(metrics).toContain('dipmp_gateway_contradicted_registries 1\n')
  })

  test('serves it where it only warns', async () => {
    gateway = await startWith({ SUBGRAPH_URL: deceived.url, CROSS_CHECK: 'warn' })

    expect(await statusOf(gateway, 'shown')).toBe(200)
    const { files } = await fetchPage(`${gateway.url}/simple/${stack.registry}/`, 'hidden')
    expect(files).toEqual([])
  })

  test('refuses what no endpoint confirms', async () => {
    gateway = await startWith({
      SUBGRAPH_URL: stack.graphqlUrl,
      CROSS_CHECK: 'refuse',
      RPC_URLS: `${stack.rpcUrl},http://127.0.0.1:1`,
    })

    expect(await statusOf(gateway, 'shown')).toBe(503)
  })
})

describe('a proof from a gateway', () => {
  test('shows what is recorded to whoever knows the block', async () => {
    const answer = await fetch(`${stack.gatewayUrl}/proof/${stack.registry}/shown-1.0-py3-none-any.whl`)
    const proof = (await answer.json()) as FileProof
    const block = await stack.provider.getBlock('latest')

    const { event } = await verifyFileProof(proof, { blockHash: block?.hash ?? '' })

    expect(answer.status).toBe(200)
    expect(event).toMatchObject({ project: 'shown', version: '1.0', file: { filename: 'shown-1.0-py3-none-any.whl' } })
    const page = await stack.page('shown')
    expect(page.files[0]?.hashes.sha256).toBe(event.file.digest)
  })

  test('is not to be had of what is not recorded, or without an endpoint', async () => {
    gateway = await startWith({ SUBGRAPH_URL: stack.graphqlUrl, RPC_URLS: '' })
    const missing = await fetch(`${stack.gatewayUrl}/proof/${stack.registry}/shown-2.0-py3-none-any.whl`)
    const without = await fetch(`${gateway.url}/proof/${stack.registry}/shown-1.0-py3-none-any.whl`)

    expect(missing.status).toBe(404)
    expect(without.status).toBe(503)
  })
})

describe('a proof of absence from a gateway', () => {
  const ACCOUNT = `0x${'5a'.repeat(20)}`
  const read = (path: string) => fetch(`${stack.gatewayUrl}/proof/${stack.registry}/absent/${path}`)

  test.each([
    ['a free name', 'project/nobodys', { type: 'project', project: 'nobodys' }],
    ['a free name in another spelling', 'project/Nobodys', { type: 'project', project: 'nobodys' }],
    [
      'a free file name',
      'file/shown-2.0-py3-none-any.whl',
      { type: 'file', project: 'shown', filename: 'shown-2.0-py3-none-any.whl' },
    ],
    [
      'a file that is not yanked',
      'yank/shown-1.0-py3-none-any.whl',
      { type: 'yank', project: 'shown', filename: 'shown-1.0-py3-none-any.whl' },
    ],
    ['a release that is not yanked', 'yank/shown/1.0', { type: 'release-yank', project: 'shown', version: '1.0' }],
    ['an account without a role', `role/shown/${ACCOUNT}`, { type: 'role', project: 'shown', account: ACCOUNT }],
  ])('shows %s to whoever knows the block', async (_what, path, absence) => {
    const answer = await read(path)
    const proof = (await answer.json()) as AbsenceProof
    const block = await stack.provider.getBlock('latest')

    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await verifyAbsence(proof, { blockHash: block?.hash ?? '' })).toMatchObject({
      registry: stack.registry,
      absence,
      block: { number: BigInt(block?.number ?? 0) },
    })
  })

  test('is not to be had of what is there', async () => {
    const owner = await (await stack.provider.getSigner(0)).getAddress()
    const there = ['project/shown', 'file/shown-1.0-py3-none-any.whl', `role/shown/${owner}`]

    expect(await Promise.all(there.map(async (path) => (await read(path)).status))).toEqual([404, 404, 404])
    expect(await (await read('project/shown')).text()).toContain('has what is said to be absent')
  })

  test('is not to be had of what is no name, account or registry, or without an endpoint', async () => {
    gateway = await startWith({ SUBGRAPH_URL: stack.graphqlUrl, RPC_URLS: '' })
    const wrong = ['project/-', 'file/shown-2.0.zip', 'yank/shown/latest', 'role/shown/me']
    const statuses = await Promise.all(wrong.map(async (path) => (await read(path)).status))
    const elsewhere = await fetch(`${stack.gatewayUrl}/proof/${ACCOUNT}/absent/project/nobodys`)
    const without = await fetch(`${gateway.url}/proof/${stack.registry}/absent/project/nobodys`)

    expect(statuses).toEqual([404, 404, 404, 404])
    expect(elsewhere.status).toBe(404)
    expect(without.status).toBe(503)
  })
})

function startWith(env: Readonly<Record<string, string>>): Promise<RunningGateway> {
  const config = readGatewayConfig({ IPFS_GATEWAYS: stack.contentUrl, RPC_URLS: stack.rpcUrl, PORT: '0', ...env })
  return startGateway(config, { logger: pino({ level: 'silent' }) })
}

async function statusOf({ url }: RunningGateway, project: string): Promise<number> {
  const response = await fetch(`${url}/simple/${stack.registry}/${project}/`)
  await response.body?.cancel()
  return response.status
}

/** Passes everything on to an endpoint, and takes the event of one file out of its answers. */
function startHidingEndpoint(url: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat(chunks),
    })
    const hide = (each: { result?: unknown }) =>
      Array.isArray(each.result)
        ? { ...each, result: each.result.filter((log) => !JSON.stringify(log).includes(HIDDEN)) }
        : each
    const body = (await answer.json()) as { result?: unknown } | { result?: unknown }[]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(Array.isArray(body) ? body.map(hide) : hide(body)))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
