import { registryAbi, versionHashOf } from '@dipmp/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, type Signer } from 'ethers'
import { wheel } from '../../test/distributions.ts'
import { type PublishOptions, publish } from '../publish.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'

let world: Publishing
let options: PublishOptions

beforeAll(async () => {
  world = await startPublishing()
  options = { registry: world.chain.registry.address, signer: world.chain.owner, pinTargets: world.pinTargets }
})

afterAll(() => world.stop())

beforeEach(async () => {
  await world.chain.provider.send('evm_setAutomine', [true])
  await world.chain.reset()
})

describe('a transaction', () => {
  test('that is overtaken by another owner of the name is reported as reverted, with the reason', async () => {
    const { provider, owner, stranger } = world.chain
    const folder = world.write(wheel('raced', '1.0'))
    await provider.send('evm_setAutomine', [false])
    const mine = async () => {
      // Both wait for the same block; the rival pays more and comes first.
      await publishAsRival(stranger)
      await provider.send('evm_mine', [])
    }

    const publishing = publish([folder], {
      ...options,
      signer: owner,
      onProgress: ({ type }) => type === 'sent' && void mine(),
    })

    await expect(publishing).rejects.toMatchObject({
      code: 'TRANSACTION_REVERTED',
      message: expect.stringContaining('NotProjectOwner'),
    })
  })

  test('that does not come into a block in time is reported as pending, and is found by the next call', async () => {
    const { provider } = world.chain
    const folder = world.write(wheel('late', '1.0'))
    await provider.send('evm_setAutomine', [false])

    await expect(publish([folder], { ...options, timeoutMs: 300 })).rejects.toMatchObject({
      code: 'TRANSACTION_PENDING',
    })
    await provider.send('evm_mine', [])
    await provider.send('evm_setAutomine', [true])

    const { releases } = await publish([folder], options)
    expect(releases[0]?.files[0]?.status).toBe('already published')
  })
})

async function publishAsRival(signer: Signer): Promise<void> {
  const registry = new Contract(world.chain.registry.address, registryAbi, signer)
  const none = `0x${'00'.repeat(32)}`
  const file = ['raced-9.0-py3-none-any.whl', 1n, `0x${'11'.repeat(32)}`, none, none, '']
  const overbid = { gasLimit: 1_000_000n, maxFeePerGas: 50_000_000_000n, maxPriorityFeePerGas: 20_000_000_000n }
  await registry.getFunction('publish').send('raced', '9.0', versionHashOf('9'), [file], overbid)
}
