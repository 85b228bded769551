import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, type FakeLog, moved } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

// Two endpoints of one chain: fake chains with the same logs have the same blocks.
let first: FakeChain
let second: FakeChain
let urls: string
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  first = new FakeChain()
  second = new FakeChain()
  urls = `${await first.start()},${await second.start()}`
  indexing = null
})

afterEach(async () => {
  await indexing?.stop()
  await first.stop()
  await second.stop()
})

function mine(...logs: FakeLog[]): void {
  first.mine(logs)
  second.mine(logs)
}

function breakDown(chain: FakeChain): void {
  chain.fault = (response) => {
    response.statusCode = 503
    response.end()
    return true
  }
}

const balanceOf = (running: TestIndexing, account: number) => running.read('Account', accountOf(account))?.balance
const switches = (running: TestIndexing) => running.logs.filter(({ msg }) => msg === 'chain endpoint switched')

async function untilSwitched(running: TestIndexing): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (switches(running).length === 0) {
    if (performance.now() > deadline) throw new Error('no switch in time')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('one endpoint is asked as long as it answers', async () => {
  mine(moved(1, 2, 5n, 'a'))
  indexing = await startTestIndexing(urls)
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('5')
  expect(second.requests).toEqual([])
})

test('the next goes on where one is away, and it is said', async () => {
  mine(moved(1, 2, 5n, 'a'))
  indexing = await startTestIndexing(urls)
  await indexing.indexed()
  breakDown(first)
  mine(moved(1, 2, 1n, 'b'))
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('6')
  const [from = '', to = ''] = urls.split(',')
  expect(switches(indexing)).toMatchObject([{ from, to, reason: `${from} answered with status 503` }])
})

test('one that leaves logs out is left for the next', async () => {
  mine(moved(1, 2, 5n, 'a'))
  first.intercept = ({ method }, answer) => (method === 'eth_getLogs' ? [] : answer())
  indexing = await startTestIndexing(urls)
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('5')
  expect(switches(indexing)).toHaveLength(1)
})

test('one that serves another chain is not used', async () => {
  second.chainId = 1
  mine(moved(1, 2, 5n, 'a'))
  indexing = await startTestIndexing(urls)
  await indexing.indexed()
  breakDown(first)
  second.mine([moved(1, 2, 100n, 'wrong')])
  await untilSwitched(indexing)
  first.fault = null
  first.mine([moved(1, 2, 1n, 'b')])
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('6')
})

describe('an endpoint that lags behind', () => {
  const reorgs = (running: TestIndexing) => running.logs.filter(({ msg }) => msg === 'reorg')

  test('what is stored already is left for one that does not, and nothing is undone', async () => {
    for (let block = 1; block <= 5; block++) mine(moved(1, 2, 1n, `${block}`))
    indexing = await startTestIndexing(urls)
    await indexing.indexed()
    // It still has the first three of these blocks, as a node has that is restored from a backup.
    first.drop(2)
    await untilSwitched(indexing)
    await indexing.indexed()

    expect(switches(indexing)[0]?.reason).toBe("its newest block is 3, and another's 5")
    expect(reorgs(indexing)).toEqual([])
    expect(balanceOf(indexing, 2)).toBe('5')
  })

  test('others, and no longer moves, is left for one that does', async () => {
    mine(moved(1, 2, 1n, 'a'))
    indexing = await startTestIndexing(urls, ':memory:', { staleAfterMs: 50 })
    await indexing.indexed()
    second.mine([moved(1, 2, 1n, 'b')])
    await untilSwitched(indexing)
    await indexing.indexed(2n)

    expect(balanceOf(indexing, 2)).toBe('2')
  })

  test('nobody is none: a chain that goes back is followed', async () => {
    for (let block = 1; block <= 5; block++) mine(moved(1, 2, 1n, `${block}`))
    indexing = await startTestIndexing(urls)
    await indexing.indexed()
    first.drop(2)
    second.drop(2)
    await indexing.indexed()

    expect(switches(indexing)).toEqual([])
    expect(balanceOf(indexing, 2)).toBe('3')
  })
})

test('one that refuses to answer is left for the next', async () => {
  mine(moved(1, 2, 5n, 'a'))
  first.fault = (response) => {
    response.statusCode = 401
    response.end('no such key')
    return true
  }
  indexing = await startTestIndexing(urls)
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('5')
  const [from = ''] = urls.split(',')
  expect(switches(indexing)).toMatchObject([{ reason: `${from} answered with status 401` }])
})

test('one that answers as another chain now and then is asked again', async () => {
  let lies = 2
  first.intercept = ({ method }, answer) => (method === 'eth_chainId' && lies-- > 0 ? '0x1' : answer())
  mine(moved(1, 2, 5n, 'a'))
  indexing = await startTestIndexing(urls.split(',')[0] ?? '')
  await indexing.indexed()
  mine(moved(1, 2, 1n, 'b'))
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('6')
})
