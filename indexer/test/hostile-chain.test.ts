import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { AbiCoder, concat, id, toBeHex, zeroPadValue } from 'ethers'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, type FakeLog, moved } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

const coder = AbiCoder.defaultAbiCoder()

let chain: FakeChain
let indexing: TestIndexing

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  chain = new FakeChain()
  indexing = await startTestIndexing(await chain.start())
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
})

describe('poison events', () => {
  const word = (value: number | bigint) => zeroPadValue(toBeHex(value), 32)
  const proper = moved(1, 2, 5n, 'proper')

  test.each<[string, FakeLog]>([
    ['no data', { ...proper, data: '0x' }],
    ['half a word', { ...proper, data: '0x0011' }],
    ['an offset past the end', { ...proper, data: concat([word(5), word(1_000_000)]) }],
    ['an offset of 2^255', { ...proper, data: concat([word(5), word(2n ** 255n)]) }],
    ['a length past the end', { ...proper, data: concat([word(5), word(64), word(4_000_000_000)]) }],
    ['a topic too few', { ...proper, topics: proper.topics.slice(0, 2) }],
    ['a topic too many', { ...proper, topics: [...proper.topics, word(1)] }],
  ])('a log with %s is passed over', async (_name, log) => {
    chain.mine([log, proper])
    await indexing.indexed()

    expect(indexing.read('Account', accountOf(2))?.balance).toBe('5')
    expect(indexing.health()).toEqual({ status: 'healthy' })
  })

  test('a string that is not UTF-8 has its bad bytes replaced, as graph-node does', async () => {
    const data = coder.encode(['uint256', 'bytes'], [1, '0x61ff62c0'])
    chain.mine([{ ...proper, data }])
    await indexing.indexed()

    expect(indexing.find('Transfer', 'memo', { type: 'String', value: 'a\uFFFDb\uFFFD' })).toHaveLength(1)
  })

  test('a string of a megabyte is kept whole', async () => {
    chain.mine([moved(1, 2, 5n, 'x'.repeat(1_000_000))])
    await indexing.indexed()

    expect(indexing.find('Transfer', 'amount', { type: 'BigInt', value: 5n })[0]?.memo?.length).toBe(1_000_000)
  })

  test('an array whose items all point at one long text does not unfold', async () => {
    const text = 'x'.repeat(200_000)
    const items = 2_000
    const offsets = Array.from({ length: items }, () => word(items * 32))
    const strings = concat([word(items), ...offsets, word(text.length), `0x${Buffer.from(text).toString('hex')}`])
    const pair = concat([word(0xaa), word(64), strings])
    const head = concat([word(1), word(5 * 32), word(0), word(0), word(1)])
    const topics = [id('Typed(string,int8,(address,string[]),bytes4[2],bool)'), word(1)]
    chain.mine([{ address: proper.address, topics, data: concat([head, pair]) }, proper])
    await indexing.indexed()

    expect(indexing.read('Result', 'typed')).toBeNull()
    expect(indexing.read('Account', accountOf(2))?.balance).toBe('5')
  })
})

describe('faults of the endpoint', () => {
  const proper = moved(1, 2, 5n, 'proper')

  async function expectIndexed() {
    await indexing.indexed()
    expect(indexing.read('Account', accountOf(2))?.balance).toBe('5')
  }

  test.each<[string, number, string]>([
    ['500s', 500, 'oops'],
    ['429s', 429, '{"error":{"code":-32005,"message":"slow down"}}'],
    ['truncated JSON', 200, '[{"jsonrpc":"2.0","id":1,"resu'],
    ['an empty answer', 200, ''],
    ['a null', 200, 'null'],
  ])('%s are tried again', async (_name, status, body) => {
    let faults = 3
    chain.fault = (response) => {
      if (faults-- <= 0) return false
      response.statusCode = status
      response.end(body)
      return true
    }
    chain.mine([proper])
    await expectIndexed()
  })

  test('a cut connection is tried again', async () => {
    let faults = 3
    chain.fault = (response) => {
      if (faults-- <= 0) return false
      response.destroy()
      return true
    }
    chain.mine([proper])
    await expectIndexed()
  })

  test('an outage is logged, without what is secret in the URL', async () => {
    chain.fault = (response) => {
      if (indexing.logs.some(({ msg }) => msg === 'chain unusable: trying again')) return false
      response.statusCode = 503
      response.end()
      return true
    }
    chain.mine([proper])
    await expectIndexed()

    expect(indexing.logs).toContainEqual(
      expect.objectContaining({
        msg: 'chain unusable: trying again',
        code: 'RPC_UNAVAILABLE',
        reason: expect.stringMatching(/^http:\/\/127\.0\.0\.1:[0-9]+ answered with status 503$/),
      }),
    )
    expect(indexing.health()).toEqual({ status: 'healthy' })
  })

  type Wrong = (logs: Record<string, unknown>[]) => unknown
  test.each<[string, Wrong]>([
    ['a log of another block', (logs) => logs.map((log) => ({ ...log, blockHash: `0x${'12'.repeat(32)}` }))],
    ['two logs of one place', (logs) => [...logs, ...logs.map((log) => ({ ...log, address: accountOf(9) }))]],
    ['a removed log', (logs) => logs.map((log) => ({ ...log, removed: true }))],
    ['a log of a transaction that is not there', (logs) => logs.map((log) => ({ ...log, transactionHash: id('x') }))],
    ['a log of a negative number', (logs) => logs.map((log) => ({ ...log, logIndex: '-0x1' }))],
    ['five topics', (logs) => logs.map((log) => ({ ...log, topics: Array(5).fill(id('x')) }))],
    ['an object for a list', () => ({})],
  ])('%s is refused, and nothing is stored of it', async (_name, wrong) => {
    let faults = 1
    chain.intercept = ({ method }, answer) => {
      if (method !== 'eth_getLogs' || faults-- <= 0) return answer()
      return wrong(answer() as Record<string, unknown>[])
    }
    chain.mine([proper])
    await expectIndexed()

    expect(indexing.logs).toContainEqual(expect.objectContaining({ msg: 'chain unusable: trying again' }))
  })

  test('logs that come twice and out of order count once, in order', async () => {
    chain.intercept = ({ method }, answer) => {
      const result = answer()
      return method === 'eth_getLogs' ? [...(result as unknown[]), ...(result as unknown[])].reverse() : result
    }
    chain.mine([moved(1, 2, 2n, 'a'), moved(1, 2, 3n, 'b')])
    await expectIndexed()
  })

  test('one lower head among higher ones is not taken for a reorg', async () => {
    chain.mine([proper])
    chain.mineEmpty(3)
    await indexing.indexed()
    let lagging = 1
    chain.intercept = ({ method, params }, answer) => {
      if (params[0] !== 'latest' || lagging-- <= 0) return answer()
      return { ...(answer() as object), number: '0x2', hash: chain.hashOf(2), method }
    }
    await indexing.indexed()
    chain.mine([])
    await expectIndexed()

    expect(indexing.logs).not.toContainEqual(expect.objectContaining({ msg: 'reorg' }))
  })
})
