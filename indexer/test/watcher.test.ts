import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { AbiCoder, id, zeroPadValue } from 'ethers'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, type FakeLog } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

const WATCHER = '0x0000000000000000000000000000000000000800'
const WHO = '0x0000000000000000000000000000000000000810'
const REFUSED = { rpcCode: -32000 }

type Call = { to: string; data: string }

let chain: FakeChain
let url: string
let indexing: TestIndexing
/** What the chain's contracts answer. */
let answerCall: (call: Call, block: string) => string
let receiptsOf: ((answer: unknown) => unknown) | null
let calls: Call[]

beforeAll(() => buildSubgraph('watcher'))

beforeEach(async () => {
  chain = new FakeChain()
  url = await chain.start()
  answerCall = () => `0x${'7'.padStart(64, '0')}`
  receiptsOf = null
  calls = []
  chain.intercept = ({ method, params }, answer) => {
    const block = (params[1] as { blockHash?: string } | undefined)?.blockHash ?? ''
    if (method === 'eth_getBalance') return '0x2a'
    if (method === 'eth_getCode') return '0x00'
    if (method === 'eth_getBlockReceipts' && receiptsOf) return receiptsOf(answer())
    if (method !== 'eth_call') return answer()
    calls.push(params[0] as Call)
    return answerCall(params[0] as Call, block)
  }
})

afterEach(async () => {
  await indexing.stop()
  await chain.stop()
})

async function start(): Promise<void> {
  indexing = await startTestIndexing(url, ':memory:', { subgraph: 'watcher' })
}

async function index(): Promise<void> {
  await start()
  await indexing.indexed()
}

function asked(value: bigint): FakeLog {
  const data = AbiCoder.defaultAbiCoder().encode(['uint256'], [value])
  return { address: WATCHER, topics: [id('Asked(address,uint256)'), zeroPadValue(WHO, 32)], data }
}

function noted(text: string, address = WATCHER): FakeLog {
  return { address, topics: [id('Noted(string)')], data: AbiCoder.defaultAbiCoder().encode(['string'], [text]) }
}

const ran = () => indexing.all('Run', ['handler', 'block']).map(({ handler, block }) => `${handler} ${block}`)
const answers = () => indexing.find('Run', 'handler', { type: 'String', value: 'asked' }).map(({ text }) => text)

describe('handlers of blocks', () => {
  test('run once, for every block of a range, or every so many blocks, before or after the logs', async () => {
    chain.mine([noted('x')])
    chain.mineEmpty(6)
    await index()

    expect(ran()).toEqual([
      'once 1',
      'noted 1',
      'noted 1',
      'poll 1',
      'tick 2',
      'tick 3',
      'poll 4',
      'tick 4',
      'tick 5',
      'poll 7',
    ])
  })

  test('run far behind the head as they do near it', async () => {
    chain.mineEmpty(400)
    await index()

    expect(ran().slice(0, 8)).toEqual(['once 1', 'poll 1', 'tick 2', 'tick 3', 'poll 4', 'tick 4', 'tick 5', 'poll 7'])
    expect(ran().length).toBe(1 + 134 + 4)
  })

  test('are not passed over where the endpoint says that a block far behind the head is not there', async () => {
    chain.mineEmpty(400)
    const answer = chain.intercept
    let lies = 1
    chain.intercept = (request, own) => {
      const isWanted = request.method === 'eth_getBlockByNumber' && request.params[0] === '0x4'
      return isWanted && lies-- > 0 ? null : answer?.(request, own)
    }
    await index()

    expect(ran().slice(0, 8)).toEqual(['once 1', 'poll 1', 'tick 2', 'tick 3', 'poll 4', 'tick 4', 'tick 5', 'poll 7'])
    expect(indexing.logs).toContainEqual(expect.objectContaining({ code: 'CHAIN_MOVED' }))
  })

  test('of a created data source begin in the block that created it', async () => {
    chain.mineEmpty(5)
    chain.mine([asked(777n)])
    chain.mineEmpty(3)
    await index()

    expect(ran().slice(-5)).toEqual(['asked 6', 'once 6', 'poll 6', 'poll 7', 'poll 8'])
  })
})

