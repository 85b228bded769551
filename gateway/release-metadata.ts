import type { CoreMetadata, ReadCoreMetadata } from './core-metadata.ts'
import type { ReadOptions } from './registry-index.ts'
import type { ProjectRelease } from './releases.ts'

/**
 * What a release says of itself: the core metadata of its first file that has some. `mayChange` where it is recorded and not
 * read from IPFS yet: no record will say when it is.
 */
export async function releaseMetadata(
  release: ProjectRelease | null,
  read: ReadCoreMetadata,
  options: ReadOptions,
): Promise<Readonly<{ metadata: CoreMetadata | null; mayChange: boolean }>> {
  const digest = release?.files.find(({ coreMetadata }) => coreMetadata !== null)?.coreMetadata?.digest
  if (digest === undefined) return { metadata: null, mayChange: false }
  const metadata = await read(digest, options)
  return { metadata, mayChange: metadata === null }
}
