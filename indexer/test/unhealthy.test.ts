import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, moved } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

let chain: FakeChain
let url: string
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  chain = new FakeChain()
  url = await chain.start()
  indexing = null
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
})

const RPC = { retryDelayMs: 5, timeoutMs: 200 }

async function untilHealth(running: TestIndexing, status: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (running.health().status !== status) {
    if (performance.now() > deadline)
      throw new Error(`not ${status} in all this time: ${JSON.stringify(running.health())}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('an indexer that can fetch nothing is unhealthy, and healthy once it can', () => {
  const refuse = (method: string, message: string) => () => {
    chain.intercept = (request, answer) => {
      if (request.method === method) throw new Error(message)
      return answer()
    }
  }
  const answerWith = (status: number, body: string) => () => {
    chain.fault = (response) => {
      response.statusCode = status
      response.end(body)
      return true
    }
  }

  test.each<readonly [string, () => void]>([
    ['a range that is refused again and again', refuse('eth_getLogs', 'this range is not served')],
    ['status 500', answerWith(500, 'oops')],
    ['status 429', answerWith(429, 'slow down')],
    ['a page of HTML', answerWith(200, '<html>maintenance</html>')],
    ['JSON of another kind', answerWith(200, '{"hello":"world"}')],
    [
      'an endpoint that never answers',
      () => {
        chain.fault = () => true
      },
    ],
    [
      'null in place of a block',
      () => {
        chain.intercept = () => null
      },
    ],
  ])('%s', async (_what, breakDown) => {
    const metrics = createMetrics()
    indexing = await startTestIndexing(url, ':memory:', { rpc: RPC, metrics })
    const { health } = indexing
    metrics.health(() => health().status)
    chain.mineEmpty(2)
    await indexing.indexed()
    breakDown()
    chain.mine([moved(1, 2, 1n, 'kept back')])

    await untilHealth(indexing, 'unhealthy')
    expect((await metrics.render()).text).toContain('indexer_health{status="unhealthy"} 1')

    chain.fault = null
    chain.intercept = null
    await indexing.indexed()
    expect(indexing.health()).toEqual({ status: 'healthy' })
    expect((await metrics.render()).text).toContain('indexer_health{status="healthy"} 1')
  })

  test('but not for one answer that did not come', async () => {
    indexing = await startTestIndexing(url, ':memory:', { rpc: { retryDelayMs: 5 } })
    await indexing.indexed()
    const seen = new Set<string>()
    let faults = 0
    chain.fault = (response) => {
      faults += 1
      seen.add(indexing?.health().status ?? '')
      if (faults % 2 === 0) return false
      response.statusCode = 503
      response.end()
      return true
    }
    while (faults < 20) await new Promise((resolve) => setTimeout(resolve, 5))

    expect([...seen]).toEqual(['healthy'])
  })
})

test('an indexer whose database another program holds is unhealthy, answers, and goes on once it is free', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'indexer-held-'))
  const path = join(folder, 'index.db')
  indexing = await startTestIndexing(url, path, { rpc: RPC })
  await indexing.indexed()
  const other = new DatabaseSync(path)
  try {
    other.exec('BEGIN IMMEDIATE')
    chain.mine([moved(1, 2, 1n, 'kept back')])

    await untilHealth(indexing, 'unhealthy')
    expect(indexing.health()).toMatchObject({
      failure: { message: expect.stringContaining('locked'), deterministic: false },
    })
    expect(indexing.all('Transfer', ['memo'])).toEqual([])

    other.exec('ROLLBACK')
    await indexing.indexed()
    expect(indexing.health()).toEqual({ status: 'healthy' })
    expect(indexing.all('Transfer', ['memo'])).toMatchObject([{ memo: 'kept back' }])
  } finally {
    other.close()
    await indexing.stop()
    indexing = null
    await rm(folder, { recursive: true })
  }
})

/** A mount namespace of its own may be had by root, and where the system lets anybody have one, by anybody. */
const unshare = ['--mount', '--map-root-user']
const canMount = spawnSync('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
const testWithMount = canMount ? test : test.skip

testWithMount(
  'an indexer whose disk is full is unhealthy, answers, and goes on once there is room (needs a mount namespace)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'indexer-disk-'))
    chain.mineEmpty(2)
    const main = join(import.meta.dirname, '..', 'main.ts')
    const args = ['--manifest', await buildSubgraph('ledger'), '--rpc', url, '--database', join(folder, 'index.db')]
    const more = ['--port', '0', '--name', 'ledger', '--poll-interval-ms', '20']
    // A disk of 4 MiB, of which a file takes what is left once the database is open.
    const script = `mount -t tmpfs -o size=4m none "${folder}" && exec "$@"`
    const child = spawn('unshare', [...unshare, 'sh', '-c', script, 'sh', process.execPath, main, ...args, ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    try {
      const started = await startedUrl(child.stdout)
      const inside = join('/proc', String(child.pid), 'root', folder)
      await untilTold(started, 'healthy')
      await fill(join(inside, 'filler'))
      // More than the database has room for in its pages.
      for (let block = 0; block < 40; block += 1) {
        chain.mine(Array.from({ length: 30 }, (_, place) => moved(1, 100 * block + place, 1n, 'x'.repeat(300))))
      }

      await untilTold(started, 'unhealthy')
      await rm(join(inside, 'filler'))
      await untilTold(started, 'healthy')
    } finally {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(folder, { recursive: true })
    }
  },
)

async function startedUrl(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const entry = JSON.parse(line) as { msg: string; url: string }
    if (entry.msg === 'started') {
      lines.resume()
      return entry.url
    }
  }
  throw new Error('the indexer ended before it had started')
}

async function untilTold(indexerUrl: string, health: string): Promise<void> {
  const query = '{ indexingStatuses { health chains { chainHeadBlock { number } latestBlock { number } } } }'
  const body = JSON.stringify({ query })
  const deadline = performance.now() + PATIENCE_MS
  for (let told = ''; ; ) {
    const response = await fetch(new URL('/graphql', indexerUrl), { method: 'POST', body })
    told = await response.text()
    // Where the machine is busy, a query may wait for longer than it may.
    const { data } = response.status === 200 ? (JSON.parse(told) as { data?: { indexingStatuses: Status[] } }) : {}
    const [status] = data?.indexingStatuses ?? []
    const [chained] = status?.chains ?? []
    const isThere = health !== 'healthy' || chained?.latestBlock?.number === String(chain.head)
    if (status?.health === health && isThere) return
    if (performance.now() > deadline) throw new Error(`not ${health} in all this time: ${told}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

type Status = Readonly<{ health: string; chains: readonly { latestBlock: { number: string } | null }[] }>

async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (;;) await file.write(Buffer.alloc(4096))
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  } finally {
    await file.close()
  }
}
