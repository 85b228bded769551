import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, Wallet } from 'ethers'
import {
  configHashOf,
  connectFactory,
  connectRegistry,
  deployFactory,
  FACTORY_ADDRESS,
  factoryAbi,
  parseRegistryLogs,
  predictRegistryAddress,
  type RegistryConfig,
  type RegistryFactory,
  registryErrorOf,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoRelease } from './releases.ts'
import { authorize } from './signing.ts'

let chain: Chain
let factory: RegistryFactory
let config: RegistryConfig
beforeAll(async () => {
  chain = await startChain()
  config = { owner: await chain.owner.getAddress(), policy: 'open', name: 'Community' }
})
beforeEach(async () => {
  await chain.reset()
  factory = connectFactory(await deployFactory(chain.owner), chain.stranger)
})
afterAll(() => chain.stop())

describe('the factory', () => {
  test('stands at the address that its code gives it, deployed once', async () => {
    const nonce = await chain.owner.getNonce()

    expect(factory.address).toBe(FACTORY_ADDRESS)
    expect(await deployFactory(chain.owner)).toBe(FACTORY_ADDRESS)
    expect(await chain.owner.getNonce()).toBe(nonce)
  })

  test('makes a registry for anyone, at the predicted address', async () => {
    const { address, block, chainId } = await factory.createRegistry(config)

    expect(address).toBe(predictRegistryAddress(FACTORY_ADDRESS, config))
    expect(address).toBe(await factory.registryAddress(config))
    expect(chainId).toBe(31337n)
    expect(await connectRegistry(address, chain.owner).registryState()).toEqual({
      ...config,
      pendingOwner: null,
      metadataDigest: null,
    })
    const logs = await chain.provider.getLogs({ address: FACTORY_ADDRESS, fromBlock: Number(block) })
    const [created] = logs.map((log) => new Contract(FACTORY_ADDRESS, factoryAbi).interface.parseLog(log))
    expect(created?.args.toObject()).toEqual({
      registry: address,
      configHash: configHashOf(config),
      owner: config.owner,
      policy: 0n,
      name: 'Community',
    })
  })

  test('makes one registry of a configuration', async () => {
    const { address } = await factory.createRegistry(config)

    const again = factory.createRegistry(config)

    expect(await again.catch((error: unknown) => registryErrorOf(error))).toEqual({
      name: 'RegistryAlreadyCreated',
      args: { registry: address },
    })
  })

  test('gives every other configuration another address', async () => {
    const other = await chain.stranger.getAddress()
    const configs: RegistryConfig[] = [
      config,
      { ...config, owner: other },
      { ...config, owner: null },
      { ...config, policy: 'allow-list' },
      { ...config, name: 'Communit' },
    ]

    const addresses = configs.map((each) => predictRegistryAddress(FACTORY_ADDRESS, each))

    expect(new Set(addresses).size).toBe(5)
    expect(await Promise.all(configs.map((each) => factory.registryAddress(each)))).toEqual(addresses)
  })

  test('leaves nothing where the configuration is refused', async () => {
    const bad = { ...config, name: '' }

    const refusal = await factory.createRegistry(bad).catch((error: unknown) => registryErrorOf(error))

    expect(refusal).toEqual({ name: 'InvalidRegistryName', args: { name: '' } })
    expect(await chain.provider.getCode(predictRegistryAddress(FACTORY_ADDRESS, bad))).toBe('0x')
  })
})

describe('a clone', () => {
  test('has the 45 bytes of code that ERC-1167 prescribes', async () => {
    const { address } = await factory.createRegistry(config)
    const implementation = (await factory.implementation()).slice(2).toLowerCase()

    expect(await chain.provider.getCode(address)).toBe(
      `0x363d3d373d3d3d363d73${implementation}5af43d82803e903d91602b57fd5bf3`,
    )
  })

  test('was begun by the factory, as its first record says', async () => {
    const { address, block } = await factory.createRegistry(config)

    const logs = await chain.provider.getLogs({ address, fromBlock: Number(block) })

    expect(parseRegistryLogs({ logs })).toEqual([
      expect.objectContaining({ type: 'RegistryInitialized', actor: FACTORY_ADDRESS, owner: config.owner }),
    ])
  })

  test('is a registry of its own, and cannot begin again', async () => {
    const registry = connectRegistry((await factory.createRegistry(config)).address, chain.stranger)

    expect(await eventsOf(registry.publish(demoRelease()))).toHaveLength(2)

    const again = chain.provider.call({
      to: registry.address,
      data: new Contract(registry.address, [
        'function initializeRegistry(address owner, uint8 policy, string name)',
      ]).interface.encodeFunctionData('initializeRegistry', [registry.address, 0, 'mine']),
    })
    expect((await refusalOf(again)).name).toBe('AlreadyInitialized')
  })
})

test('the implementation belongs to nobody, and takes no project', async () => {
  const implementation = connectRegistry(await factory.implementation(), chain.owner)

  expect(await implementation.registryState()).toEqual({
    name: 'implementation',
    policy: 'allow-list',
    owner: null,
    pendingOwner: null,
    metadataDigest: null,
  })
  expect((await refusalOf(implementation.publish(demoRelease()))).name).toBe('NotRegistrant')
})

test('a signature for one clone is for no other, nor for the implementation', async () => {
  const wallet = new Wallet(`0x${'01'.repeat(32)}`)
  const clones = [config, { ...config, name: 'Other' }]
  const [one, two] = await Promise.all(clones.map(async (each) => (await factory.createRegistry(each)).address))
  const addresses = [two ?? '', await factory.implementation(), one ?? '']
  const authorization = await authorize(chain, wallet, 'publish', demoRelease(), { registry: one ?? '' })

  const outcomes: unknown[] = []
  for (const address of addresses) {
    const sent = eventsOf(connectRegistry(address, chain.stranger).bySig('publish', demoRelease(), authorization))
    outcomes.push(await sent.then((events) => events.length, registryErrorOf))
  }

  const refused = { name: 'InvalidSignature', args: { signer: wallet.address } }
  expect(outcomes).toEqual([refused, refused, 2])
})

test('the factory and its registries have the same addresses on a chain of another id', async () => {
  const other = await startChain({ chainId: 10 })
  try {
    // Another sender with another nonce: neither matters.
    const there = connectFactory(await deployFactory(other.stranger), other.stranger)

    expect(there.address).toBe(factory.address)
    expect((await there.createRegistry(config)).address).toBe((await factory.createRegistry(config)).address)
  } finally {
    await other.stop()
  }
})
