import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Interface } from 'ethers'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, type Interceptor } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

const CALLEE = '0x0000000000000000000000000000000000000a10'
const CALLER = '0x00000000000000000000000000000000000000ee'
const TRANSACTION = `0x${'11'.repeat(32)}`
const callee = new Interface(['function set(uint256 value) returns (uint256)'])

let chain: FakeChain
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('caller'))

beforeEach(() => {
  chain = new FakeChain()
  indexing = null
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
})

type Trace = Record<string, unknown>

function trace(value: number, changed: Trace = {}): Trace {
  return {
    type: 'call',
    action: { from: CALLER, to: CALLEE, input: callee.encodeFunctionData('set', [value]) },
    result: { output: callee.encodeFunctionResult('set', [value]) },
    blockHash: chain.hashOf(2),
    transactionHash: TRANSACTION,
    transactionPosition: 0,
    ...changed,
  }
}

/** Answers what handlers of calls need: the traces of block 2, and the transaction that made them. */
function tracing(traces: () => readonly Trace[], status = '0x1'): Interceptor {
  return ({ method, params }, answer) => {
    if (method === 'trace_filter') return (params[0] as { fromBlock: string }).fromBlock === '0x2' ? traces() : []
    if (method === 'eth_getTransactionReceipt') return receipt(status)
    if (method !== 'eth_getBlockByHash') return answer()
    return { ...blockTwo(), transactions: [{ hash: TRANSACTION, transactionIndex: '0x0', from: CALLER, to: CALLEE }] }
  }
}

function blockTwo() {
  return { number: '0x2', hash: chain.hashOf(2), parentHash: chain.hashOf(1), timestamp: '0x1' }
}

function receipt(status: string) {
  const place = {
    transactionHash: TRANSACTION,
    transactionIndex: '0x0',
    blockHash: chain.hashOf(2),
    blockNumber: '0x2',
  }
  return { ...place, cumulativeGasUsed: '0x1', gasUsed: '0x1', logs: [], status }
}

async function start(intercept: Interceptor): Promise<TestIndexing> {
  chain.mineEmpty(3)
  chain.intercept = intercept
  indexing = await startTestIndexing(await chain.start(), ':memory:', { subgraph: 'caller' })
  return indexing
}

async function run(intercept: Interceptor): Promise<string[]> {
  const started = await start(intercept)
  await started.indexed()
  return started.all('Run', ['handler', 'block']).map(({ handler, block }) => `${handler} ${block}`)
}

test('handlers of calls run by data source, then those of blocks with calls, then those of every block', async () => {
  expect(await run(tracing(() => [trace(1), trace(2)]))).toEqual([
    'set 2',
    'set 2',
    'set 2',
    'set 2',
    'called 2',
    'block 2',
    'block 3',
  ])
})

test.each<[string, () => Trace]>([
  ['failed', () => trace(1, { error: 'Reverted' })],
  ['created a contract', () => trace(1, { type: 'create' })],
  ['gave nothing back', () => trace(1, { result: null })],
  ['names no function', () => trace(1, { action: { from: CALLER, to: CALLEE, input: '0x60fe47' } })],
])('a trace that %s is no call', async (_, create) => {
  expect(await run(tracing(() => [create()]))).toEqual(['block 2', 'block 3'])
})

test('calls of a reverted transaction count for blocks alone', async () => {
  expect(await run(tracing(() => [trace(1)], '0x0'))).toEqual(['called 2', 'block 2', 'block 3'])
})

test('a call whose input is not of its function is passed over', async () => {
  const input = `${callee.getFunction('set')?.selector}00`

  expect(await run(tracing(() => [trace(1, { action: { from: CALLER, to: CALLEE, input } })]))).toEqual([
    'called 2',
    'block 2',
    'block 3',
  ])
})

test('traces of another block are refused, and asked for again', async () => {
  let answers = 0
  const other = { blockHash: `0x${'22'.repeat(32)}` }
  const started = await start(tracing(() => [trace(1, answers++ === 0 ? other : {})]))
  while (started.all('Run', ['handler']).length === 0) await started.indexed().catch(() => {})
  await started.indexed()

  expect(started.all('Run', ['handler']).map(({ handler }) => handler)).toContain('set')
  expect(started.logs).toContainEqual(expect.objectContaining({ code: 'RPC_INVALID' }))
})

test('an endpoint without traces stops the indexing, by name', async () => {
  const started = await start(({ method }, answer) => {
    if (method !== 'trace_filter') return answer()
    throw Object.assign(new Error('the method trace_filter does not exist/is not available'), { rpcCode: -32601 })
  })

  await expect(started.indexed()).rejects.toThrow(
    'A matching Ethereum network with NodeCapabilities { archive: false, traces: true } was not found.',
  )
  expect(started.store.cursor()).toBeNull()
})
