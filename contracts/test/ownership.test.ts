import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { concat, keccak256, toBeHex, ZeroAddress } from 'ethers'
import { type PackageRegistry, projectIdOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, laterRelease } from './releases.ts'

const DAY = 86_400
const projectId = projectIdOf('demo')

let chain: Chain
let owner: PackageRegistry
let heir: PackageRegistry
let [ownerAddress, heirAddress, maintainer] = ['', '', '']
beforeAll(async () => {
  chain = await startChain()
  owner = chain.registry
  heir = chain.as(chain.stranger)
  ownerAddress = await chain.owner.getAddress()
  heirAddress = await chain.stranger.getAddress()
  maintainer = (await chain.others[0]?.getAddress()) ?? ''
})
beforeEach(async () => {
  await chain.reset()
  await eventsOf(owner.publish(demoRelease()))
})
afterAll(() => chain.stop())

const asMaintainer = () => chain.as(chain.others[0] ?? chain.owner)
const next = () => laterRelease({ version: '2.0', files: [demoFile({ filename: 'demo-2.0.tar.gz' })] })

async function passOn(): Promise<void> {
  await eventsOf(owner.startTransfer({ projectId, newOwner: heirAddress }))
  await eventsOf(heir.acceptTransfer({ projectId }))
}

describe('register', () => {
  test('takes a free name without a release', async () => {
    const events = await eventsOf(heir.register('other'))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'ProjectRegistered',
        projectId: projectIdOf('other'),
        owner: heirAddress,
        project: 'other',
      }),
    ])
    expect(await owner.projectState(projectIdOf('other'))).toEqual({
      owner: heirAddress,
      pendingOwner: null,
      epoch: 0,
      status: 'active',
      quarantinedUntil: null,
      frozen: false,
    })
  })

  test('refuses a name that is taken or not normal', async () => {
    expect(await refusalOf(heir.register('demo'))).toEqual({ name: 'ProjectAlreadyRegistered', args: { projectId } })
    expect(await refusalOf(heir.register('De_mo'))).toEqual({ name: 'NameNotNormalized', args: { project: 'De_mo' } })
  })

  test('leaves the first release to its owner', async () => {
    await eventsOf(owner.register('other'))
    const release = laterRelease({ project: 'other', files: [demoFile({ filename: 'other-1.0.tar.gz' })] })

    expect((await refusalOf(heir.publish(release))).name).toBe('NotProjectOwner')
    expect((await eventsOf(owner.publish(release))).map(({ type }) => type)).toEqual(['PackagePublished'])
  })
})

