import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { deployRegistry, fileKeyOf, type PackageRegistry, projectIdOf, versionHashOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, laterRelease } from './releases.ts'

const projectId = projectIdOf('demo')
const filename = 'demo-1.0-py3-none-any.whl'
const FAR = 4_000_000_000
const next = laterRelease({ version: '2.0', files: [demoFile({ filename: 'demo-2.0.tar.gz' })] })

let chain: Chain
let owner: PackageRegistry
let heir: PackageRegistry
let [ownerAddress, heirAddress] = ['', '']
beforeAll(async () => {
  chain = await startChain()
  owner = chain.registry
  heir = chain.as(chain.stranger)
  ownerAddress = await chain.owner.getAddress()
  heirAddress = await chain.stranger.getAddress()
})
beforeEach(async () => {
  await chain.reset()
  await eventsOf(owner.publish(demoRelease()))
})
afterAll(() => chain.stop())

describe('a frozen project', () => {
  test('takes no release any more', async () => {
    const events = await eventsOf(owner.freeze({ projectId }))

    expect(events).toMatchObject([{ type: 'ProjectFrozen', projectId, epoch: 0, actor: ownerAddress }])
    expect(await owner.projectState(projectId)).toMatchObject({ frozen: true, status: 'active', owner: ownerAddress })
    expect(await refusalOf(owner.publish(next))).toEqual({ name: 'ProjectIsFrozen', args: { projectId } })
  })

  test('stays so for a new owner and with every status', async () => {
    await eventsOf(owner.freeze({ projectId }))
    await eventsOf(owner.startTransfer({ projectId, newOwner: heirAddress }))
    await eventsOf(heir.acceptTransfer({ projectId }))

    for (const status of ['archived', 'deprecated', 'active'] as const) {
      await eventsOf(heir.setStatus({ projectId, status, reason: '' }))
      expect((await refusalOf(heir.publish(next))).name).toBe('ProjectIsFrozen')
    }
    expect(await owner.projectState(projectId)).toMatchObject({ frozen: true, epoch: 1 })
  })

  test('takes none of a maintainer either, who still yanks', async () => {
    await eventsOf(owner.freeze({ projectId }))
    const roles = ['publish', 'yank'] as const
    await eventsOf(owner.setMaintainer({ projectId, maintainer: heirAddress, roles, expiry: FAR }))

    expect((await refusalOf(heir.publish(next))).name).toBe('ProjectIsFrozen')
    expect(await eventsOf(heir.yankFile({ projectId, filename, reason: '' }))).toHaveLength(1)
    expect(await eventsOf(heir.unyankFile({ projectId, filename }))).toHaveLength(1)
    expect(await eventsOf(heir.yankRelease({ projectId, version: '1.0', reason: '' }))).toHaveLength(1)
  })

  test('is frozen once, by its owner', async () => {
    expect(await refusalOf(heir.freeze({ projectId }))).toEqual({
      name: 'NotProjectOwner',
      args: { projectId, caller: heirAddress },
    })
    await eventsOf(owner.freeze({ projectId }))

    expect(await refusalOf(owner.freeze({ projectId }))).toEqual({ name: 'ProjectIsFrozen', args: { projectId } })
  })
})

describe('an annotation', () => {
  const digest = 'ab'.repeat(32)

  test.each([
    ['a project', null],
    ['a release', versionHashOf('1.0')],
    ['a file', fileKeyOf(filename)],
    ['a release that there is not', versionHashOf('9')],
  ])('of %s is a record by whoever said it, and changes nothing else', async (_what, subject) => {
    const [state, head] = [await owner.projectState(projectId), await owner.logHead()]

    const events = await eventsOf(heir.annotate({ projectId, subject, key: 'rebuild', digest }))

    expect(events).toMatchObject([
      { type: 'ProjectAnnotated', projectId, subject, actor: heirAddress, key: 'rebuild', digest },
    ])
    expect(await owner.projectState(projectId)).toEqual(state)
    expect(await owner.logHead()).not.toBe(head)
  })

  test('is taken back by a digest of none', async () => {
    const events = await eventsOf(heir.annotate({ projectId, subject: null, key: 'advisory', digest: null }))

    expect(events).toMatchObject([{ key: 'advisory', digest: null }])
  })

  test('is of a registered project', async () => {
    const free = projectIdOf('nobodys')
    const call = heir.annotate({ projectId: free, subject: null, key: 'source', digest })

    expect(await refusalOf(call)).toEqual({ name: 'ProjectNotRegistered', args: { projectId: free } })
  })

  test('goes on in a frozen and in an archived project', async () => {
    await eventsOf(owner.setStatus({ projectId, status: 'archived', reason: '' }))
    await eventsOf(owner.freeze({ projectId }))

    expect(await eventsOf(heir.annotate({ projectId, subject: null, key: 'moved-to', digest }))).toHaveLength(1)
  })

  test('is, under the allow-list policy, for those who may write there', async () => {
    const config = { owner: ownerAddress, policy: 'allow-list', name: 'closed' } as const
    const { address } = await deployRegistry(chain.owner, config)
    const [closed, stranger] = [chain.at(address, chain.owner), chain.at(address, chain.stranger)]
    const annotation = { projectId, subject: null, key: 'source', digest }
    await eventsOf(closed.setRegistrant(ownerAddress, true))
    await eventsOf(closed.register('demo'))
    await eventsOf(closed.setRegistrant(ownerAddress, false))

    expect(await eventsOf(closed.annotate(annotation))).toHaveLength(1)
    expect(await refusalOf(stranger.annotate(annotation))).toEqual({
      name: 'NotRegistrant',
      args: { caller: heirAddress },
    })
    await eventsOf(closed.setRegistrant(heirAddress, true))
    expect(await eventsOf(stranger.annotate(annotation))).toHaveLength(1)
    await eventsOf(closed.setRegistrant(heirAddress, false))
    await eventsOf(closed.setModerator(heirAddress, true))
    expect(await eventsOf(stranger.annotate(annotation))).toHaveLength(1)
    await eventsOf(closed.setModerator(heirAddress, false))
    await eventsOf(closed.setMaintainer({ projectId, maintainer: heirAddress, roles: ['yank'], expiry: FAR }))
    expect(await eventsOf(stranger.annotate(annotation))).toHaveLength(1)
    await eventsOf(stranger.renounceMaintainer({ projectId }))
    expect((await refusalOf(stranger.annotate(annotation))).name).toBe('NotRegistrant')
  })
})
