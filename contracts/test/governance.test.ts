import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ZeroAddress, ZeroHash } from 'ethers'
import {
  configHashOf,
  connectRegistry,
  deployRegistry,
  type PackageRegistry,
  parseRegistryLogs,
  registryErrorOf,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoRelease, laterRelease } from './releases.ts'
import { outcomeOf } from './simulate.ts'

const document = 'ab'.repeat(32)

let chain: Chain
let heir: PackageRegistry
let [ownerAddress, heirAddress] = ['', '']
beforeAll(async () => {
  chain = await startChain()
  heir = chain.as(chain.stranger)
  ownerAddress = await chain.owner.getAddress()
  heirAddress = await chain.stranger.getAddress()
})
beforeEach(() => chain.reset())
afterAll(() => chain.stop())

describe('a registry', () => {
  test('begins with its configuration, and says so first', async () => {
    const config = { owner: heirAddress, policy: 'allow-list', name: 'The ~ registry' } as const

    const { address, block } = await deployRegistry(chain.owner, config)

    const registry = connectRegistry(address, chain.owner)
    const logs = await chain.provider.getLogs({ address, fromBlock: Number(block) })
    expect(parseRegistryLogs(logs)).toEqual([
      expect.objectContaining({
        type: 'RegistryInitialized',
        configHash: configHashOf(config),
        owner: heirAddress,
        actor: ownerAddress,
        policy: 'allow-list',
        name: 'The ~ registry',
      }),
    ])
    expect(await registry.registryState()).toEqual({ ...config, pendingOwner: null, metadataDigest: null })
  })

  test("may be nobody's from the start", async () => {
    const { address } = await deployRegistry(chain.owner, { owner: null, policy: 'open', name: 'x'.repeat(64) })

    expect((await connectRegistry(address, chain.owner).registryState()).owner).toBeNull()
  })

  test.each(['', 'x'.repeat(65), 'tab\t', 'é', 'a\x1f', 'a\x7f', '\x1fa', '\x7fa'])(
    'is not called %j',
    async (name) => {
      const deployment = deployRegistry(chain.owner, { owner: null, policy: 'open', name })

      const refusal = await deployment.catch((error: unknown) => registryErrorOf(error))
      expect(refusal).toEqual({ name: 'InvalidRegistryName', args: { name } })
    },
  )

  test.each([' ', '~'])('may be called %j', async (name) => {
    const { address } = await deployRegistry(chain.owner, { owner: null, policy: 'open', name })

    expect((await connectRegistry(address, chain.owner).registryState()).name).toBe(name)
  })

  test('begins once', async () => {
    expect(await outcomeOf(chain, ownerAddress, 'initializeRegistry', [ownerAddress, 0, 'again'])).toBe(
      'AlreadyInitialized',
    )
  })

  test.each([
    ['0x01ffc9a7', true, 'ERC-165'],
    ['0x84b0196e', true, 'ERC-5267'],
    ['0xee5364c8', true, 'IPackageRegistry'],
    ['0x52ec6756', true, 'IProjects'],
    ['0xc2735308', true, 'IGovernance'],
    ['0xea62d23e', true, 'ISignedCalls'],
    ['0x0ce67b5e', false, 'IPackageRegistryFactory'],
    ['0xffffffff', false, 'no interface'],
    ['0x80ac58cd', false, 'ERC-721'],
  ])('answers %s with %s: %s', async (id, expected) => {
    const data = `0x01ffc9a7${id.slice(2).padEnd(64, '0')}`

    const answer = await chain.provider.call({ to: chain.registry.address, data })

    expect(BigInt(answer)).toBe(expected ? 1n : 0n)
  })
})

test('names the document that describes it', async () => {
  const events = await eventsOf(chain.registry.setMetadata(document))
  const [changed] = await eventsOf(chain.registry.setMetadata(null))

  expect(events).toEqual([
    expect.objectContaining({
      type: 'RegistryMetadataSet',
      previousDigest: ZeroHash,
      digest: `0x${document}`,
      actor: ownerAddress,
    }),
  ])
  expect(changed).toMatchObject({ previousDigest: `0x${document}`, digest: ZeroHash })
  await eventsOf(chain.registry.setMetadata(document))
  expect((await chain.registry.registryState()).metadataDigest).toBe(document)
})

describe('moderators', () => {
  test('are made and ended by the owner', async () => {
    const [made] = await eventsOf(chain.registry.setModerator(heirAddress, true))
    expect(made).toMatchObject({ type: 'ModeratorSet', moderator: heirAddress, isModerator: true, actor: ownerAddress })
    expect(await chain.registry.isModerator(heirAddress)).toBe(true)

    const [ended] = await eventsOf(chain.registry.setModerator(heirAddress, false))
    expect(ended).toMatchObject({ type: 'ModeratorSet', moderator: heirAddress, isModerator: false })
    expect(await chain.registry.isModerator(heirAddress)).toBe(false)
  })

  test('step down by themselves, and make no others', async () => {
    await eventsOf(chain.registry.setModerator(heirAddress, true))

    expect((await refusalOf(heir.setModerator(ownerAddress, true))).name).toBe('NotRegistryOwner')
    expect((await refusalOf(heir.setModerator(ownerAddress, false))).name).toBe('NotRegistryOwner')
    expect((await refusalOf(heir.setModerator(heirAddress, true))).name).toBe('NotRegistryOwner')
    const [ended] = await eventsOf(heir.setModerator(heirAddress, false))
    expect(ended).toMatchObject({ moderator: heirAddress, isModerator: false, actor: heirAddress })
    expect((await refusalOf(heir.setModerator(heirAddress, false))).name).toBe('NotRegistryOwner')
  })
})

