import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, type Interceptor, moved } from './fake-chain.ts'
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

type Json = Record<string, unknown>
type Method = 'eth_getLogs' | 'eth_getBlockReceipts' | 'eth_getBlockByNumber'
type Lie = (answer: Json[], params: unknown[]) => unknown

/** Answers some methods with what a function makes of the chain's answer. */
function lying(lies: Partial<Record<Method, Lie>>): Interceptor {
  return ({ method, params }, answer) => {
    const lie = lies[method as Method]
    return lie ? lie(answer() as Json[], params) : answer()
  }
}

const without = (block: number, logIndex: number): Lie => {
  const isLeftOut = (log: Json) => Number(log.blockNumber) === block && Number(log.logIndex) === logIndex
  return (logs) => logs.filter((log) => !isLeftOut(log))
}

/** Receipts without the logs of one of a block's transactions. */
const withoutLogsOf = (block: number, transactionIndex: number): Lie => {
  const isIt = (receipt: Json) =>
    Number(receipt.blockNumber) === block && Number(receipt.transactionIndex) === transactionIndex
  return (receipts) => receipts.map((receipt) => (isIt(receipt) ? { ...receipt, logs: [] } : receipt))
}

/** A header with other fields. */
const changed = (block: number, fields: Json): Lie => {
  return (header) => (Number((header as unknown as Json).number) === block ? { ...header, ...fields } : header)
}

async function untilReported(running: TestIndexing): Promise<Record<string, unknown>> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const entry = running.logs.find(({ code }) => code === 'RPC_INCOMPLETE' || code === 'RPC_INVALID')
    if (entry) return entry
    if (performance.now() > deadline) throw new Error('nothing was reported in time')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const balanceOf = (running: TestIndexing, account: number) => running.read('Account', accountOf(account))?.balance

/** Two logs that a bloom cannot tell from one: block 2 is whole in its bloom with either of them. */
function mineTwins(): void {
  chain.mine([moved(1, 2, 5n, 'whole')])
  chain.mine([moved(1, 2, 1n, 'first'), moved(1, 2, 7n, 'second')])
}

