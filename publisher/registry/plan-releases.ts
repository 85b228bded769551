import { encodeRegistryCalls, fileKeyOf, projectIdOf } from '@dipmp/contracts'
import type { Distribution } from '../distribution/distribution.ts'
import { checkNotLate } from './check-not-late.ts'
import type { Chain } from './connect-chain.ts'
import { ChainUnavailableError } from './errors.ts'
import { explainFailure, fileAlreadyPublished } from './explain-failure.ts'
import { recordOf } from './file-record.ts'
import { findPublished, type PublishedFile } from './find-published.ts'
import { groupByRelease, type ReleaseGroup } from './release-group.ts'
import { mapSome } from './sending/map-some.ts'
import type { PlannedCall } from './sending/planned-call.ts'

/** What publishing would do for one release: one transaction for the files that the registry does not have yet. */
export type PlannedRelease = Readonly<{
  project: string
  version: string
  versionHash: string
  /** Who owns the project; null where the name is free. */
  owner: string | null
  /** Whether the name is free and this is the first release of it here, so that publishing registers it. */
  registersProject: boolean
  toPublish: readonly Distribution[]
  alreadyPublished: readonly Readonly<{ distribution: Distribution; published: PublishedFile }>[]
}>

/** What publishing would do. */
export type PublishPlan = Readonly<{ releases: readonly PlannedRelease[] }>

/** So many releases are asked for at one time. */
const AT_A_TIME = 8

/**
 * Asks the registry what there is to publish; sends nothing.
 * @throws {FileAlreadyPublishedError} FILE_ALREADY_PUBLISHED
 * @throws {ReleaseClosedError} RELEASE_CLOSED
 */
export async function planReleases(
  chain: Chain,
  distributions: readonly Distribution[],
  signal: AbortSignal,
): Promise<PublishPlan> {
  const groups = groupByRelease(distributions)
  const firsts = new Set(new Map(groups.toReversed().map((group) => [group.project, group])).values())
  const releases = await mapSome(groups, AT_A_TIME, (group) => {
    signal.throwIfAborted()
    return planRelease(chain, group, firsts.has(group))
  })
  return { releases }
}

/** Returns the releases of a plan that have something to publish, each with the call that does. */
export function publishingCalls(
  chain: Chain,
  { releases }: PublishPlan,
): readonly Readonly<{ release: PlannedRelease; call: PlannedCall }>[] {
  return releases
    .filter(({ toPublish }) => toPublish.length > 0)
    .map((release) => ({ release, call: publishingCall(chain, release) }))
}

function publishingCall({ registry, account }: Chain, release: PlannedRelease): PlannedCall {
  const { project, version, owner, registersProject, toPublish } = release
  const files = toPublish.map(recordOf)
  const encode = (registers: boolean) =>
    encodeRegistryCalls(registry.address).publish({ project, version, files, registers })
  return {
    ...encode(registersProject),
    title: `${project} ${version}`,
    // Until the name is registered, the registry takes any release of it only as the one that does.
    ...(owner === null && !registersProject && { standIn: encode(true).data }),
    explain: (error) => explainFailure(error, { project, version, account, owner }),
  }
}

async function planRelease(chain: Chain, group: ReleaseGroup, isFirst: boolean): Promise<PlannedRelease> {
  const { project, version, versionHash, distributions } = group
  try {
    const owner = await chain.registry.ownerOf(projectIdOf(project))
    const alreadyPublished = owner === null ? [] : await findAlreadyPublished(chain, group)
    const done = new Set(alreadyPublished.map(({ distribution }) => distribution))
    const toPublish = distributions.filter((distribution) => !done.has(distribution))
    // Whoever is not the owner still learns that all of it is there.
    if (toPublish.length > 0 && owner !== null) await checkNotLate(chain, group)
    const registersProject = owner === null && isFirst
    return { project, version, versionHash, owner, registersProject, toPublish, alreadyPublished }
  } catch (error) {
    throw explainFailure(error, { project, version, account: chain.account })
  }
}

async function findAlreadyPublished(chain: Chain, group: ReleaseGroup): Promise<PlannedRelease['alreadyPublished']> {
  const taken = await takenDistributions(chain, group)
  if (taken.length === 0) return []
  const projectId = projectIdOf(group.project)
  const registry = chain.registry.address
  const published = await findPublished(chain.provider, { registry, projectId, versionHash: group.versionHash })
  return taken.map((distribution) => {
    const { filename } = distribution.filename
    const found = published.get(fileKeyOf(filename))
    if (!found) {
      throw new ChainUnavailableError(
        `the registry has ${filename}, but the chain's node does not show with which bytes; ask again, or another node`,
      )
    }
    if (found.file.digest !== distribution.digest) throw fileAlreadyPublished(filename, found.file.filename)
    return { distribution, published: found }
  })
}

async function takenDistributions({ registry }: Chain, group: ReleaseGroup): Promise<readonly Distribution[]> {
  const projectId = projectIdOf(group.project)
  const taken: Distribution[] = []
  for (const distribution of group.distributions) {
    const fileKey = fileKeyOf(distribution.filename.filename)
    if ((await registry.fileCommitment(projectId, fileKey)) !== null) taken.push(distribution)
  }
  return taken
}
