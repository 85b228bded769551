import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { type Indexer, type IndexerOptions, startIndexer } from '../index.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, probe } from './fake-chain.ts'
import { FakeIpfs } from './fake-ipfs.ts'

let manifestPath: string
let chain: FakeChain
let ipfs: FakeIpfs
let rpcUrl: string
let ipfsUrl: string
let indexer: Indexer
let logs: Record<string, unknown>[]

beforeAll(async () => {
  manifestPath = await buildSubgraph('hungry')
})

beforeEach(async () => {
  chain = new FakeChain()
  ipfs = new FakeIpfs()
  logs = []
  rpcUrl = await chain.start()
  ipfsUrl = await ipfs.start()
})

async function start(handlerSeconds: number, more: Partial<IndexerOptions> = {}): Promise<void> {
  const logger = pino({ level: 'warn' }, { write: (line: string) => void logs.push(JSON.parse(line)) })
  indexer = await startIndexer({
    manifestPath,
    rpcUrl,
    ipfsUrl,
    databasePath: ':memory:',
    name: 'hungry',
    logger,
    pollIntervalMs: 20,
    handlerSeconds,
    handlerMemoryMb: 64,
    ...more,
  })
}

afterEach(async () => {
  await indexer?.stop()
  await chain.stop()
  await ipfs.stop()
})

async function ask(path: string, query: string): Promise<{ data?: Record<string, unknown>; errors?: unknown }> {
  const response = await fetch(new URL(path, indexer.url), { method: 'POST', body: JSON.stringify({ query }) })
  return (await response.json()) as { data?: Record<string, unknown> }
}
const query = (text: string) => ask(indexer.url, text)
const metrics = async () => (await fetch(new URL('/metrics', indexer.url))).text()

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a handler that never ends', () => {
  test('fails the subgraph at its second try, as where graph-node runs out of gas, and queries go on', async () => {
    await start(1)
    chain.mine([probe('before')])
    await indexer.indexed()
    chain.mine([probe('same block'), probe('forever')])
    chain.mine([probe('after')])
    const indexing = indexer.indexed().catch((error: unknown) => error)

    const asked = performance.now()
    const meanwhile = await query('{ results { id } _meta { block { number } hasIndexingErrors } }')
    const answeredMs = performance.now() - asked
    const stopped = await indexing

    expect(meanwhile).toEqual({
      data: { results: [{ id: 'before' }], _meta: { block: { number: 1 }, hasIndexingErrors: false } },
    })
    expect(answeredMs).toBeLessThan(1_500)
    expect(stopped).toMatchObject({ code: 'INDEXING_STOPPED' })
    const message =
      'Time limit exceeded: the handler took more than 1 s of processor time (HANDLER_TIME_LIMIT) in handler `handleProbe` at block #2'
    expect((stopped as Error).message).toContain(message)
    expect(indexer.health()).toMatchObject({
      status: 'failed',
      failure: { deterministic: true, block: { number: '2', hash: chain.hashOf(2) } },
    })
    expect(await query('{ results(block: { number: 1 }) { id } }')).toEqual({ data: { results: [{ id: 'before' }] } })
    expect(await query('{ _meta { block { number } hasIndexingErrors } }')).toEqual({
      data: { _meta: { block: { number: 2 }, hasIndexingErrors: true } },
    })
    expect(await query('{ results { id } }')).toMatchObject({ errors: [{ message: 'indexing_error' }] })
    expect(await ask('/graphql', '{ indexingStatuses { health fatalError { message deterministic } } }')).toMatchObject(
      {
        data: {
          indexingStatuses: [
            { health: 'failed', fatalError: { deterministic: true, message: expect.stringContaining(message) } },
          ],
        },
      },
    )
    const text = await metrics()
    expect(text).toContain('indexer_over_budget_total{work="handler",budget="time"} 2\n')
    expect(text).toContain('indexer_threads_replaced_total{thread="indexing"} 2\n')
    const told = logs.filter(({ msg }) => msg === 'a handler was ended: it took more than it may')
    expect(told).toMatchObject([
      { handler: 'handleProbe', isFinal: false },
      { handler: 'handleProbe', isFinal: true },
    ])
  })

  test('is told of by the status API while it is tried once more', async () => {
    await start(1)
    chain.mine([probe('forever')])
    const stopped = indexer.indexed().catch((error: unknown) => error)

    await until(() => indexer.health().status === 'unhealthy')
    const status = await ask('/graphql', '{ indexingStatuses { health nonFatalErrors { message deterministic } } }')
    const asked = performance.now()
    const chains = await ask('/graphql', '{ indexingStatuses { chains { latestBlock { number } } } }')
    const answeredMs = performance.now() - asked
    await stopped

    const message = expect.stringContaining('in handler `handleProbe`; it is tried once more')
    expect(status).toEqual({
      data: { indexingStatuses: [{ health: 'unhealthy', nonFatalErrors: [{ message, deterministic: false }] }] },
    })
    expect(chains).toMatchObject({ data: { indexingStatuses: [{ chains: [{}] }] } })
    expect(answeredMs).toBeLessThan(10_000)
  })

  test('and was given a file has that file passed over, and the rest goes on', async () => {
    await start(1)
    const hostile = ipfs.add('forever')
    const honest = ipfs.add('honest')
    chain.mine([probe('file', hex(hostile)), probe('file', hex(honest))])
    await indexer.indexed()

    await until(async () => (await metrics()).includes('indexer_over_budget_total{work="handler",budget="time"} 2'))
    await until(async () => JSON.stringify(await query('{ documents { id } }')).includes(honest))
    chain.mine([probe('after')])
    await indexer.indexed()

    expect(await query('{ documents { id text } results { id } }')).toEqual({
      data: { documents: [{ id: honest, text: 'honest' }], results: [{ id: 'after' }] },
    })
    expect(indexer.health()).toEqual({ status: 'healthy' })
    const told = logs.filter(({ msg }) => msg === 'file failed')
    expect(told).toMatchObject([{ cid: hostile, reason: expect.stringContaining('HANDLER_TIME_LIMIT') }])
  })
})

