import { beforeEach, describe, expect, test } from '@jest/globals'
import { createBlock } from '../test/fake-block.ts'
import type { RpcCall } from './json-rpc.ts'
import { RpcError } from './rpc-error.ts'
import { offerStateByHash } from './state-by-number.ts'

const block = createBlock(7, `0x${'11'.repeat(32)}`, 0, [])
const other = createBlock(7, `0x${'11'.repeat(32)}`, 1, [])
const call = (blockHash = block.hash): RpcCall => ({ method: 'eth_call', params: [{ to: '0x1' }, { blockHash }] })

let asked: RpcCall[]
let said: number
let isRefused: (error: { blockHash?: string }) => RpcError | null
/** The canonical blocks as they are asked for, one after another. */
let canonical: unknown[]

beforeEach(() => {
  asked = []
  said = 0
  canonical = []
  isRefused = () => refused('invalid argument 1: json: cannot unmarshal object into Go value of type string', -32602)
})

const refused = (words: string, rpcCode: number) => new RpcError('RPC_REFUSED', words, { rpcCode, words })

const endpoint = {
  async call(calls: readonly RpcCall[]) {
    asked.push(...calls)
    return calls.map(({ method, params }) => {
      if (method === 'eth_getBlockByHash') return params[0] === block.hash ? block : null
      if (method === 'eth_getBlockByNumber') return canonical.length > 0 ? canonical.shift() : block
      const error = typeof params[1] === 'object' ? isRefused(params[1] as object) : null
      if (error) throw error
      return typeof params[1] === 'string' ? `at ${params[1]}` : 'by hash'
    })
  },
}

const offered = () => offerStateByHash(endpoint, () => void said++)

test('an endpoint that takes a hash is asked by hash', async () => {
  isRefused = () => null

  expect(await offered().call([call()])).toEqual(['by hash'])
  expect([asked.length, said]).toEqual([1, 0])
})

test.each([
  ['geth of old', 'invalid argument 1: json: cannot unmarshal object into Go value of type string', -32602],
  ['serde', 'Invalid params: invalid type: map, expected a string', -32602],
  ['ganache', 'Cannot wrap a "object" as a json-rpc type', -32000],
])('one that does not is asked by number: %s', async (_name, words, rpcCode) => {
  isRefused = () => refused(words, rpcCode)
  const client = offered()

  expect(await client.call([call()])).toEqual(['at 0x7'])
  expect(await client.call([call(), { method: 'eth_chainId', params: [] }])).toEqual(['at 0x7', 'by hash'])
  expect(said).toBe(1)
  expect(asked.filter(({ params }) => typeof params[1] === 'object')).toHaveLength(1)
})

describe('the answer does not count', () => {
  test('where another block has the number before', async () => {
    canonical = [other]

    await expect(offered().call([call()])).rejects.toMatchObject({ code: 'CHAIN_MOVED' })
    expect(asked.map(({ method }) => method)).not.toContain('eth_getBalance')
  })

  test('where another block has the number after', async () => {
    canonical = [block, other]

    await expect(offered().call([call()])).rejects.toMatchObject({ code: 'CHAIN_MOVED' })
  })

  test('where no block has the hash', async () => {
    await expect(offered().call([call(other.hash)])).rejects.toMatchObject({ code: 'CHAIN_MOVED' })
  })
})

test.each([
  ['a revert', 'execution reverted: invalid argument', 3],
  ['a block that is not there', 'header not found', -32000],
  ['a limit', 'daily request count exceeded', -32005],
])('%s is not taken for it', async (_name, words, rpcCode) => {
  isRefused = () => refused(words, rpcCode)

  await expect(offered().call([call()])).rejects.toThrow(words)
  expect([asked.length, said]).toEqual([1, 0])
})
