import { expect, test } from '@jest/globals'
import type { RpcCall } from './json-rpc.ts'
import { isMissingMethod, rememberMissing } from './missing-methods.ts'
import { RpcError } from './rpc-error.ts'

const refused = (words: string, rpcCode: number) => new RpcError('RPC_REFUSED', words, { rpcCode, words })

test.each([
  ['the method eth_getBlockReceipts does not exist/is not available', -32601],
  ['Method not found', -32000],
  ['Unsupported method: eth_getBlockReceipts', -32004],
  ['this method is not whitelisted', 0],
])('"%s" means that there is no such method', (words, code) => {
  expect(isMissingMethod(refused(words, code))).toBe(true)
})

test.each([
  ['header not found', -32000],
  ['too many results', -32005],
])('"%s" does not', (words, code) => {
  expect(isMissingMethod(refused(words, code))).toBe(false)
})

test('what an endpoint does not have is asked for once, and said once', async () => {
  const asked: string[] = []
  const said: string[] = []
  const endpoint = {
    async call(calls: readonly RpcCall[]) {
      asked.push(...calls.map(({ method }) => method))
      if (calls.some(({ method }) => method === 'eth_rare')) throw refused('no such method', -32601)
      return calls.map(() => null)
    },
  }
  const client = rememberMissing(endpoint, ['eth_rare'], (method) => void said.push(method))
  const ask = (method: string) => client.call([{ method, params: [] }])

  for (let time = 0; time < 3; time++) await expect(ask('eth_rare')).rejects.toMatchObject({ rpcCode: -32601 })
  expect(await ask('eth_chainId')).toEqual([null])

  expect(asked).toEqual(['eth_rare', 'eth_chainId'])
  expect(said).toEqual(['eth_rare'])
})
