import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { BUILD_TIMEOUT_MS, buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, type Interceptor, moved } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

let chain: FakeChain
let url: string
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('ledger'), BUILD_TIMEOUT_MS)

beforeEach(async () => {
  chain = new FakeChain()
  url = await chain.start()
  indexing = null
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
})

type Query = { topics?: unknown }
type Answer = readonly { blockNumber: string; logIndex: string }[]

/** Leaves one log of a block out of the answers, of those to filtered questions only or of all. */
function leavingOut(block: number, logIndex: number, from: 'filtered' | 'all'): Interceptor {
  return ({ method, params }, answer) => {
    if (method !== 'eth_getLogs' || (from === 'filtered' && !(params[0] as Query).topics)) return answer()
    const isLeftOut = (log: Answer[number]) => Number(log.blockNumber) === block && Number(log.logIndex) === logIndex
    return (answer() as Answer).filter((log) => !isLeftOut(log))
  }
}

async function untilReported(running: TestIndexing): Promise<Record<string, unknown>> {
  const deadline = performance.now() + 10_000
  for (;;) {
    const entry = running.logs.find(({ code }) => code === 'RPC_INCOMPLETE')
    if (entry) return entry
    if (performance.now() > deadline) throw new Error('nothing was reported within 10 s')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const balanceOf = (running: TestIndexing, account: number) => running.read('Account', accountOf(account))?.balance

describe('near the head', () => {
  test.each(['filtered', 'all'] as const)(
    'a log that is left out of %s answers is found out, and nothing of its block is stored',
    async (from) => {
      chain.mine([moved(1, 2, 5n, 'whole')])
      chain.mine([moved(1, 2, 1n, 'given'), moved(3, 4, 7n, 'left out')])
      chain.intercept = leavingOut(2, 1, from)
      indexing = await startTestIndexing(url)

      const { reason } = await untilReported(indexing)
      expect(reason).toBe(`the chain's endpoint left out logs of block 2 (${chain.hashOf(2)})`)
      expect(balanceOf(indexing, 2)).not.toBe('6')

      chain.intercept = null
      await indexing.indexed()
      expect(balanceOf(indexing, 2)).toBe('6')
      expect(balanceOf(indexing, 4)).toBe('7')
    },
  )

  test('is not looked for where that is switched off', async () => {
    chain.mine([moved(1, 2, 1n, 'given'), moved(3, 4, 7n, 'left out')])
    chain.intercept = leavingOut(1, 1, 'all')
    indexing = await startTestIndexing(url, ':memory:', { checkLogs: 'never' })
    await indexing.indexed()

    expect(balanceOf(indexing, 2)).toBe('1')
    expect(balanceOf(indexing, 4)).toBeUndefined()
  })
})

test('far from the head a log that is left out is found out where all blocks are checked', async () => {
  chain.mine([moved(1, 2, 5n, 'whole')])
  chain.mine([moved(3, 4, 7n, 'left out')])
  chain.mineEmpty(300)
  chain.intercept = leavingOut(2, 0, 'filtered')
  indexing = await startTestIndexing(url, ':memory:', { checkLogs: 'always' })

  expect((await untilReported(indexing)).reason).toContain('left out logs of block 2')
  chain.intercept = null
  await indexing.indexed()

  expect(balanceOf(indexing, 4)).toBe('7')
})
