import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { wheel } from './distributions.ts'
import { createVenv, type Venv } from './pip.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 180_000

const elsewhere = wheel('elsewhere', '3.0')
const impostor = wheel('demo', '99.0')

let stack: TestStack
let upstream: Server
let gateway: RunningGateway
let venv: Venv

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(wheel('demo', '1.0'), wheel('demo-app', '1.0', { requires: ['demo', 'elsewhere'] }))
  upstream = await startUpstream()
  gateway = await startGatewayWith({ FALLBACK_INDEX_URL: `http://127.0.0.1:${portOf(upstream)}/simple/` })
})

afterAll(async () => {
  await gateway?.stop()
  upstream?.close()
  await stack?.stop()
})

beforeEach(async () => {
  venv = await createVenv()
})

afterEach(() => venv.remove())

describe('pip over an index with a fallback', () => {
  test(
    'installs what the registry has from it alone, and the rest from the upstream index',
    async () => {
      const outcome = await venv.pip(
        'install',
        'demo-app',
        '--index-url',
        `${gateway.url}/simple/${stack.registry}+pypi/`,
      )

      expect(outcome).toMatchObject({ exitCode: 0 })
      // The upstream index has demo 99.0: a name is never merged.
      expect(await venv.installed()).toEqual(['demo==1.0', 'demo-app==1.0', 'elsewhere==3.0'])
    },
    TIMEOUT_MS,
  )

  test(
    'installs nothing where the index is away, also what the upstream index has',
    async () => {
      const away = await startGatewayWith({
        SUBGRAPH_URL: 'http://127.0.0.1:1',
        FALLBACK_INDEX_URL: `http://127.0.0.1:${portOf(upstream)}/simple/`,
      })
      const outcome = await venv.pip(
        'install',
        'elsewhere',
        '--index-url',
        `${away.url}/simple/${stack.registry}+pypi/`,
      )
      await away.stop()

      expect(outcome.exitCode).toBe(1)
      expect(await venv.installed()).toEqual([])
    },
    TIMEOUT_MS,
  )
})

test(
  'pip search finds projects, with the version that it would install',
  async () => {
    const outcome = await venv.pip('search', 'DEMO', '--index', stack.indexUrl)

    expect(outcome).toMatchObject({ exitCode: 0 })
    expect(outcome.stdout).toMatch(/^demo \(1\.0\)/m)
    expect(outcome.stdout).toMatch(/^demo-app \(1\.0\)/m)
  },
  TIMEOUT_MS,
)

async function startGatewayWith(env: Readonly<Record<string, string>>): Promise<RunningGateway> {
  const config = readGatewayConfig({
    SUBGRAPH_URL: stack.graphqlUrl,
    IPFS_GATEWAYS: stack.contentUrl,
    PORT: '0',
    ...env,
  })
  const running = await startGateway(config, { logger: pino({ level: 'silent' }) })
  // A gateway answers for other names only once it has seen the index.
  await running.followed()
  return running
}

/** Another package index, in the oldest form there is: a page of links (PEP 503). */
function startUpstream(): Promise<Server> {
  const files = [elsewhere, impostor]
  const server = createServer(({ url = '' }, response) => {
    const file = files.find(({ filename }) => url.endsWith(`/${filename}`))
    if (file) return response.end(file.bytes)
    const links = files.filter(({ filename }) => url === `/simple/${filename.split('-')[0]}/`)
    response.statusCode = links.length > 0 ? 200 : 404
    response.setHeader('content-type', 'text/html')
    response.end(`<!DOCTYPE html>${links.map(({ filename }) => `<a href="/${filename}">${filename}</a>`).join('')}`)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