describe('a maintainer', () => {
  test('publishes and yanks until the expiry, under the own name', async () => {
    const expiry = (await chain.now()) + DAY

    const [granted] = await eventsOf(owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry }))
    const [published] = await eventsOf(asMaintainer().publish(next()))

    expect(granted).toMatchObject({
      type: 'MaintainerSet',
      projectId,
      maintainer,
      actor: ownerAddress,
      expiry,
      epoch: 0,
    })
    expect(published).toMatchObject({ type: 'PackagePublished', publisher: maintainer })
    expect(await owner.maintainerOf(projectId, maintainer)).toEqual({ roles: ['publish', 'yank'], expiry })
    await chain.wait(DAY)
    expect(await owner.maintainerOf(projectId, maintainer)).toBeNull()
    const refusal = await refusalOf(asMaintainer().yankFile({ projectId, filename: 'demo-2.0.tar.gz', reason: '' }))
    expect(refusal).toEqual({ name: 'NotProjectOwner', args: { projectId, caller: maintainer } })
  })

  test('may act in the last second before the expiry, and not at it', async () => {
    const expiry = (await chain.now()) + 100
    await eventsOf(owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry }))

    await chain.provider.send('evm_setNextBlockTimestamp', [expiry - 1])
    const events = await eventsOf(asMaintainer().publish(next()))
    await chain.provider.send('evm_setNextBlockTimestamp', [expiry])
    await chain.provider.send('evm_mine', [])

    expect(events).toHaveLength(1)
    expect(await owner.maintainerOf(projectId, maintainer)).toBeNull()
  })

  test('is ended by 0', async () => {
    await eventsOf(
      owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry: (await chain.now()) + DAY }),
    )

    const [ended] = await eventsOf(owner.setMaintainer({ projectId, maintainer, roles: [], expiry: 0 }))

    expect(ended).toMatchObject({ type: 'MaintainerSet', maintainer, roles: [], expiry: 0 })
    expect(await owner.maintainerOf(projectId, maintainer)).toBeNull()
    expect((await refusalOf(asMaintainer().publish(next()))).name).toBe('NotProjectOwner')
  })

  test('maintains one project, not the others of its owner', async () => {
    await eventsOf(owner.register('other'))
    await eventsOf(
      owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry: (await chain.now()) + DAY }),
    )

    const release = laterRelease({ project: 'other', files: [demoFile({ filename: 'other-1.0.tar.gz' })] })

    expect((await refusalOf(asMaintainer().publish(release))).name).toBe('NotProjectOwner')
  })

  test.each([1, 1_000_000_000])('is not set to end at %d, which has passed', async (expiry) => {
    expect(await refusalOf(owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry }))).toEqual(
      {
        name: 'ExpiryNotInFuture',
        args: { expiry: BigInt(expiry) },
      },
    )
  })

  test('is not set to end in the very second', async () => {
    const expiry = (await chain.now()) + 50
    await chain.provider.send('evm_setNextBlockTimestamp', [expiry])

    await expect(
      owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry }),
    ).rejects.toMatchObject({
      code: 'CALL_EXCEPTION',
    })
  })
})

describe('a transfer', () => {
  test('is started, and changes nothing before it is accepted', async () => {
    const events = await eventsOf(owner.startTransfer({ projectId, newOwner: heirAddress }))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'TransferStarted',
        projectId,
        pendingOwner: heirAddress,
        actor: ownerAddress,
        epoch: 0,
      }),
    ])
    expect(await owner.projectState(projectId)).toMatchObject({
      owner: ownerAddress,
      pendingOwner: heirAddress,
      epoch: 0,
    })
    expect((await refusalOf(heir.publish(next()))).name).toBe('NotProjectOwner')
  })

  test('is cancelled', async () => {
    await eventsOf(owner.startTransfer({ projectId, newOwner: heirAddress }))

    const events = await eventsOf(owner.cancelTransfer({ projectId }))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'TransferCancelled',
        projectId,
        pendingOwner: heirAddress,
        actor: ownerAddress,
        epoch: 0,
      }),
    ])
    expect((await owner.projectState(projectId))?.pendingOwner).toBeNull()
    expect((await refusalOf(heir.acceptTransfer({ projectId }))).name).toBe('NotPendingOwner')
    expect(await refusalOf(owner.cancelTransfer({ projectId }))).toEqual({
      name: 'NoPendingTransfer',
      args: { projectId },
    })
  })

  test('is accepted, and begins the next epoch', async () => {
    await eventsOf(owner.startTransfer({ projectId, newOwner: heirAddress }))

    const events = await eventsOf(heir.acceptTransfer({ projectId }))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'TransferAccepted',
        projectId,
        previousOwner: ownerAddress,
        actor: heirAddress,
        epoch: 1,
      }),
    ])
    expect(await owner.projectState(projectId)).toMatchObject({ owner: heirAddress, pendingOwner: null, epoch: 1 })
    expect((await refusalOf(owner.publish(next()))).name).toBe('NotProjectOwner')
    expect(await eventsOf(heir.publish(next()))).toHaveLength(1)
    expect((await refusalOf(heir.acceptTransfer({ projectId }))).name).toBe('NotPendingOwner')
  })

  test('goes to the last account that it was offered to', async () => {
    await eventsOf(owner.startTransfer({ projectId, newOwner: heirAddress }))
    await eventsOf(owner.startTransfer({ projectId, newOwner: maintainer }))

    expect(await refusalOf(heir.acceptTransfer({ projectId }))).toEqual({
      name: 'NotPendingOwner',
      args: { projectId, caller: heirAddress },
    })
    expect(await eventsOf(asMaintainer().acceptTransfer({ projectId }))).toHaveLength(1)
  })

  test('is not offered to the zero address', async () => {
    expect(await refusalOf(owner.startTransfer({ projectId, newOwner: ZeroAddress }))).toEqual({
      name: 'InvalidNewOwner',
      args: { projectId },
    })
  })

  test('ends every maintainer, also when the project comes back', async () => {
    await eventsOf(
      owner.setMaintainer({
        projectId,
        maintainer,
        roles: ['publish', 'yank'],
        expiry: (await chain.now()) + 300 * DAY,
      }),
    )
    await passOn()
    expect(await owner.maintainerOf(projectId, maintainer)).toBeNull()
    await eventsOf(heir.startTransfer({ projectId, newOwner: ownerAddress }))
    await eventsOf(owner.acceptTransfer({ projectId }))

    expect((await owner.projectState(projectId))?.epoch).toBe(2)
    expect((await refusalOf(asMaintainer().publish(next()))).name).toBe('NotProjectOwner')
  })

  test('to the own account ends every maintainer and keeps the project', async () => {
    await eventsOf(
      owner.setMaintainer({ projectId, maintainer, roles: ['publish', 'yank'], expiry: (await chain.now()) + DAY }),
    )
    await eventsOf(owner.startTransfer({ projectId, newOwner: ownerAddress }))
    await eventsOf(owner.acceptTransfer({ projectId }))

    expect(await owner.projectState(projectId)).toMatchObject({ owner: ownerAddress, epoch: 1 })
    expect((await refusalOf(asMaintainer().publish(next()))).name).toBe('NotProjectOwner')
  })

  test('keeps the status and the quarantine', async () => {
    const until = (await chain.now()) + DAY
    await eventsOf(owner.setModerator(ownerAddress, true))
    await eventsOf(owner.quarantine({ projectId, until, reason: '' }))
    await eventsOf(owner.setStatus({ projectId, status: 'deprecated', reason: '' }))

    await passOn()

    expect(await owner.projectState(projectId)).toEqual({
      owner: heirAddress,
      pendingOwner: null,
      epoch: 1,
      status: 'deprecated',
      quarantinedUntil: until,
      frozen: false,
    })
  })
})

