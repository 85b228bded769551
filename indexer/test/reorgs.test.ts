import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
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

test('blocks that were replaced are undone', async () => {
  chain.mine([moved(1, 2, 1n, 'stays')])
  chain.mine([moved(1, 2, 10n, 'goes')])
  const running = await start()
  await running.indexed()
  expect(balanceOf(running, 2)).toBe('11')

  chain.drop(1)
  chain.mine([moved(1, 3, 5n, 'instead')])
  chain.mine([])
  await running.indexed()

  expect(balanceOf(running, 2)).toBe('1')
  expect(balanceOf(running, 3)).toBe('5')
  expect(running.logs).toContainEqual(expect.objectContaining({ msg: 'reorg', revertedTo: '1' }))
})

test('a head replaced at the same height is noticed', async () => {
  chain.mine([moved(1, 2, 10n, 'goes')])
  const running = await start()
  await running.indexed()

  chain.drop(1)
  chain.mine([moved(1, 2, 3n, 'instead')])
  await running.indexed()

  expect(balanceOf(running, 2)).toBe('3')
})

test('a chain that became shorter is followed back', async () => {
  chain.mine([moved(1, 2, 1n, 'stays')])
  chain.mine([moved(1, 2, 10n, 'goes')])
  chain.mineEmpty(20)
  const running = await start()
  await running.indexed()

  chain.drop(21)
  await running.indexed()

  expect(balanceOf(running, 2)).toBe('1')
  expect(running.store.cursor()?.number).toBe(1n)
})

test('a reorg of 200 blocks is found', async () => {
  chain.mine([moved(1, 2, 1n, 'stays')])
  chain.mineEmpty(100)
  for (let block = 0; block < 200; block++) chain.mine(block % 10 === 0 ? [moved(1, 2, 1n, 'goes')] : [])
  const running = await start()
  await running.indexed()
  expect(balanceOf(running, 2)).toBe('21')

  chain.drop(200)
  for (let block = 0; block < 210; block++) chain.mine([])
  await running.indexed()

  expect(balanceOf(running, 2)).toBe('1')
})

test('a reorg deeper than the blocks kept one by one goes back to one that is known', async () => {
  chain.mine([moved(1, 2, 1n, 'stays')])
  chain.mineEmpty(400)
  chain.mine([moved(1, 2, 1n, 'goes')])
  chain.mineEmpty(400)
  const running = await start()
  await running.indexed()
  expect(balanceOf(running, 2)).toBe('2')

  chain.drop(700)
  chain.mineEmpty(701)
  await running.indexed()

  expect(balanceOf(running, 2)).toBe('1')
})

test('a block that failed and was replaced is forgotten', async () => {
  chain.mine([probe('missing')])
  const running = await start()
  await expect(running.indexed()).rejects.toThrow('missing value for non-nullable field')

  chain.drop(1)
  chain.mine([])
  while (running.health().status !== 'healthy') await new Promise((resolve) => setImmediate(resolve))
  await running.indexed()

  expect(running.store.cursor()?.hash).toBe(chain.hashOf(1))
})

test('a reorg while the indexer was off is found when it starts', async () => {
  chain.mine([moved(1, 2, 1n, 'goes')])
  await (await start()).indexed()
  await stop()

  chain.drop(1)
  chain.mine([moved(1, 2, 4n, 'instead')])
  const running = await start()
  await running.indexed()

  expect(balanceOf(running, 2)).toBe('4')
})

test('every block being dropped undoes everything', async () => {
  chain.mine([moved(1, 2, 1n, 'goes')])
  chain.mine([moved(1, 2, 1n, 'goes')])
  const running = await start()
  await running.indexed()

  chain.drop(2)
  chain.mine([moved(4, 5, 1n, 'instead')])
  await running.indexed()

  expect(balanceOf(running, 2)).toBeUndefined()
  expect(balanceOf(running, 5)).toBe('1')
})
