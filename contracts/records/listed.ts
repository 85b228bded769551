import { readRecordedFilename } from '@dipmp/packaging'
import type { ProjectEvent } from './events.ts'
import { projectIdOf, versionHashOf } from './keys.ts'

type Published = Extract<ProjectEvent, { type: 'PackagePublished' }>

// unixfs-v1-2025 (IPIP-499): a file of one chunk is one raw block, and a chunk is 1 MiB.
const CHUNK_SIZE = 1n << 20n
const MAX_SIZE = (1n << 53n) - 1n

/**
 * Says why readers of a registry leave a published file out; null where they list it. A registry refuses what they would leave
 * out, but any contract can log the same event. The rules are in docs/reference/records.md.
 */
export function whyNotListed({ projectId, project, version, versionHash, file }: Published): string | null {
  if (projectIdOf(project) !== projectId) return 'its projectId is not that of its project'
  const name = readRecordedFilename(file.filename)
  if (name?.normalizedName !== project || name.version !== version)
    return 'its file name is not one of project and version'
  if (versionHashOf(version) !== versionHash) return 'its versionHash is not that of its version'
  if (file.size < 1n || file.size > MAX_SIZE) return 'its size is none'
  if ((file.dagRoot === null) !== file.size <= CHUNK_SIZE) return 'its dagRoot does not fit its size'
  if (!/^[\x20-\x7e]{0,255}$/.test(file.requiresPython ?? '')) return 'its Requires-Python is not printable ASCII'
  return null
}
