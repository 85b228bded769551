import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { deployRegistry } from '../index.ts'
import { type Chain, startChain } from '../test/chain.ts'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

test('deploys a registry and says where it stands', async () => {
  const deployment = await deployRegistry(chain.owner)

  const code = await chain.provider.getCode(deployment.address)
  expect(deployment.chainId).toBe(31337n)
  expect(deployment.block).toBe(BigInt(await chain.provider.getBlockNumber()))
  expect(deployment.address).not.toBe(chain.registry.address)
  // EIP-170: code of at most 24576 bytes can be deployed.
  expect(code.length).toBeGreaterThan(2)
  expect((code.length - 2) / 2).toBeLessThanOrEqual(24_576)
})
