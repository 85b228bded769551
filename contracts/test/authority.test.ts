import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { encodeFileRecord } from '../file-record.ts'
import { projectIdOf, versionHashOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf } from './outcomes.ts'
import { demoFile, demoRelease } from './releases.ts'
import { outcomeOf } from './simulate.ts'

const DAY = 86_400
const projectId = projectIdOf('demo')
const free = projectIdOf('nobodys')
const versionHash = versionHashOf('1')
const [yanked, plain] = ['demo-1.0.tar.gz', 'demo-1.0-py3-none-any.whl']

const ROLES = [
  'owner',
  'maintainer',
  'lapsed maintainer',
  'maintainer of the former owner',
  'former owner',
  'pending owner',
  'moderator',
  "registry's owner",
] as const
const STATUSES = ['active', 'archived', 'deprecated', 'quarantined'] as const

let chain: Chain
let snapshots: Readonly<Record<string, unknown>>
beforeAll(async () => {
  chain = await startChain()
  await setScene()
})
afterAll(() => chain.stop())

const account = (role: (typeof ROLES)[number]) => {
  const signer = [chain.stranger, ...chain.others, chain.owner]
  const places = {
    owner: 0,
    maintainer: 1,
    'lapsed maintainer': 2,
    'maintainer of the former owner': 3,
    'former owner': 4,
    'pending owner': 5,
    moderator: 6,
    "registry's owner": 7,
  }
  return signer[places[role]] ?? chain.owner
}

/** A project that has changed hands once, with an account for every role, then a snapshot with every status. */
async function setScene(): Promise<void> {
  const [owner, former] = [chain.as(account('owner')), chain.as(account('former owner'))]
  const address = (role: (typeof ROLES)[number]) => account(role).getAddress()
  const later = (await chain.now()) + 300 * DAY
  await eventsOf(
    former.publish(demoRelease({ files: [demoFile({ filename: yanked }), demoFile({ filename: plain })] })),
  )
  const ofFormer = await address('maintainer of the former owner')
  await eventsOf(former.setMaintainer({ projectId, maintainer: ofFormer, expiry: later }))
  await eventsOf(former.startTransfer({ projectId, newOwner: await address('owner') }))
  await eventsOf(owner.acceptTransfer({ projectId }))

  await eventsOf(owner.setMaintainer({ projectId, maintainer: await address('maintainer'), expiry: later }))
  const soon = (await chain.now()) + 60
  await eventsOf(owner.setMaintainer({ projectId, maintainer: await address('lapsed maintainer'), expiry: soon }))
  await eventsOf(owner.startTransfer({ projectId, newOwner: await address('pending owner') }))
  await eventsOf(owner.yankFile({ projectId, filename: yanked, reason: '' }))
  await eventsOf(owner.yankRelease({ projectId, version: '2.0', versionHash: versionHashOf('2'), reason: '' }))
  await eventsOf(chain.registry.setModerator(await address('moderator'), true))
  await chain.wait(120)
  await eventsOf(chain.registry.startRegistryTransfer(await address('pending owner')))

  const send = (method: string) => chain.provider.send(method, [])
  const taken: Record<string, unknown> = { active: await send('evm_snapshot') }
  await eventsOf(owner.setStatus({ projectId, status: 'archived', reason: '' }))
  taken.archived = await send('evm_snapshot')
  await eventsOf(owner.setStatus({ projectId, status: 'deprecated', reason: '' }))
  taken.deprecated = await send('evm_snapshot')
  await eventsOf(owner.setStatus({ projectId, status: 'active', reason: '' }))
  const until = (await chain.now()) + DAY
  await eventsOf(chain.as(account('moderator')).quarantine({ projectId, until, reason: '' }))
  taken.quarantined = await send('evm_snapshot')
  snapshots = taken
}

const release = (filename: string) => ['demo', '1.0', versionHash, [encodeFileRecord(demoFile({ filename }))]]
const someone = `0x${'11'.repeat(20)}`
const far = 4_000_000_000

