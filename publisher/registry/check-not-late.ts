import { projectIdOf } from '@dipmp/contracts'
import type { Chain } from './connect-chain.ts'
import { ReleaseClosedError } from './errors.ts'
import { findPublished } from './find-published.ts'
import type { ReleaseGroup } from './release-group.ts'

/** As subgraph/src/publish.ts has it: after that readers show a file as late, and offer it to no installer. */
const OPEN_SECONDS = 14 * 86_400

/**
 * Refuses to add to a release whose first file is older than 14 days. A node that does not answer for the whole chain leaves
 * it open: then the files are recorded, and readers judge.
 * @throws {ReleaseClosedError} RELEASE_CLOSED
 */
export async function checkNotLate(chain: Chain, { project, version, versionHash }: ReleaseGroup): Promise<void> {
  const first = await firstPublished(chain, { projectId: projectIdOf(project), versionHash }).catch(() => null)
  const head = await chain.provider.getBlock('latest')
  if (first === null || head === null || head.timestamp - first <= OPEN_SECONDS) return
  const since = new Date(first * 1000).toISOString().slice(0, 10)
  throw new ReleaseClosedError(
    `${project} ${version} was published on ${since}, and after 14 days installers are offered no further files of a release; raise the version`,
  )
}

/** The time of the release's first file, in seconds since 1970; null where it has none. */
async function firstPublished(
  { provider, registry }: Chain,
  release: Readonly<{ projectId: string; versionHash: string }>,
): Promise<number | null> {
  const files = [...(await findPublished(provider, { registry: registry.address, ...release })).values()]
  if (files.length === 0) return null
  const block = await provider.getBlock(Math.min(...files.map(({ blockNumber }) => blockNumber)))
  return block?.timestamp ?? null
}