describe('a status', () => {
  test.each(['archived', 'deprecated', 'active'] as const)('is set to %s with a reason', async (status) => {
    const events = await eventsOf(owner.setStatus({ projectId, status, reason: 'Läuft weiter als demo2' }))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'ProjectStatusSet',
        projectId,
        actor: ownerAddress,
        status,
        reason: 'Läuft weiter als demo2',
      }),
    ])
    expect((await owner.projectState(projectId))?.status).toBe(status)
  })

  test('that is none is refused', async () => {
    const data = '0x' // An enum beyond its last value is refused by the ABI decoder, without a name.
    const call = chain.provider.call({
      from: ownerAddress,
      to: owner.address,
      data: `0x7c52e4fa${projectId.slice(2)}${'3'.padStart(64, '0')}${'60'.padStart(64, '0')}${'0'.repeat(64)}`,
    })

    await expect(call).rejects.toMatchObject({ code: 'CALL_EXCEPTION', data })
  })

  test('of archived refuses publishing, and nothing else', async () => {
    await eventsOf(owner.setStatus({ projectId, status: 'archived', reason: '' }))

    expect(await refusalOf(owner.publish(next()))).toEqual({ name: 'ProjectArchived', args: { projectId } })
    expect(
      await eventsOf(owner.yankFile({ projectId, filename: 'demo-1.0-py3-none-any.whl', reason: '' })),
    ).toHaveLength(1)
    await eventsOf(owner.setStatus({ projectId, status: 'active', reason: '' }))
    expect(await eventsOf(owner.publish(next()))).toHaveLength(1)
  })

  test('has a reason that people can read', async () => {
    const reason = 'x'.repeat(513)

    expect((await refusalOf(owner.setStatus({ projectId, status: 'active', reason }))).name).toBe('InvalidReason')
  })
})

