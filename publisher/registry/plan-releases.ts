import { fileKeyOf, projectIdOf } from '@dipmp/contracts'
import { formatEther } from 'ethers'
import type { Distribution } from '../distribution/distribution.ts'
import type { Chain } from './connect-chain.ts'
import { InsufficientFundsError } from './errors.ts'
import { explainFailure, fileAlreadyPublished } from './explain-failure.ts'
import { recordOf } from './file-record.ts'
import { findPublished, type PublishedFile } from './find-published.ts'
import { groupByRelease, type ReleaseGroup } from './release-group.ts'

/** What publishing would do for one release: one transaction for the files that the registry does not have yet. */
export type PlannedRelease = Readonly<{
  project: string
  version: string
  versionHash: string
  /** Whether the name is free, so that publishing registers it. */
  registersProject: boolean
  toPublish: readonly Distribution[]
  alreadyPublished: readonly Readonly<{ distribution: Distribution; published: PublishedFile }>[]
  /** 0 where there is nothing to publish. */
  gas: bigint
}>

/** What publishing would do, and at most cost, in wei. */
export type PublishPlan = Readonly<{ releases: readonly PlannedRelease[]; maxFee: bigint }>

/**
 * Asks the registry what publishing would do; sends nothing.
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 * @throws {FileAlreadyPublishedError} FILE_ALREADY_PUBLISHED
 * @throws {RegistryRefusedError} REGISTRY_REFUSED
 * @throws {InsufficientFundsError} INSUFFICIENT_FUNDS
 */
export async function planReleases(
  chain: Chain,
  distributions: readonly Distribution[],
  signal: AbortSignal,
): Promise<PublishPlan> {
  const releases: PlannedRelease[] = []
  for (const group of groupByRelease(distributions)) {
    signal.throwIfAborted()
    releases.push(await planRelease(chain, group))
  }
  const gas = releases.reduce((sum, release) => sum + release.gas, 0n)
  return { releases, maxFee: gas === 0n ? 0n : await checkFunds(chain, gas) }
}

async function planRelease(chain: Chain, group: ReleaseGroup): Promise<PlannedRelease> {
  const { project, version, versionHash, distributions } = group
  let owner: string | null = null
  try {
    owner = await chain.registry.ownerOf(projectIdOf(project))
    const alreadyPublished = owner === null ? [] : await findAlreadyPublished(chain, group)
    const done = new Set(alreadyPublished.map(({ distribution }) => distribution))
    const toPublish = distributions.filter((distribution) => !done.has(distribution))
    const registersProject = owner === null
    const plan = { project, version, versionHash, registersProject, toPublish, alreadyPublished }
    // Whoever is not the owner still learns that all of it is there.
    if (toPublish.length === 0) return { ...plan, gas: 0n }
    // The estimate runs the registry's own rules: the owner may publish, and maintainers while they are named.
    const files = toPublish.map(recordOf)
    return {
      ...plan,
      gas: await chain.registry.estimatePublish({ project, version, files, registers: registersProject }),
    }
  } catch (error) {
    throw explainFailure(error, { project, version, account: chain.account, owner })
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
    const found = published.get(filename)
    if (!found || found.file.digest !== distribution.digest) throw fileAlreadyPublished(filename)
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

async function checkFunds({ provider, account }: Chain, gas: bigint): Promise<bigint> {
  const [balance, { maxFeePerGas, gasPrice }] = await Promise.all([provider.getBalance(account), provider.getFeeData()])
  const maxFee = gas * (maxFeePerGas ?? gasPrice ?? 0n)
  if (balance >= maxFee) return maxFee
  throw new InsufficientFundsError(
    `${account} has ${formatEther(balance)} ETH, and publishing may cost ${formatEther(maxFee)}; send it funds`,
  )
}
