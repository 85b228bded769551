import type { CoreMetadata, ReadCoreMetadata } from './core-metadata.ts'
import type { ReadOptions } from './registry-index.ts'
import type { ProjectRelease } from './releases.ts'

/**
 * What a release says of itself: the core metadata of its first wheel that has some, else of its sdist, whose dependencies a build
 * may still change. `mayChange` where it is recorded and not
 * read from IPFS yet: no record will say when it is.
 */
export async function releaseMetadata(
  release: ProjectRelease | null,
  read: ReadCoreMetadata,
  options: ReadOptions,
): Promise<Readonly<{ metadata: CoreMetadata | null; mayChange: boolean }>> {
  const telling = release?.files.filter(({ coreMetadata }) => coreMetadata !== null) ?? []
  const digest = (telling.find(({ filename }) => filename.endsWith('.whl')) ?? telling[0])?.coreMetadata?.digest
  if (digest === undefined) return { metadata: null, mayChange: false }
  const metadata = await read(digest, options)
  return { metadata, mayChange: metadata === null }
}
