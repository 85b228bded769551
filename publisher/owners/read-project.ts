import { type MaintainerRole, type ProjectStatus, projectIdOf, type RegistryEvent } from '@dipmp/contracts'
import { parseProjectName } from '@dipmp/packaging'
import type { Chain } from '../registry/connect-chain.ts'
import { NotPublishedError } from '../registry/errors.ts'
import { readProjectEvents } from './read-project-events.ts'

/** A project as its registry has it. Times are in seconds since 1970. */
export type ProjectInfo = Readonly<{
  project: string
  registry: string
  owner: string
  /** Whom it is offered to; null for nobody. */
  pendingOwner: string | null
  epoch: number
  status: ProjectStatus
  /** Why it stands so, as its owner said; empty where nothing was said. */
  statusReason: string
  quarantinedUntil: number | null
  frozen: boolean
  maintainers: readonly Readonly<{ account: string; roles: readonly MaintainerRole[]; expiry: number }>[]
  /** In the order in which they came. */
  releases: readonly Readonly<{ version: string; files: number; yanked: boolean }>[]
}>

/**
 * Reads what a registry has of a project, from its state and its logs.
 * @throws {NotPublishedError} NOT_PUBLISHED
 */
export async function readProject(chain: Chain, name: string): Promise<ProjectInfo> {
  const { registry } = chain
  const { normalizedName: project } = parseProjectName(name)
  const projectId = projectIdOf(project)
  const state = await registry.projectState(projectId)
  if (state === null) {
    throw new NotPublishedError(`there is no project ${project} in the registry ${registry.address}; check its name`)
  }
  const events = await readProjectEvents(chain, projectId)
  const said = events.findLast((event) => event.type === 'ProjectStatusSet')
  return {
    project,
    registry: registry.address,
    ...state,
    statusReason: said?.type === 'ProjectStatusSet' ? said.reason : '',
    maintainers: await readMaintainers(chain, projectId, events),
    releases: await readReleases(chain, projectId, events),
  }
}

async function readMaintainers(
  { registry }: Chain,
  projectId: string,
  events: readonly RegistryEvent[],
): Promise<ProjectInfo['maintainers']> {
  const named = events.flatMap((event) => (event.type === 'MaintainerSet' ? [event.maintainer] : []))
  const states = await Promise.all(
    // Who was named may have lapsed, or be of an epoch of before: the contract says who is one now.
    [...new Set(named)].map(async (account) => ({ account, state: await registry.maintainerOf(projectId, account) })),
  )
  return states.flatMap(({ account, state }) => (state === null ? [] : [{ account, ...state }]))
}

async function readReleases(
  { registry }: Chain,
  projectId: string,
  events: readonly RegistryEvent[],
): Promise<ProjectInfo['releases']> {
  const releases = new Map<string, { version: string; files: number }>()
  for (const event of events) {
    if (event.type !== 'PackagePublished') continue
    const { version, files } = releases.get(event.versionHash) ?? { version: event.version, files: 0 }
    releases.set(event.versionHash, { version, files: files + 1 })
  }
  return Promise.all(
    [...releases].map(async ([versionHash, release]) => ({
      ...release,
      yanked: (await registry.releaseYankCommitment(projectId, versionHash)) !== null,
    })),
  )
}
