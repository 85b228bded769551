import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { hasTools } from '../../test/tools.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, moved } from './fake-chain.ts'
import { type LogChain, startAnvil } from './oracle/anvil.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

const testWithAnvil = hasTools ? test : test.skip
const HOUR_MS = 3_600_000
const CONTRACT = moved(1, 2, 1n, '').address
const OPEN = 'new heads are told over a socket'
const CLOSED = 'the socket that tells of new heads has closed: looking for them until it is open'

let chain: LogChain
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  indexing = null
  if (!hasTools) return
  chain = await startAnvil()
  await chain.prepare([CONTRACT])
})

afterEach(async () => {
  await indexing?.stop()
  await chain?.stop()
})

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const said = (running: TestIndexing, message: string) => running.logs.some(({ msg }) => msg === message)
const balance = (running: TestIndexing) => running.read('Account', accountOf(2))?.balance

testWithAnvil('blocks are indexed as the socket tells of them, long before it is time to look', async () => {
  const wsUrl = chain.rpcUrl.replace('http', 'ws')
  const running = await startTestIndexing(chain.rpcUrl, ':memory:', { wsUrl, pollIntervalMs: HOUR_MS })
  indexing = running
  await until(() => said(running, OPEN))
  for (let block = 1; block <= 3; block++) {
    await chain.mine([moved(1, 2, 1n, 'more')])
    await until(() => balance(running) === String(block))
  }

  await chain.stop()
  await until(() => said(running, CLOSED))
})

testWithAnvil('blocks are looked for where no socket opens', async () => {
  const running = await startTestIndexing(chain.rpcUrl, ':memory:', { wsUrl: 'ws://127.0.0.1:1', pollIntervalMs: 20 })
  indexing = running
  await chain.mine([moved(1, 2, 1n, 'more')])
  await until(() => balance(running) === '1')

  expect(said(running, OPEN)).toBe(false)
})