describe('a handler that allocates without end', () => {
  test.each(['allocate', 'entities'])(
    '(%s) fails the subgraph at its first try, and the process and its threads stay',
    async (kind) => {
      await start(30)
      chain.mine([probe('before')])
      chain.mine([probe(kind)])

      await expect(indexer.indexed()).rejects.toThrow(
        'Memory limit exceeded: the mapping wanted more than 64 MB of memory in WASM (HANDLER_MEMORY_LIMIT)',
      )

      expect(indexer.health()).toMatchObject({ status: 'failed', failure: { deterministic: true } })
      expect(await query('{ results(block: { number: 1 }) { id } }')).toEqual({ data: { results: [{ id: 'before' }] } })
      const text = await metrics()
      expect(text).not.toContain('indexer_threads_replaced_total{')
      expect(text).toContain('indexer_over_budget_total{work="handler",budget="memory"} 1\n')
    },
  )
})

test('a block that was over its budget is tried anew at the next start, with a larger budget', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'indexer-budgets-'))
  const databasePath = join(folder, 'index.db')
  await start(30, { databasePath })
  chain.mine([probe('before')])
  chain.mine([probe('hundred')])
  chain.mine([probe('after')])
  await expect(indexer.indexed()).rejects.toThrow('HANDLER_MEMORY_LIMIT')
  await indexer.stop()

  await start(30, { databasePath, handlerMemoryMb: 512 })
  await indexer.indexed()

  expect(indexer.health()).toEqual({ status: 'healthy' })
  expect(await query('{ results { id } _meta { hasIndexingErrors } }')).toEqual({
    data: {
      results: [{ id: 'after' }, { id: 'allocated-100' }, { id: 'before' }],
      _meta: { hasIndexingErrors: false },
    },
  })
  await indexer.stop()
  await rm(folder, { recursive: true })
})

test('a stop while a handler runs ends in time', async () => {
  await start(60)
  chain.mine([probe('forever')])
  const waiting = indexer.indexed().catch((error: unknown) => error)
  await until(() => chain.requests.some(({ method }) => method === 'eth_getLogs'))

  const began = performance.now()
  await indexer.stop()

  expect(performance.now() - began).toBeLessThan(8_000)
  expect(await waiting).toMatchObject({ code: 'INDEXING_STOPPED' })
  expect(indexer.isStuck()).toBe(false)
})

function hex(text: string): string {
  return `0x${Buffer.from(text).toString('hex')}`
}
