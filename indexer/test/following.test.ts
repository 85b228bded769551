import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, moved, probe } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

let chain: FakeChain
let url: string
let folder: string
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  chain = new FakeChain()
  url = await chain.start()
  folder = await mkdtemp(join(tmpdir(), 'indexer-'))
  indexing = null
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
  await rm(folder, { recursive: true })
})

async function start(): Promise<TestIndexing> {
  indexing = await startTestIndexing(url, join(folder, 'test.db'))
  return indexing
}

async function stop(): Promise<void> {
  await indexing?.stop()
  indexing = null
}

function balanceOf(running: TestIndexing, account: number): string | undefined {
  return running.read('Account', accountOf(account))?.balance
}

describe('the chain grows', () => {
  test('blocks are indexed as they come', async () => {
    const running = await start()
    for (let block = 1; block <= 3; block++) {
      chain.mine([moved(1, 2, 1n, 'more')])
      await running.indexed()
      expect(balanceOf(running, 2)).toBe(String(block))
    }
  })

  test('a head that stays leaves the state, and so the answers that are kept of it', async () => {
    chain.mine([moved(1, 2, 1n, 'only')])
    const running = await start()
    await running.indexed()
    const [before, asked] = [running.store.revision(), chain.requests.length]

    while (chain.requests.length < asked + 5) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(running.store.revision()).toBe(before)

    chain.mineEmpty(1)
    await running.indexed()
    expect(running.store.revision()).not.toBe(before)
  })

  test('a chain of a thousand blocks is read in ranges, and near the head block by block', async () => {
    chain.mine([moved(1, 2, 1n, 'old')])
    chain.mineEmpty(500)
    chain.mine([moved(1, 2, 1n, 'middle')])
    chain.mineEmpty(600)
    chain.mine([moved(1, 2, 1n, 'new')])

    const running = await start()
    await running.indexed()

    expect(balanceOf(running, 2)).toBe('3')
    expect(running.store.cursor()).toEqual({
      number: 1103n,
      hash: chain.hashOf(1103),
      parentHash: chain.hashOf(1102),
      timestamp: 1_700_013_236n,
    })
    const ranges = chain.requests.filter(({ method, params }) => method === 'eth_getLogs' && isRange(params[0]))
    expect(ranges.map(({ params }) => params[0])).toMatchObject([
      { fromBlock: '0x1', toBlock: '0x1' },
      { fromBlock: '0x2', toBlock: '0xb' },
      { fromBlock: '0xc', toBlock: '0x6f' },
      { fromBlock: '0x70', toBlock: '0x355' },
    ])
    expect(running.store.block(1000n)?.hash).toBe(chain.hashOf(1000))
    expect(running.store.block(300n)).toBeNull()
  })

  test('ranges shrink when the endpoint finds them too large', async () => {
    chain.mineEmpty(400)
    chain.mine([moved(1, 2, 1n, 'late')])
    chain.mineEmpty(400)
    chain.intercept = ({ method, params }, answer) => {
      const query = params[0] as { fromBlock?: string; toBlock?: string }
      const size = Number(query?.toBlock) - Number(query?.fromBlock)
      if (method === 'eth_getLogs' && size > 20) throw new Error('query returned more than 10000 results')
      return answer()
    }

    const running = await start()
    await running.indexed()

    expect(balanceOf(running, 2)).toBe('1')
  })

  test('indexed() waits for a block that is not there yet', async () => {
    const running = await start()
    const waiting = running.indexed(2n)
    chain.mine([])
    chain.mine([moved(1, 2, 7n, 'awaited')])
    await waiting

    expect(balanceOf(running, 2)).toBe('7')
  })

  test('indexed() is refused once the indexer has stopped', async () => {
    const running = await start()
    const waiting = running.indexed(99n)
    const refused = expect(waiting).rejects.toMatchObject({ code: 'INDEXING_STOPPED' })
    await stop()
    await refused
  })
})

function isRange(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'fromBlock' in query
}

describe('restarts', () => {
  test('indexing goes on from the cursor', async () => {
    chain.mine([moved(1, 2, 1n, 'first run')])
    await (await start()).indexed()
    await stop()

    chain.mine([moved(1, 2, 1n, 'second run')])
    const before = chain.requests.length
    const running = await start()
    await running.indexed()

    expect(balanceOf(running, 2)).toBe('2')
    const asked = chain.requests.slice(before).filter(({ method }) => method === 'eth_getLogs')
    const blocks = asked.map(({ params }) => (params[0] as { blockHash: string }).blockHash)
    expect(new Set(blocks)).toEqual(new Set([chain.hashOf(2)]))
  })

  test('a deterministic failure is remembered', async () => {
    chain.mine([probe('abort')])
    chain.mine([moved(1, 2, 1n, 'never')])
    await expect((await start()).indexed()).rejects.toThrow('boom')
    await stop()

    const running = await start()
    await expect(running.indexed()).rejects.toThrow('boom')
    expect(running.health()).toMatchObject({ status: 'failed', failure: { deterministic: true } })
    expect(balanceOf(running, 2)).toBeUndefined()
  })

  test('a failure whose block was dropped is undone at the next start', async () => {
    chain.mine([probe('abort')])
    await expect((await start()).indexed()).rejects.toThrow('boom')
    await stop()

    chain.drop(1)
    chain.mine([moved(1, 2, 1n, 'instead')])
    const running = await start()
    await untilHealthy(running)
    await running.indexed()

    expect(balanceOf(running, 2)).toBe('1')
  })

  async function untilHealthy(running: TestIndexing): Promise<void> {
    while (running.health().status !== 'healthy') await new Promise((resolve) => setImmediate(resolve))
  }

  test('another chain behind the endpoint is refused', async () => {
    chain.mine([moved(1, 2, 1n, 'first chain')])
    await (await start()).indexed()
    await stop()

    chain.reset()
    chain.mineEmpty(5)
    const running = await start()

    await expect(running.indexed()).rejects.toThrow('the endpoint serves chain 31337 with first block')
    expect(balanceOf(running, 2)).toBe('1')
  })

  test('a development chain that is started anew is noticed while running', async () => {
    chain.mine([moved(1, 2, 1n, 'first chain')])
    const running = await start()
    await running.indexed()

    chain.reset()
    chain.mineEmpty(5)

    await expect(running.indexed()).rejects.toThrow('begin with an empty database')
    expect(balanceOf(running, 2)).toBe('1')
  })
})
