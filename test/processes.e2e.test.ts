import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { wheel } from './distributions.ts'
import { createVenv, type Venv } from './pip.ts'
import { type RunningProgram, startProgram } from './process.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 180_000

let stack: TestStack
let venv: Venv
let folder: string
let gateway: RunningProgram
let url: string

beforeAll(async () => {
  stack = await startTestStack()
  venv = await createVenv()
  folder = await mkdtemp(join(tmpdir(), 'dipmp-processes-'))
  gateway = startProgram(['gateway/main.ts', '--processes', '2'], {
    SUBGRAPH_URL: stack.graphqlUrl,
    IPFS_GATEWAYS: stack.contentUrl,
    FILE_CACHE_DIR: join(folder, 'files'),
    PORT: '0',
  })
  await gateway.until(/"msg":"all processes listen"/)
  url = gateway.output().match(/"url":"(http:[^"]+)"/)?.[1] ?? ''
})

afterAll(async () => {
  await gateway?.end('SIGKILL')
  await stack?.stop()
  await venv?.remove()
  await rm(folder, { recursive: true, force: true })
})

/** The processes that listen, by what they logged, without those that ended. */
function pids(): number[] {
  const lines = gateway
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const events = lines.map((line): { msg: string; pid: number } => JSON.parse(line))
  const ended = new Set(events.filter(({ msg }) => msg.startsWith('a process has ended')).map(({ pid }) => pid))
  return events.filter(({ msg, pid }) => msg === 'gateway listens' && !ended.has(pid)).map(({ pid }) => pid)
}

function count(metrics: string, line: string): number {
  const found = metrics.split('\n').find((text) => text.startsWith(`${line} `))
  return Number(found?.split(' ')[1] ?? Number.NaN)
}

describe('a gateway of two processes', () => {
  test(
    'serves pip on one port, and adds up what both answered',
    async () => {
      await stack.publishAll(wheel('shared', '1.0'))
      const outcome = await venv.pip('install', 'shared', '--index-url', `${url}/simple/${stack.registry}/`)
      // Each connection goes to the next process in turn.
      for (let asked = 0; asked < 10; asked += 1) {
        await (await fetch(`${url}/healthz`, { headers: { connection: 'close' } })).text()
      }
      const metrics = await (await fetch(`${url}/metrics`)).text()

      expect(outcome.exitCode).toBe(0)
      expect(pids()).toHaveLength(2)
      expect(count(metrics, 'dipmp_gateway_requests_total{route="/healthz",method="GET",status="200"}')).toBe(10)
      expect(count(metrics, 'dipmp_gateway_file_bytes_total')).toBeGreaterThan(0)
      expect(count(metrics, 'dipmp_gateway_index_block')).toBeGreaterThan(0)
    },
    TIMEOUT_MS,
  )

  test(
    'replaces one that dies, and goes on serving',
    async () => {
      const [killed = 0] = pids()
      process.kill(killed, 'SIGKILL')
      await gateway.until(/a process has ended and is replaced.*"msg":"gateway listens"/s)
      const statuses = []
      for (let asked = 0; asked < 6; asked += 1) {
        const headers = { connection: 'close' }
        const response = await fetch(`${url}/simple/${stack.registry}/shared/`, { headers })
        await response.arrayBuffer()
        statuses.push(response.status)
      }

      expect(statuses).toEqual([200, 200, 200, 200, 200, 200])
    },
    TIMEOUT_MS,
  )

  test(
    'says why it cannot start, once',
    async () => {
      const port = new URL(url).port
      const second = startProgram(['gateway/main.ts'], {
        SUBGRAPH_URL: stack.graphqlUrl,
        IPFS_GATEWAYS: stack.contentUrl,
        GATEWAY_PROCESSES: '2',
        PORT: port,
        LOG_LEVEL: 'silent',
      })
      await second.until(/in use/)
      const code = await second.end('SIGCONT')

      expect(code).toBe(1)
      expect(second.output()).toBe(
        `port ${port} on 127.0.0.1 is in use; set PORT to another one, or to 0 for any that is free\n`,
      )
    },
    TIMEOUT_MS,
  )

  test(
    'ends with all its processes on SIGTERM',
    async () => {
      const running = pids()
      const code = await gateway.end('SIGTERM')

      expect(code).toBe(0)
      expect(running).toHaveLength(2)
      for (const pid of running) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    },
    TIMEOUT_MS,
  )
})