describe('near the head', () => {
  const invented = () => `the chain's endpoint answered with logs that block 2 (${chain.hashOf(2)}) does not have`
  const leftOut = () => `the chain's endpoint left out logs of block 2 (${chain.hashOf(2)})`
  const noRoot = () =>
    `the chain's endpoint answered with receipts that do not make up the root in the header of block 2 (${chain.hashOf(2)})`

  test.each<[string, () => Interceptor, () => string]>([
    ['a log that is left out', () => lying({ eth_getLogs: without(2, 1) }), leftOut],
    [
      'a log that is left out of the receipts too',
      () => lying({ eth_getLogs: without(2, 1), eth_getBlockReceipts: withoutLogsOf(2, 1) }),
      noRoot,
    ],
    [
      'a log whose amount is another',
      () => lying({ eth_getLogs: (logs) => logs.map((log) => ({ ...log, data: moved(1, 2, 9n, 'forged').data })) }),
      invented,
    ],
    [
      'a log that was made up, of a contract that has one in the block',
      () =>
        lying({
          eth_getLogs: (logs) => [...logs, ...logs.slice(-1).map((log) => ({ ...log, logIndex: '0x7' }))],
        }),
      invented,
    ],
    [
      'a log that was made up, of a contract that has none',
      () =>
        lying({
          eth_getLogs: (logs) => [
            ...logs,
            ...logs.slice(-1).map((log) => ({ ...log, topics: moved(8, 9, 1n, '').topics, logIndex: '0x7' })),
          ],
        }),
      invented,
    ],
    [
      'a header whose bloom denies the logs',
      () => lying({ eth_getBlockByNumber: changed(2, { logsBloom: `0x${'00'.repeat(256)}` }) }),
      () =>
        `the chain's endpoint answered with a header of block 2 that does not have the hash ${chain.hashOf(2)}; ` +
        'where the chain makes hashes in a way of its own, set --check-logs never',
    ],
  ])('%s is found out, and nothing of its block is stored', async (_name, lie, reason) => {
    mineTwins()
    chain.intercept = onlyInBlock2(lie())
    indexing = await startTestIndexing(url)

    expect((await untilReported(indexing)).reason).toBe(reason())
    expect(['5', undefined]).toContain(balanceOf(indexing, 2))
    expect(indexing.health()).toMatchObject({
      status: 'unhealthy',
      failure: { message: reason(), deterministic: false },
    })

    chain.intercept = null
    await indexing.indexed()
    expect(balanceOf(indexing, 2)).toBe('13')
    expect(indexing.health()).toEqual({ status: 'healthy' })
  })

  function onlyInBlock2(lie: Interceptor): Interceptor {
    return (request, answer) => {
      const query = request.params[0] as { blockHash?: string }
      const isOther = request.method === 'eth_getLogs' && query.blockHash !== chain.hashOf(2)
      return isOther ? answer() : lie(request, answer)
    }
  }

  test('a log that is left out is found out without eth_getBlockReceipts', async () => {
    mineTwins()
    const lie = lying({ eth_getLogs: without(2, 1) })
    chain.intercept = (request, answer) => {
      if (request.method !== 'eth_getBlockReceipts') return lie(request, answer)
      throw Object.assign(new Error('the method eth_getBlockReceipts does not exist/is not available'), {
        rpcCode: -32601,
      })
    }
    indexing = await startTestIndexing(url)

    expect((await untilReported(indexing)).reason).toBe(leftOut())
    const asked = chain.requests.filter(({ method }) => method === 'eth_getBlockReceipts')
    expect(asked.map(({ params }) => params)).toEqual([['0x1'], ['0x2']])
    expect(indexing.logs.filter(({ method }) => method === 'eth_getBlockReceipts')).toHaveLength(1)
  })

  test('a lie is counted', async () => {
    mineTwins()
    const metrics = createMetrics()
    chain.intercept = lying({ eth_getLogs: without(2, 1) })
    indexing = await startTestIndexing(url, ':memory:', { metrics })
    await untilReported(indexing)

    expect((await metrics.render()).text).toContain('indexer_rpc_refused_total{code="RPC_INCOMPLETE"} 1')
  })

  test('a chain whose headers have more in them is followed, and it is said once', async () => {
    mineTwins()
    chain.intercept = lying({
      eth_getBlockByNumber: (header) => ({
        ...header,
        hash: (header as unknown as Json).hash,
        l9Number: '0x1',
        difficulty: '0x9',
      }),
    })
    indexing = await startTestIndexing(url)
    await indexing.indexed()

    expect(balanceOf(indexing, 2)).toBe('13')
    const told = indexing.logs.filter(({ msg }) => msg === 'the chain cannot be checked')
    expect(told.map(({ reason }) => reason)).toEqual([
      'the hashes of headers: what is unknown in them, or missing: l9Number',
    ])
  })

  test('nothing is looked for where that is switched off', async () => {
    mineTwins()
    chain.intercept = lying({ eth_getLogs: without(2, 1) })
    indexing = await startTestIndexing(url, ':memory:', { checkLogs: 'never' })
    await indexing.indexed()

    expect(balanceOf(indexing, 2)).toBe('6')
  })
})

test.each(['always', 'sample:1'] as const)(
  'far from the head a log that is left out is found out: %s',
  async (checkLogs) => {
    mineTwins()
    chain.mineEmpty(300)
    chain.intercept = lying({ eth_getLogs: without(2, 1) })
    indexing = await startTestIndexing(url, ':memory:', { checkLogs })

    expect((await untilReported(indexing)).reason).toContain('left out logs of block 2')
    chain.intercept = null
    await indexing.indexed()

    expect(balanceOf(indexing, 2)).toBe('13')
  },
)

test('far from the head a log that is left out is missed where only blocks near it are checked', async () => {
  mineTwins()
  chain.mineEmpty(300)
  chain.intercept = lying({ eth_getLogs: without(2, 1) })
  indexing = await startTestIndexing(url)
  await indexing.indexed()

  expect(balanceOf(indexing, 2)).toBe('6')
})
