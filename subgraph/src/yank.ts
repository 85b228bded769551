import { Bytes } from '@graphprotocol/graph-ts'
import { FileUnyanked, FileYanked, ReleaseUnyanked, ReleaseYanked } from '../generated/PackageRegistry/PackageRegistry'
import { File, LogEntry } from '../generated/schema'
import { fileEntityId } from './id'
import { appendRecord } from './log'
import { projectOf, touchProject } from './project'
import { loadOrCreateRelease } from './release'

export function handleFileYanked(event: FileYanked): void {
  const signature = 'FileYanked(bytes32,bytes32,address,string,string)'
  const entry = appendRecord(event, 'FILE_YANKED', signature, 3, event.params.projectId, event.params.actor)
  markFile(event.params.fileKey, event.params.reason, entry)
}

export function handleFileUnyanked(event: FileUnyanked): void {
  const signature = 'FileUnyanked(bytes32,bytes32,address,string)'
  const entry = appendRecord(event, 'FILE_UNYANKED', signature, 3, event.params.projectId, event.params.actor)
  markFile(event.params.fileKey, null, entry)
}

export function handleReleaseYanked(event: ReleaseYanked): void {
  const signature = 'ReleaseYanked(bytes32,bytes32,address,string,string)'
  const entry = appendRecord(event, 'RELEASE_YANKED', signature, 3, event.params.projectId, event.params.actor)
  markRelease(event.params.version, event.params.versionHash, event.params.reason, entry)
}

export function handleReleaseUnyanked(event: ReleaseUnyanked): void {
  const signature = 'ReleaseUnyanked(bytes32,bytes32,address,string)'
  const entry = appendRecord(event, 'RELEASE_UNYANKED', signature, 3, event.params.projectId, event.params.actor)
  markRelease(event.params.version, event.params.versionHash, null, entry)
}

/** Yanks the file for a reason, or takes its yank back where there is none. */
function markFile(fileKey: Bytes, reason: string | null, entry: LogEntry): void {
  const project = projectOf(entry)
  if (project == null) return
  const file = File.load(fileEntityId(project.id, fileKey))
  if (file == null) return
  file.yanked = reason != null
  file.yankReason = reason
  file.save()
  touchProject(project, entry)
}

/** Yanks the release for a reason, or takes its yank back; a release may be yanked before it has files. */
function markRelease(version: string, versionHash: Bytes, reason: string | null, entry: LogEntry): void {
  const project = projectOf(entry)
  if (project == null) return
  const release = loadOrCreateRelease(project, version, versionHash)
  if (release == null) return
  release.yanked = reason != null
  release.yankReason = reason
  release.save()
  touchProject(project, entry)
}
