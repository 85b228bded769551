import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, ZeroAddress } from 'ethers'
import {
  connectGuard,
  connectGuardFactory,
  deployGuardFactory,
  GUARD_FACTORY_ADDRESS,
  type GuardConfig,
  type GuardFactory,
  type GuardMembers,
  guardAbi,
  guardConfigHashOf,
  guardFactoryAbi,
  parseGuardLogs,
  predictGuardAddress,
} from '../../index.ts'
import { encodeGuardConfig } from '../../owners/guard-config.ts'
import { type Chain, startChain } from '../chain.ts'
import { refusalOf } from '../outcomes.ts'
import { createGuard, DAY, DELAY, LONG_DELAY, WINDOW } from './guard-scene.ts'

const HOUR = 3_600

let chain: Chain
let factory: GuardFactory
let config: GuardConfig
beforeAll(async () => {
  chain = await startChain()
  config = (await createGuard(chain)).config
})
beforeEach(async () => {
  await chain.reset()
  factory = connectGuardFactory(await deployGuardFactory(chain.owner), chain.stranger)
})
afterAll(() => chain.stop())

const address = (index: number) => `0x${index.toString(16).padStart(40, '0')}`
const list = (count: number, first: number) => Array.from({ length: count }, (_, index) => address(first + index))
const membersWith = (changes: Partial<GuardMembers>): GuardConfig => ({
  ...config,
  members: { ...config.members, ...changes },
})

describe('the factory', () => {
  test('makes a guard for anyone, at the address that follows from the configuration', async () => {
    const { address, block, chainId } = await factory.createGuard(config)

    expect(factory.address).toBe(GUARD_FACTORY_ADDRESS)
    expect(address).toBe(predictGuardAddress(GUARD_FACTORY_ADDRESS, config))
    expect(address).toBe(await factory.guardAddress(config))
    expect(chainId).toBe(31337n)
    const [log] = await chain.provider.getLogs({ address: GUARD_FACTORY_ADDRESS, fromBlock: Number(block) })
    const created = new Contract(GUARD_FACTORY_ADDRESS, guardFactoryAbi).interface.parseLog(
      log ?? { topics: [], data: '' },
    )
    expect(created?.args.slice(0, 2)).toEqual([address, guardConfigHashOf(config)])
    expect(created?.args.getValue('config').toArray(true)).toEqual(
      JSON.parse(JSON.stringify(encodeGuardConfig(config)), (_, value) =>
        typeof value === 'number' ? BigInt(value) : value,
      ),
    )
  })

  test('begins the guard in the same transaction', async () => {
    const { address, block } = await factory.createGuard(config)
    const guard = connectGuard(address, chain.stranger)

    expect(await guard.guardState()).toEqual({
      registry: chain.registry.address,
      epoch: 1,
      count: 0,
      vetoedThrough: 0,
      delay: DELAY,
      longDelay: LONG_DELAY,
      window: WINDOW,
      proposerThreshold: 2,
      guardianThreshold: 2,
    })
    const logs = await chain.provider.getLogs({ address, fromBlock: Number(block) })
    expect(parseGuardLogs({ logs })).toEqual([
      expect.objectContaining({ type: 'MembersSet', guard: address, epoch: 1, ...config.members }),
    ])
    const sides = await Promise.all(
      [config.members.proposers[2], config.members.guardians[0], await chain.stranger.getAddress()].map((account) =>
        guard.sideOf(account ?? ''),
      ),
    )
    expect(sides).toEqual(['proposer', 'guardian', 'nobody'])
  })

  test('makes one guard of a configuration', async () => {
    const { address } = await factory.createGuard(config)

    expect(await refusalOf(factory.createGuard(config))).toEqual({
      name: 'GuardAlreadyCreated',
      args: { guard: address },
    })
  })

  test('gives every other configuration another address', async () => {
    const configs: GuardConfig[] = [
      config,
      { ...config, registry: GUARD_FACTORY_ADDRESS },
      { ...config, delay: DELAY + 1 },
      { ...config, longDelay: LONG_DELAY + 1 },
      { ...config, window: WINDOW + 1 },
      membersWith({ proposers: list(3, 100) }),
      membersWith({ proposerThreshold: 1 }),
      membersWith({ guardians: list(3, 100) }),
      membersWith({ guardianThreshold: 1 }),
    ]

    const addresses = configs.map((each) => predictGuardAddress(GUARD_FACTORY_ADDRESS, each))

    expect(new Set(addresses).size).toBe(9)
    expect(await Promise.all(configs.map((each) => factory.guardAddress(each)))).toEqual(addresses)
  })

  test('stands at the same address on a chain of another id, and its guards too', async () => {
    const other = await startChain({ chainId: 10 })
    try {
      const there = connectGuardFactory(await deployGuardFactory(other.stranger), other.stranger)

      expect(there.address).toBe(factory.address)
      expect(await there.guardAddress(config)).toBe(await factory.guardAddress(config))
    } finally {
      await other.stop()
    }
  })
})

