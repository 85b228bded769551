import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { JsonRpcProvider } from 'ethers'
import { startChain } from './chain.ts'
import { checkSameChain } from './check-same-chain.ts'

type Chain = Awaited<ReturnType<typeof startChain>>

let chain: Chain
let provider: JsonRpcProvider

beforeAll(async () => {
  chain = await startChain({ host: '127.0.0.1', port: 0 })
  provider = new JsonRpcProvider(chain.rpcUrl, undefined, { staticNetwork: true })
})

afterAll(async () => {
  provider.destroy()
  await chain.stop()
})

/** Looks with an index whose first records are these. */
async function check(logEntries: readonly unknown[]): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ data: { logEntries } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/subgraphs/name/dipmp`)
  try {
    await checkSameChain(url, provider, chain.rpcUrl)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

test('goes on with a chain that has the first record, and with an index that has none', async () => {
  const signer = await provider.getSigner(0)
  const sent = await signer.sendTransaction({ to: await signer.getAddress() })
  const receipt = await sent.wait()

  await check([{ blockNumber: String(receipt?.blockNumber), transactionHash: sent.hash }])
  await check([])
})

test('refuses a chain that was made anew, which had looked healthy', async () => {
  const transactionHash = `0x${'ab'.repeat(32)}`

  await expect(check([{ blockNumber: '7', transactionHash }])).rejects.toThrow(
    expect.objectContaining({
      code: 'CHAIN_CHANGED',
      message: expect.stringContaining('its first record, of block 7'),
    }),
  )
})