/** For each call: who may make it, and what refuses the others. */
const MEMBERS = ['owner', 'maintainer'] as const
const OWNER = ['owner'] as const
const CALLS: readonly (readonly [string, () => readonly unknown[], readonly string[], string])[] = [
  ['publish', () => release('demo-1.0.zip'), MEMBERS, 'NotProjectOwner'],
  ['yankFile', () => [projectId, plain, ''], MEMBERS, 'NotProjectOwner'],
  ['unyankFile', () => [projectId, yanked], MEMBERS, 'NotProjectOwner'],
  ['yankRelease', () => [projectId, '1.0', versionHash, ''], MEMBERS, 'NotProjectOwner'],
  ['unyankRelease', () => [projectId, '2.0', versionHashOf('2')], MEMBERS, 'NotProjectOwner'],
  ['setMaintainer', () => [projectId, someone, far], OWNER, 'NotProjectOwner'],
  ['startTransfer', () => [projectId, someone], OWNER, 'NotProjectOwner'],
  ['cancelTransfer', () => [projectId], OWNER, 'NotProjectOwner'],
  ['acceptTransfer', () => [projectId], ['pending owner'], 'NotPendingOwner'],
  ['setStatus', () => [projectId, 2, ''], OWNER, 'NotProjectOwner'],
  ['register', () => ['demo'], [], 'ProjectAlreadyRegistered'],
  ['setMetadata', () => [versionHash], ["registry's owner"], 'NotRegistryOwner'],
  ['setModerator', () => [someone, true], ["registry's owner"], 'NotRegistryOwner'],
  ['setRegistrant', () => [someone, true], ["registry's owner"], 'NotRegistryOwner'],
  ['startRegistryTransfer', () => [someone], ["registry's owner"], 'NotRegistryOwner'],
  ['cancelRegistryTransfer', () => [], ["registry's owner"], 'NotRegistryOwner'],
  ['acceptRegistryTransfer', () => [], ['pending owner'], 'NotPendingRegistryOwner'],
  ['renounceRegistryOwnership', () => [], ["registry's owner"], 'NotRegistryOwner'],
  ['initializeRegistry', () => [someone, 0, 'other'], [], 'AlreadyInitialized'],
]

// The quarantined scene comes last, and each revert drops the snapshots after it.
describe.each([...STATUSES].reverse())('in a project that is %s', (status) => {
  beforeAll(async () => {
    await chain.provider.send('evm_revert', [snapshots[status]])
  })

  test.each(CALLS)('%s is for those who may', async (name, args, allowed, refusal) => {
    for (const role of ROLES) {
      const isAllowed = allowed.includes(role)
      const expected = isAllowed && name === 'publish' && status === 'archived' ? 'ProjectArchived' : 'ok'

      const outcome = await outcomeOf(chain, account(role), name, args())

      expect({ role, outcome }).toEqual({ role, outcome: isAllowed ? expected : refusal })
    }
  })

  test('quarantine and liftQuarantine are for moderators', async () => {
    const isQuarantined = status === 'quarantined'
    for (const role of ROLES) {
      const until = (await chain.now()) + DAY
      const mark = await outcomeOf(chain, account(role), 'quarantine', [projectId, until, ''])
      const lift = await outcomeOf(chain, account(role), 'liftQuarantine', [projectId, ''])

      const forModerators = isQuarantined ? ['AlreadyQuarantined', 'ok'] : ['ok', 'NotQuarantined']
      const expected = role === 'moderator' ? forModerators : ['NotModerator', 'NotModerator']
      expect({ role, outcome: [mark, lift] }).toEqual({ role, outcome: expected })
    }
  })
})

test('a free name belongs to nobody', async () => {
  const calls: readonly (readonly [string, readonly unknown[]])[] = [
    ['yankFile', [free, plain, '']],
    ['unyankFile', [free, plain]],
    ['yankRelease', [free, '1.0', versionHash, '']],
    ['unyankRelease', [free, '1.0', versionHash]],
    ['setMaintainer', [free, someone, far]],
    ['startTransfer', [free, someone]],
    ['cancelTransfer', [free]],
    ['setStatus', [free, 1, '']],
  ]
  for (const [name, args] of calls) expect(await outcomeOf(chain, chain.owner, name, args)).toBe('NotProjectOwner')
  expect(await outcomeOf(chain, chain.owner, 'acceptTransfer', [free])).toBe('NotPendingOwner')
  const until = (await chain.now()) + DAY
  expect(await outcomeOf(chain, account('moderator'), 'quarantine', [free, until, ''])).toBe('ProjectNotRegistered')
  expect(await outcomeOf(chain, account('moderator'), 'liftQuarantine', [free, ''])).toBe('NotQuarantined')
})