describe('a guard', () => {
  test('begins once, and the implementation never', async () => {
    const { address } = await factory.createGuard(config)

    for (const guard of [address, await factory.implementation()]) {
      const again = new Contract(guard, guardAbi, chain.owner).getFunction('initializeGuard')
      expect((await refusalOf(again.staticCall(encodeGuardConfig(config)))).name).toBe('GuardAlreadyInitialized')
    }
  })

  test('is for a registry that stands', async () => {
    const registry = await chain.stranger.getAddress()

    expect(await refusalOf(factory.createGuard({ ...config, registry }))).toEqual({
      name: 'InvalidGuardRegistry',
      args: { registry },
    })
    expect(await chain.provider.getCode(await factory.guardAddress({ ...config, registry }))).toBe('0x')
  })

  test.each([
    ['delay', HOUR, HOUR - 1],
    ['delay', 30 * DAY, 30 * DAY + 1],
    ['longDelay', 365 * DAY, 365 * DAY + 1],
    ['window', DAY, DAY - 1],
    ['window', 90 * DAY, 90 * DAY + 1],
  ] as const)('takes as %s %d, and not %d', async (name, good, bad) => {
    const around = { ...config, longDelay: 60 * DAY }
    const { delay, longDelay, window }: GuardConfig = { ...around, [name]: bad }

    await expect(factory.createGuard({ ...around, [name]: good })).resolves.toBeDefined()
    expect(await refusalOf(factory.createGuard({ ...around, [name]: bad }))).toEqual({
      name: 'InvalidDelays',
      args: { delay: BigInt(delay), longDelay: BigInt(longDelay), window: BigInt(window) },
    })
  })

  test.each([
    ['a day', HOUR, DAY, DAY - 1],
    ['the delay', DELAY, DELAY, DELAY - 1],
  ])('has a long delay of at least %s', async (_what, delay, good, bad) => {
    await expect(factory.createGuard({ ...config, delay, longDelay: good })).resolves.toBeDefined()
    const refusal = await refusalOf(factory.createGuard({ ...config, delay, longDelay: bad }))
    expect(refusal.name).toBe('InvalidDelays')
  })

  test('has 1 to 32 members on each side', async () => {
    const full = membersWith({
      proposers: list(32, 100),
      proposerThreshold: 32,
      guardians: list(32, 200),
      guardianThreshold: 32,
    })
    const { address } = await factory.createGuard(full)

    expect(await connectGuard(address, chain.owner).sideOf(`0x${(231).toString(16).padStart(40, '0')}`)).toBe(
      'guardian',
    )
    await expect(
      factory.createGuard(
        membersWith({ proposers: list(1, 1), proposerThreshold: 1, guardians: list(1, 2), guardianThreshold: 1 }),
      ),
    ).resolves.toBeDefined()
  })

  test.each<[string, Partial<GuardMembers>, bigint, bigint]>([
    ['no proposer', { proposers: [] }, 0n, 2n],
    ['33 proposers', { proposers: list(33, 100) }, 33n, 2n],
    ['a proposer set below its threshold', { proposerThreshold: 4 }, 3n, 4n],
    ['no proposer needed', { proposerThreshold: 0 }, 3n, 0n],
    ['no guardian', { guardians: [] }, 0n, 2n],
    ['33 guardians', { guardians: list(33, 100) }, 33n, 2n],
    ['a guardian set below its threshold', { guardianThreshold: 4 }, 3n, 4n],
    ['no guardian needed', { guardianThreshold: 0 }, 3n, 0n],
  ])('is not made with %s', async (_what, changes, members, threshold) => {
    expect(await refusalOf(factory.createGuard(membersWith(changes)))).toEqual({
      name: 'InvalidThreshold',
      args: { members, threshold },
    })
  })

  test.each<[string, Partial<GuardMembers>, string]>([
    ['the zero address', { proposers: [address(1), ZeroAddress] }, ZeroAddress],
    ['the zero address as a guardian', { guardians: [ZeroAddress, address(1)] }, ZeroAddress],
    ['a proposer named twice', { proposers: [address(1), address(2), address(1)] }, address(1)],
    ['a guardian named twice', { guardians: [address(1), address(1)] }, address(1)],
    [
      'one account on both sides',
      { proposers: [address(1), address(2)], guardians: [address(3), address(2)] },
      address(2),
    ],
  ])('is not made with %s', async (_what, changes, account) => {
    expect(await refusalOf(factory.createGuard(membersWith(changes)))).toEqual({
      name: 'InvalidMember',
      args: { account },
    })
  })
})
