import type { Signer } from 'ethers'
import { type MaintainerRole, projectIdOf } from '../index.ts'
import type { Chain } from './chain.ts'
import { eventsOf } from './outcomes.ts'
import { demoFile, demoRelease } from './releases.ts'

/** Whoever may or may not do something in a project, each another account. */
export const ROLES = [
  'owner',
  'maintainer',
  'publishing maintainer',
  'yanking maintainer',
  'lapsed maintainer',
  'removed maintainer',
  'maintainer of the former owner',
  'former owner',
  'pending owner',
  'moderator',
  "registry's owner",
  'stranger',
  'contract',
] as const
export type Role = (typeof ROLES)[number]

export const STATUSES = ['active', 'archived', 'deprecated', 'quarantined', 'frozen'] as const
export type Status = (typeof STATUSES)[number]

export const projectId = projectIdOf('demo')
/** Two files and a release of the project. */
export const [yanked, plain] = ['demo-1.0.tar.gz', 'demo-1.0-py3-none-any.whl']
export const yankedRelease = { projectId, version: '2.0' }

/** A project that has changed hands once, in a registry that is on offer, with an account for every role. */
export type Scene = Readonly<{
  addressOf(role: Role): string
  /** Who signs for the role: its account, and for the contract any, since it takes every signature. */
  signerOf(role: Role): Signer
  /** Takes the chain to where the project has a status; those after it in `STATUSES` are gone then. */
  enter(status: Status): Promise<void>
}>

const DAY = 86_400
const CONTRACT = `0x${'88'.repeat(20)}`
// Answers every call with the word that accepts a signature (ERC-1271).
const ACCEPTS_ALL = '0x631626ba7e60e01b5f5260205ff3'

/** Plays the scene on a chain whose registry belongs to its `owner`. */
export async function playScene(chain: Chain): Promise<Scene> {
  const accounts = await Promise.all(ROLES.map((_, index) => chain.provider.getSigner(index + 1)))
  const signerOf = (role: Role): Signer =>
    role === "registry's owner" ? chain.owner : (accounts[ROLES.indexOf(role)] ?? chain.stranger)
  const addresses = new Map<Role, string>()
  for (const role of ROLES) addresses.set(role, role === 'contract' ? CONTRACT : await signerOf(role).getAddress())
  const addressOf = (role: Role): string => addresses.get(role) ?? ''
  await chain.provider.send('hardhat_setCode', [CONTRACT, ACCEPTS_ALL])

  const [owner, former] = [chain.as(signerOf('owner')), chain.as(signerOf('former owner'))]
  const later = (await chain.now()) + 300 * DAY
  const files = [demoFile({ filename: yanked }), demoFile({ filename: plain })]
  await eventsOf(former.publish(demoRelease({ files })))
  await appoint(former, addressOf('maintainer of the former owner'), later)
  await eventsOf(former.startTransfer({ projectId, newOwner: addressOf('owner') }))
  await eventsOf(owner.acceptTransfer({ projectId }))

  await appoint(owner, addressOf('maintainer'), later)
  await appoint(owner, addressOf('publishing maintainer'), later, ['publish'])
  await appoint(owner, addressOf('yanking maintainer'), later, ['yank'])
  await appoint(owner, addressOf('lapsed maintainer'), (await chain.now()) + 60)
  await appoint(owner, addressOf('removed maintainer'), later)
  await appoint(owner, addressOf('removed maintainer'), 0)
  await eventsOf(owner.startTransfer({ projectId, newOwner: addressOf('pending owner') }))
  await eventsOf(owner.yankFile({ projectId, filename: yanked, reason: '' }))
  await eventsOf(owner.yankRelease({ ...yankedRelease, reason: '' }))
  await eventsOf(chain.registry.setModerator(addressOf('moderator'), true))
  await chain.wait(120)
  await eventsOf(chain.registry.startRegistryTransfer(addressOf('pending owner')))

  const snapshots = await playStatuses(chain, signerOf)
  return {
    addressOf,
    signerOf,
    enter: async (status) => {
      await chain.provider.send('evm_revert', [snapshots[status]])
    },
  }
}

async function appoint(
  owner: ReturnType<Chain['as']>,
  maintainer: string,
  expiry: number,
  roles: readonly MaintainerRole[] = ['publish', 'yank'],
): Promise<void> {
  await eventsOf(owner.setMaintainer({ projectId, maintainer, roles: expiry === 0 ? [] : roles, expiry }))
}

async function playStatuses(chain: Chain, signerOf: Scene['signerOf']): Promise<Readonly<Record<Status, unknown>>> {
  const owner = chain.as(signerOf('owner'))
  const snapshot = (): Promise<unknown> => chain.provider.send('evm_snapshot', [])
  const active = await snapshot()
  await eventsOf(owner.setStatus({ projectId, status: 'archived', reason: '' }))
  const archived = await snapshot()
  await eventsOf(owner.setStatus({ projectId, status: 'deprecated', reason: '' }))
  const deprecated = await snapshot()
  await eventsOf(owner.setStatus({ projectId, status: 'active', reason: '' }))
  const until = (await chain.now()) + DAY
  await eventsOf(chain.as(signerOf('moderator')).quarantine({ projectId, until, reason: '' }))
  const quarantined = await snapshot()
  await eventsOf(chain.as(signerOf('moderator')).liftQuarantine({ projectId, reason: '' }))
  await eventsOf(owner.freeze({ projectId }))
  return { active, archived, deprecated, quarantined, frozen: await snapshot() }
}
