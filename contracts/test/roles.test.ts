import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type MaintainerRole, type PackageRegistry, projectIdOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, laterRelease } from './releases.ts'
import { outcomeOf } from './simulate.ts'

const DAY = 86_400
const projectId = projectIdOf('demo')
const filename = 'demo-1.0-py3-none-any.whl'

let chain: Chain
let owner: PackageRegistry
let keeper: PackageRegistry
let [ownerAddress, maintainer, expiry] = ['', '', 0]
beforeAll(async () => {
  chain = await startChain()
  owner = chain.registry
  keeper = chain.as(chain.stranger)
  ownerAddress = await chain.owner.getAddress()
  maintainer = await chain.stranger.getAddress()
})
beforeEach(async () => {
  await chain.reset()
  await eventsOf(owner.publish(demoRelease()))
  expiry = (await chain.now()) + DAY
})
afterAll(() => chain.stop())

const name = (roles: readonly MaintainerRole[]) =>
  eventsOf(owner.setMaintainer({ projectId, maintainer, roles, expiry }))
const next = laterRelease({ version: '2.0', files: [demoFile({ filename: 'demo-2.0.tar.gz' })] })
const yank = { projectId, filename, reason: '' }
const release = { projectId, version: '1.0', reason: '' }
const notOwner = () => ({ name: 'NotProjectOwner', args: { projectId, caller: maintainer } })

describe('a maintainer', () => {
  test('who may publish publishes, and yanks nothing', async () => {
    const events = await name(['publish'])

    expect(events).toMatchObject([{ type: 'MaintainerSet', maintainer, roles: ['publish'], expiry }])
    expect(await owner.maintainerOf(projectId, maintainer)).toEqual({ roles: ['publish'], expiry })
    expect(await eventsOf(keeper.publish(next))).toHaveLength(1)
    for (const call of [keeper.yankFile(yank), keeper.unyankFile(yank), keeper.yankRelease(release)]) {
      expect(await refusalOf(call)).toEqual(notOwner())
    }
  })

  test('who may yank yanks and takes back, and publishes nothing', async () => {
    await name(['yank'])

    expect(await refusalOf(keeper.publish(next))).toEqual(notOwner())
    expect(await eventsOf(keeper.yankFile(yank))).toHaveLength(1)
    expect(await eventsOf(keeper.unyankFile(yank))).toHaveLength(1)
    expect(await eventsOf(keeper.yankRelease(release))).toHaveLength(1)
    expect(await eventsOf(keeper.unyankRelease(release))).toHaveLength(1)
  })

  test('has the roles that were set last', async () => {
    await name(['publish', 'yank'])

    await name(['yank'])

    expect(await owner.maintainerOf(projectId, maintainer)).toEqual({ roles: ['yank'], expiry })
    expect(await refusalOf(keeper.publish(next))).toEqual(notOwner())
  })

  test.each([
    ['no roles and an expiry', 0, true],
    ['roles and no expiry', 1, false],
    ['a role that there is not', 4, true],
    ['all bits', 255, true],
  ])('is not set with %s', async (_what, roles, hasExpiry) => {
    const args = [projectId, maintainer, roles, hasExpiry ? expiry : 0]

    expect(await outcomeOf(chain, ownerAddress, 'setMaintainer', args)).toBe('InvalidRoles')
  })

  test('steps down', async () => {
    await name(['publish', 'yank'])

    const events = await eventsOf(keeper.renounceMaintainer({ projectId }))

    const ended = { type: 'MaintainerSet', maintainer, actor: maintainer, roles: [], expiry: 0, epoch: 0 }
    expect(events).toMatchObject([ended])
    expect(await owner.maintainerOf(projectId, maintainer)).toBeNull()
    expect(await refusalOf(keeper.publish(next))).toEqual(notOwner())
    expect(await refusalOf(keeper.renounceMaintainer({ projectId }))).toEqual({
      name: 'NotMaintainer',
      args: { projectId, caller: maintainer },
    })
  })

  test('may be named anew after stepping down', async () => {
    await name(['publish'])
    await eventsOf(keeper.renounceMaintainer({ projectId }))

    await name(['publish'])

    expect(await eventsOf(keeper.publish(next))).toHaveLength(1)
  })

  test('whose time is over has nothing to step down from', async () => {
    await name(['publish'])
    await chain.wait(DAY)

    expect((await refusalOf(keeper.renounceMaintainer({ projectId }))).name).toBe('NotMaintainer')
  })
})

test('an owner who is no maintainer has nothing to step down from', async () => {
  expect((await refusalOf(owner.renounceMaintainer({ projectId }))).name).toBe('NotMaintainer')
})

describe('registering for another', () => {
  test('gives the name to the account at once', async () => {
    const events = await eventsOf(owner.registerFor({ project: 'other', owner: maintainer }))

    expect(events).toMatchObject([
      { type: 'ProjectRegistered', owner: maintainer, actor: ownerAddress, project: 'other' },
    ])
    expect(await owner.ownerOf(projectIdOf('other'))).toBe(maintainer)
    const first = laterRelease({ project: 'other', files: [demoFile({ filename: 'other-1.0.tar.gz' })] })
    expect((await refusalOf(owner.publish(first))).name).toBe('NotProjectOwner')
    expect(await eventsOf(keeper.publish(first))).toHaveLength(1)
  })

  test.each([
    ['the zero address', 'other', `0x${'00'.repeat(20)}`, 'InvalidNewOwner'],
    ['a name that is taken', 'demo', `0x${'11'.repeat(20)}`, 'ProjectAlreadyRegistered'],
    ['a name that is not normal', 'Other', `0x${'11'.repeat(20)}`, 'NameNotNormalized'],
  ])('refuses %s', async (_what, project, whose, refusal) => {
    expect(await outcomeOf(chain, ownerAddress, 'registerFor', [project, whose])).toBe(refusal)
  })
})

describe('a publish', () => {
  test('that registers is refused where the name is taken, also by the own account', async () => {
    expect(await refusalOf(owner.publish({ ...next, registers: true }))).toEqual({
      name: 'ProjectAlreadyRegistered',
      args: { projectId },
    })
  })

  test('that does not register is refused where the name is free', async () => {
    const first = laterRelease({ project: 'other', files: [demoFile({ filename: 'other-1.0.tar.gz' })] })

    expect(await refusalOf(owner.publish(first))).toEqual({
      name: 'ProjectNotRegistered',
      args: { projectId: projectIdOf('other') },
    })
    expect(await eventsOf(owner.publish({ ...first, registers: true }))).toHaveLength(2)
  })
})