describe('the allow-list', () => {
  const listed = async () => {
    const { address } = await deployRegistry(chain.owner, { owner: ownerAddress, policy: 'allow-list', name: 'listed' })
    return { owner: connectRegistry(address, chain.owner), heir: connectRegistry(address, chain.stranger) }
  }

  test('lets those on it register, and not even the owner otherwise', async () => {
    const registries = await listed()
    const expected = { name: 'NotRegistrant', args: { caller: heirAddress } }
    expect(await refusalOf(registries.heir.register('demo'))).toEqual(expected)
    expect(await refusalOf(registries.heir.publish(demoRelease()))).toEqual(expected)
    expect((await refusalOf(registries.owner.register('demo'))).name).toBe('NotRegistrant')

    const [set] = await eventsOf(registries.owner.setRegistrant(heirAddress, true))

    expect(set).toMatchObject({
      type: 'RegistrantSet',
      registrant: heirAddress,
      isRegistrant: true,
      actor: ownerAddress,
    })
    expect(await registries.owner.isRegistrant(heirAddress)).toBe(true)
    expect(await eventsOf(registries.heir.publish(demoRelease()))).toHaveLength(2)
  })

  test('takes no project away from those taken off it', async () => {
    const registries = await listed()
    await eventsOf(registries.owner.setRegistrant(heirAddress, true))
    await eventsOf(registries.heir.register('demo'))

    const [set] = await eventsOf(registries.owner.setRegistrant(heirAddress, false))

    expect(set).toMatchObject({ registrant: heirAddress, isRegistrant: false })
    expect(await eventsOf(registries.heir.publish(laterRelease()))).toHaveLength(1)
    expect((await refusalOf(registries.heir.register('other'))).name).toBe('NotRegistrant')
  })

  test('means nothing in an open registry', async () => {
    expect(await chain.registry.isRegistrant(heirAddress)).toBe(false)
    expect(await eventsOf(heir.register('demo'))).toHaveLength(1)
  })
})

describe("the registry's owner", () => {
  test('passes it on in two steps', async () => {
    const [started] = await eventsOf(chain.registry.startRegistryTransfer(heirAddress))
    expect(started).toMatchObject({
      type: 'RegistryTransferStarted',
      owner: ownerAddress,
      pendingOwner: heirAddress,
      actor: ownerAddress,
    })
    expect(await chain.registry.registryState()).toMatchObject({ owner: ownerAddress, pendingOwner: heirAddress })

    const [changed] = await eventsOf(heir.acceptRegistryTransfer())
    expect(changed).toMatchObject({
      type: 'RegistryOwnerChanged',
      previousOwner: ownerAddress,
      owner: heirAddress,
      actor: heirAddress,
    })
    expect(await chain.registry.registryState()).toMatchObject({ owner: heirAddress, pendingOwner: null })
    expect(await refusalOf(chain.registry.setMetadata(document))).toEqual({
      name: 'NotRegistryOwner',
      args: { caller: ownerAddress },
    })
    expect((await refusalOf(heir.acceptRegistryTransfer())).name).toBe('NotPendingRegistryOwner')
  })

  test('takes an offer back', async () => {
    await eventsOf(chain.registry.startRegistryTransfer(heirAddress))

    const [cancelled] = await eventsOf(chain.registry.cancelRegistryTransfer())

    expect(cancelled).toMatchObject({
      type: 'RegistryTransferCancelled',
      owner: ownerAddress,
      pendingOwner: heirAddress,
      actor: ownerAddress,
    })
    expect(await refusalOf(heir.acceptRegistryTransfer())).toEqual({
      name: 'NotPendingRegistryOwner',
      args: { caller: heirAddress },
    })
    expect((await refusalOf(chain.registry.cancelRegistryTransfer())).name).toBe('NoPendingRegistryTransfer')
    expect((await refusalOf(chain.registry.startRegistryTransfer(ZeroAddress))).name).toBe('InvalidNewRegistryOwner')
  })

  test('gives it up for ever, whatever was offered before', async () => {
    await eventsOf(chain.registry.startRegistryTransfer(heirAddress))
    await eventsOf(chain.registry.setModerator(heirAddress, true))

    const [changed] = await eventsOf(chain.registry.renounceRegistryOwnership())

    expect(changed).toMatchObject({
      type: 'RegistryOwnerChanged',
      previousOwner: ownerAddress,
      owner: ZeroAddress,
      actor: ownerAddress,
    })
    expect(await chain.registry.registryState()).toMatchObject({ owner: null, pendingOwner: null })
    expect((await refusalOf(heir.acceptRegistryTransfer())).name).toBe('NotPendingRegistryOwner')
    expect((await refusalOf(chain.registry.setMetadata(document))).name).toBe('NotRegistryOwner')
    expect(await chain.registry.isModerator(heirAddress)).toBe(true)
  })
})