describe('a quarantine', () => {
  beforeEach(async () => {
    await eventsOf(owner.setModerator(heirAddress, true))
  })

  test('is a mark with a reason and an end', async () => {
    const until = (await chain.now()) + DAY

    const events = await eventsOf(heir.quarantine({ projectId, until, reason: 'Steals tokens' }))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'ProjectQuarantined',
        projectId,
        until,
        actor: heirAddress,
        reason: 'Steals tokens',
      }),
    ])
    expect((await owner.projectState(projectId))?.quarantinedUntil).toBe(until)
  })

  test('keeps its owner from nothing', async () => {
    await eventsOf(heir.quarantine({ projectId, until: (await chain.now()) + DAY, reason: '' }))

    expect(await eventsOf(owner.publish(next()))).toHaveLength(1)
    await passOn()
    expect((await owner.projectState(projectId))?.owner).toBe(heirAddress)
  })

  test('lapses by itself, and can begin anew then', async () => {
    const until = (await chain.now()) + 100
    await eventsOf(heir.quarantine({ projectId, until, reason: '' }))
    await chain.provider.send('evm_setNextBlockTimestamp', [until])
    await chain.provider.send('evm_mine', [])

    expect((await owner.projectState(projectId))?.quarantinedUntil).toBeNull()
    expect(await refusalOf(heir.liftQuarantine({ projectId, reason: '' }))).toEqual({
      name: 'NotQuarantined',
      args: { projectId },
    })
    expect(await eventsOf(heir.quarantine({ projectId, until: until + DAY, reason: '' }))).toHaveLength(1)
  })

  test('is lifted with a reason', async () => {
    const until = (await chain.now()) + DAY
    await eventsOf(heir.quarantine({ projectId, until, reason: '' }))

    const events = await eventsOf(heir.liftQuarantine({ projectId, reason: 'A false alarm' }))

    expect(events).toEqual([
      expect.objectContaining({
        type: 'QuarantineLifted',
        projectId,
        until,
        actor: heirAddress,
        reason: 'A false alarm',
      }),
    ])
    expect((await owner.projectState(projectId))?.quarantinedUntil).toBeNull()
    // Proofs read the slot: nothing of the quarantine is left above the owner's 160 bits.
    const slot = keccak256(concat([projectId, toBeHex(1, 32)]))
    expect(BigInt(await chain.provider.getStorage(chain.registry.address, slot)) >> 160n).toBe(0n)
  })

  test('has an end that cannot be moved', async () => {
    const until = (await chain.now()) + DAY
    await eventsOf(heir.quarantine({ projectId, until, reason: '' }))

    expect(await refusalOf(heir.quarantine({ projectId, until: until + 1, reason: '' }))).toEqual({
      name: 'AlreadyQuarantined',
      args: { projectId, until: BigInt(until) },
    })
  })

  test('ends within 30 days, to the second', async () => {
    const time = (await chain.now()) + 50
    const quarantineAt = async (until: number) => {
      await chain.provider.send('evm_setNextBlockTimestamp', [time])
      return heir.quarantine({ projectId, until, reason: '' })
    }

    expect((await refusalOf(quarantineAt(time))).name).toBe('InvalidQuarantineEnd')
    expect(await refusalOf(quarantineAt(time + 30 * DAY + 1))).toEqual({
      name: 'InvalidQuarantineEnd',
      args: { until: BigInt(time + 30 * DAY + 1) },
    })
    expect(await eventsOf(quarantineAt(time + 30 * DAY))).toHaveLength(1)
  })

  test('has reasons that people can read', async () => {
    const reason = '\0'
    const until = (await chain.now()) + DAY

    expect((await refusalOf(heir.quarantine({ projectId, until, reason }))).name).toBe('InvalidReason')
    await eventsOf(heir.quarantine({ projectId, until, reason: '' }))
    expect((await refusalOf(heir.liftQuarantine({ projectId, reason }))).name).toBe('InvalidReason')
  })
})
