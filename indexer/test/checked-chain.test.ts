import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { id } from 'ethers'
import { hasTools } from '../../test/tools.ts'
import { createBlockReceipts } from '../chain/block-receipts.ts'
import { checkReceipts } from '../chain/check-receipts.ts'
import type { BlockHeader } from '../chain/event.ts'
import { hashHeader } from '../chain/header-hash.ts'
import { createRpcClient, type RpcClient } from '../chain/json-rpc.ts'
import { readHeader } from '../chain/read-block.ts'
import { type LogChain, startAnvil } from './oracle/anvil.ts'

// What anvil, which is reth's code, hashes and roots is rebuilt from its answers.

const EMITTER = '0x00000000000000000000000000000000000000e1'
const SENDER = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
/** Their places in a trie are of one byte, two and three. */
const SIZES = [0, 1, 2, 17, 129, 300]

const testWithAnvil = hasTools ? test : test.skip
let chain: LogChain
let client: RpcClient

beforeAll(async () => {
  if (!hasTools) return
  chain = await startAnvil()
  client = createRpcClient({ url: chain.rpcUrl, signal: new AbortController().signal })
  await chain.prepare([EMITTER])
  for (const size of SIZES) {
    await chain.mine(
      Array.from({ length: size }, (_, index) => ({
        address: EMITTER,
        topics: ['a', 'b', 'c', 'd'].slice(0, index % 5).map(id),
        data: `0x${'5a'.repeat(index * 3)}`,
      })),
    )
  }
  await mineTypes()
})

afterAll(() => chain?.stop())

/** One block with a transaction of each kind that a node signs, and one that is reverted. */
async function mineTypes(): Promise<void> {
  const base = { from: SENDER, to: EMITTER, data: '0x00', gas: '0xf0000' }
  const nonce = Number(await ask('eth_getTransactionCount', SENDER, 'latest'))
  const kinds = [
    { gasPrice: '0x1' },
    { gasPrice: '0x1', accessList: [{ address: EMITTER, storageKeys: [] }] },
    { maxFeePerGas: '0x5', maxPriorityFeePerGas: '0x1' },
    { gasPrice: '0x1', data: '0x09' },
  ]
  for (const [index, kind] of kinds.entries()) {
    await ask('eth_sendTransaction', { ...base, nonce: `0x${(nonce + index).toString(16)}`, ...kind })
  }
  await ask('evm_mine')
}

const ask = async (method: string, ...params: unknown[]) => (await client.call([{ method, params }]))[0]

async function headers(): Promise<BlockHeader[]> {
  const { number } = await chain.head()
  const calls = Array.from({ length: number + 1 }, (_, block) => ({
    method: 'eth_getBlockByNumber',
    params: [`0x${block.toString(16)}`, false],
  }))
  return (await client.call(calls)).map(readHeader)
}

function refuse(reason: string): never {
  throw new Error(reason)
}

testWithAnvil('the hash of every header is that of its fields', async () => {
  const all = await headers()

  expect(all.length).toBe(SIZES.length + 2)
  expect(all.map(({ hashed }) => hashHeader(hashed))).toEqual(all.map(({ hash }) => hash))
  expect(all.flatMap(({ hashed }) => hashed.unsure)).toEqual([])
})

testWithAnvil('the receipts of every block make up the root in its header', async () => {
  const read = createBlockReceipts(client, (header, receipts) => checkReceipts(header, receipts, refuse))
  const receipts = await read.ofBlocks(await headers())

  expect(receipts.map(({ length }) => length)).toEqual([0, ...SIZES, 4])
  expect(receipts.at(-1)?.map(({ type, status }) => [type, status])).toEqual([
    [0, 1n],
    [1, 1n],
    [2, 1n],
    [0, 0n],
  ])
})

testWithAnvil('receipts that are asked for one by one are the same', async () => {
  const lacking: RpcClient = {
    async call(calls) {
      if (calls.some(({ method }) => method === 'eth_getBlockReceipts'))
        return await client.call([{ method: 'no_such', params: [] }])
      return await client.call(calls)
    },
  }
  const all = await headers()
  const expected = await createBlockReceipts(client, () => {}).ofBlocks(all)

  expect(await createBlockReceipts(lacking, () => {}).ofBlocks(all)).toEqual(expected)
})

testWithAnvil.each<[string, (receipts: object[]) => object[]]>([
  ['one is left out', (receipts) => receipts.slice(0, -1)],
  ['two change places', (receipts) => receipts.toReversed()],
  ['one has another status', ([first, ...rest]) => [{ ...first, status: 0n }, ...rest]],
  ['one is of another type', ([first, ...rest]) => [{ ...first, type: 2 }, ...rest]],
  ['one used other gas', ([first, ...rest]) => [{ ...first, cumulativeGasUsed: 1n }, ...rest]],
])('receipts of which %s do not make it up', async (_name, change) => {
  const header = (await headers()).at(-1) as BlockHeader
  const [receipts = []] = await createBlockReceipts(client, () => {}).ofBlocks([header])

  const forged = change(receipts) as typeof receipts
  expect(() => checkReceipts(header, forged, refuse)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^RPC_IN/) }),
  )
})
