import { Bytes } from '@graphprotocol/graph-ts'
import { Project, Release } from '../generated/schema'
import { keccakOf, releaseEntityId } from './id'
import { canonicalVersion } from './version'

/**
 * The release of a version; null where the version is not in PEP 440 normal form or the hash is not its canonical
 * form's. The caller saves it.
 */
export function loadOrCreateRelease(project: Project, version: string, versionHash: Bytes): Release | null {
  const canonical = canonicalVersion(version)
  if (canonical == '' || keccakOf(canonical) != versionHash) return null
  const id = releaseEntityId(project.id, versionHash)
  const stored = Release.load(id)
  if (stored != null) return stored

  const release = new Release(id)
  release.project = project.id
  release.version = version
  release.canonicalVersion = canonical
  release.yanked = false
  release.fileCount = 0
  return release
}
