import { projectIdOf, versionHashOf } from '@dipmp/contracts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Filter, Provider } from 'ethers'
import { wheel } from '../../test/distributions.ts'
import { publish } from '../publish.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { findPublished } from './find-published.ts'

let world: Publishing

beforeAll(async () => {
  world = await startPublishing()
  const { registry, provider, owner } = world.chain
  const options = { registry: registry.address, signer: owner, pinTargets: world.pinTargets }
  await publish([world.write(wheel('demo', '1.0'), wheel('demo', '2.0'))], options)
  await provider.send('hardhat_mine', ['0x4e20'])
})

afterAll(() => world.stop())

const release = () => ({
  registry: world.chain.registry.address,
  projectId: projectIdOf('demo'),
  versionHash: versionHashOf('1'),
})

/** The chain's own node, but one that bounds the blocks of a question as public ones do. */
function boundedProvider(maxBlocks: number): Pick<Provider, 'getLogs' | 'getBlockNumber'> {
  const { provider } = world.chain
  return {
    getBlockNumber: () => provider.getBlockNumber(),
    getLogs: async (filter: Filter) => {
      const blocks = Number(filter.toBlock) - Number(filter.fromBlock)
      if (blocks > maxBlocks) throw new Error(`block range ${blocks} exceeds ${maxBlocks}`)
      return provider.getLogs(filter)
    },
  }
}

describe('findPublished', () => {
  test('finds the files of one release', async () => {
    const files = await findPublished(world.chain.provider, release())

    expect([...files.keys()]).toEqual(['demo-1.0-py3-none-any.whl'])
    expect(files.get('demo-1.0-py3-none-any.whl')?.transactionHash).toMatch(/^0x[0-9a-f]{64}$/)
  })

  test('finds them at a node that answers for few blocks at a time', async () => {
    const files = await findPublished(boundedProvider(2_000), release())

    expect([...files.keys()]).toEqual(['demo-1.0-py3-none-any.whl'])
  })

  test('gives up at a node that answers for none', async () => {
    await expect(findPublished(boundedProvider(-1), release())).rejects.toThrow('exceeds -1')
  })
})
