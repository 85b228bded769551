import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { wheel } from './distributions.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 120_000

let stack: TestStack
let proxy: Server
let gateway: RunningGateway
const asked: string[] = []

beforeAll(async () => {
  stack = await startTestStack()
  proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    asked.push(/query (\w+)/.exec(body)?.[1] ?? '')
    const answer = await fetch(stack.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  gateway = await startCounted({ PAGE_PREFETCH: 'off' })
})

afterAll(async () => {
  await gateway?.stop()
  proxy?.close()
  await stack?.stop()
})

/** Starts a gateway whose questions to the index are counted. */
async function startCounted(env: Readonly<Record<string, string>>, logger = pino({ level: 'silent' })) {
  const subgraph = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const config = readGatewayConfig({ SUBGRAPH_URL: subgraph, IPFS_GATEWAYS: stack.contentUrl, PORT: '0', ...env })
  return startGateway(config, { logger })
}

async function names(): Promise<string[]> {
  await gateway.followed()
  const headers = { accept: 'application/vnd.pypi.simple.v1+json' }
  const response = await fetch(`${gateway.url}/simple/${stack.registry}/`, { headers })
  const { projects } = (await response.json()) as { projects: { name: string }[] }
  return projects.map(({ name }) => name)
}

test(
  'a project list is read whole once, and then followed',
  async () => {
    await stack.publishAll(wheel('one', '1.0'), wheel('three', '1.0'))
    expect(await names()).toEqual(['one', 'three'])
    await stack.publishAll(wheel('two', '1.0'), wheel('one', '2.0'))
    expect(await names()).toEqual(['one', 'three', 'two'])

    expect(asked.filter((query) => query !== 'Records')).toEqual(['ProjectList', 'ChangedProjects'])
  },
  TIMEOUT_MS,
)

test(
  'pages are there before anybody asks, with WARM_UP',
  async () => {
    await stack.publishAll(wheel('warm', '1.0'))
    asked.length = 0
    const warmed = Promise.withResolvers<string>()
    const write = (line: string) => {
      if (line.includes('"warmed up"')) warmed.resolve(line)
    }
    const warm = await startCounted({ WARM_UP: '1' }, pino({ level: 'info' }, { write }))
    const line = JSON.parse(await warmed.promise)
    const before = asked.filter((query) => query !== 'Records')
    const headers = { accept: 'application/vnd.pypi.simple.v1+json' }
    const urls = [`${warm.url}/simple/${stack.registry}/warm/`, `${warm.url}/simple/${stack.registry}/`]
    const statuses = await Promise.all(urls.map(async (url) => (await fetch(url, { headers })).status))
    await warm.stop()

    expect(line).toMatchObject({ msg: 'warmed up', pages: 2 })
    expect(before.sort()).toEqual(['NewestProjects', 'Project', 'ProjectList'])
    expect(statuses).toEqual([200, 200])
    expect(asked.filter((query) => query !== 'Records')).toEqual(before)
  },
  TIMEOUT_MS,
)