describe('a call of a contract', () => {
  test("is answered as of the handler's block, and what the manifest declares is asked once", async () => {
    answerCall = (_, block) => `0x${(block === chain.hashOf(1) ? '7' : '8').padStart(64, '0')}`
    chain.mine([asked(5n)])
    await index()

    expect(answers()).toEqual(['7 7 reverted reverted 42 code'])
    expect(calls.map(({ to, data }) => `${to} ${data.slice(0, 10)}`).sort()).toEqual(
      [
        `${WHO} ${id('text()').slice(0, 10)}`,
        `${WHO} ${id('pair(uint256)').slice(0, 10)}`,
        `${WHO} ${id('echo(uint256)').slice(0, 10)}`,
        `${WHO} ${id('echo(uint256,bool)').slice(0, 10)}`,
      ].sort(),
    )
  })

  test('that is reverted can be handled', async () => {
    answerCall = () => {
      throw Object.assign(new Error('execution reverted: no'), REFUSED)
    }
    chain.mine([asked(5n)])
    await index()

    expect(answers()).toEqual(['reverted reverted reverted reverted 42 code'])
  })

  test('that is reverted and not handled fails for good', async () => {
    answerCall = () => '0x'
    chain.mine([asked(999n)])
    await start()

    await expect(indexing.indexed()).rejects.toThrow('Call reverted, probably because an `assert` or `require`')
    expect(indexing.health()).toMatchObject({ failure: { deterministic: true } })
  })

  test('that the endpoint does not answer is asked again, and nothing of its block is stored before', async () => {
    let refusals = 2
    answerCall = () => {
      if (refusals-- > 0) throw Object.assign(new Error('header not found'), REFUSED)
      return `0x${'7'.padStart(64, '0')}`
    }
    chain.mine([noted('before'), asked(5n)])
    await index()

    expect(answers()).toEqual(['7 7 reverted reverted 42 code'])
    expect(ran()).toEqual(['once 1', 'noted 1', 'noted 1', 'asked 1', 'poll 1'])
    expect(indexing.logs).toContainEqual(expect.objectContaining({ code: 'RPC_REFUSED' }))
  })

  test('makes its handler run again, which leaves no second trace', async () => {
    chain.mine([asked(5n)])
    await index()

    const logged = indexing.logs.filter(({ msg, message }) => msg === 'handler log' && message === 'asked 5')
    expect(logged.length).toBe(1)
    expect(indexing.all('Run', ['block']).map(({ id: each }) => each)).toEqual([
      '4294967296',
      '4294967297',
      '4294967298',
    ])
  })
})

describe('a receipt', () => {
  test('is there where the manifest asks for it, and else null', async () => {
    chain.mine([asked(5n), noted('x')])
    await index()

    const texts = indexing.find('Run', 'handler', { type: 'String', value: 'noted' }).map(({ text }) => text)
    expect(texts).toEqual(['x without receipt', 'x without receipt'])
    expect(indexing.all('Receipt', ['gasUsed', 'status', 'hasContract', 'cumulativeGasUsed'])).toMatchObject([
      { gasUsed: '21000', status: '1', hasContract: 'false', cumulativeGasUsed: '21000' },
    ])
  })

  test('is asked for once a block, however many handlers want one', async () => {
    chain.mine([asked(5n), asked(6n), asked(7n)])
    await index()

    expect(indexing.all('Receipt', ['index']).map(({ index: place }) => place)).toEqual(['0', '1', '2'])
    expect(chain.requests.filter(({ method }) => method === 'eth_getBlockReceipts').length).toBe(1)
  })

  test('of another block is refused', async () => {
    let wrong = 1
    receiptsOf = (answer) => {
      const receipts = answer as object[]
      return wrong-- > 0 ? receipts.map((receipt) => ({ ...receipt, blockHash: id('elsewhere') })) : receipts
    }
    chain.mine([asked(5n)])
    await index()

    expect(indexing.logs).toContainEqual(expect.objectContaining({ code: 'CHAIN_MOVED' }))
    expect(indexing.all('Receipt', ['gasUsed']).length).toBe(1)
  })
})
