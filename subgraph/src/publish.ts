import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { PackagePublished } from '../generated/PackageRegistry/PackageRegistry'
import { File, LogEntry, Project, Registry, Release } from '../generated/schema'
import { dagPbCid, rawCid } from './cid'
import { requestCoreMetadata } from './core-metadata'
import { endingOf, isRequiresPython } from './filename'
import { fileEntityId, fileKeyOf, projectEntityId } from './id'
import { appendRecord } from './log'
import { touchProject } from './project'
import { loadOrCreateRelease } from './release'

const SIGNATURE = 'PackagePublished(bytes32,bytes32,address,string,string,string,uint64,bytes32,bytes32,bytes32,string)'

/** A file up to this size is one raw block (unixfs-v1-2025, IPIP-499). */
const CHUNK_SIZE = BigInt.fromI32(1048576)
/** The largest whole number that every reader of JSON can tell. */
const LARGEST_SIZE = BigInt.fromU64(9007199254740991)
/** After it a file is late: who pinned a version would get what came to it long after. PyPI has the same limit. */
const LATE_AFTER_SECONDS = BigInt.fromI32(14 * 86400)
const NO_DIGEST = new Bytes(32)

export function handlePackagePublished(event: PackagePublished): void {
  const projectId = event.params.projectId
  const entry = appendRecord(event, 'PACKAGE_PUBLISHED', SIGNATURE, projectId, event.params.publisher)
  const project = Project.load(projectEntityId(event.address, projectId))
  if (project == null || !isValid(event, project)) return
  const file = event.params
  const ending = endingOf(file.filename, file.project, file.version)
  if (ending == '') return
  const release = loadOrCreateRelease(project, file.version, file.versionHash)
  if (release == null) return
  const id = fileEntityId(project.id, fileKeyOf(file.versionHash, ending))
  if (File.load(id) != null) return

  addToRelease(release, entry)
  createFile(id, event, release, entry)
  touchProject(project, entry)
  countFile(entry.registry)
}

function addToRelease(release: Release, entry: LogEntry): void {
  if (release.publishedAt === null) release.publishedAt = entry.timestamp
  release.fileCount += 1
  release.save()
}

/** Whether all but the file's name can be listed. */
function isValid(event: PackagePublished, project: Project): boolean {
  const file = event.params
  if (file.project != project.normalizedName || file.size.isZero() || file.size > LARGEST_SIZE) return false
  if ((file.dagRoot == NO_DIGEST) != file.size <= CHUNK_SIZE) return false
  return isRequiresPython(file.requiresPython)
}

function createFile(id: Bytes, event: PackagePublished, release: Release, entry: LogEntry): void {
  const file = new File(id)
  const params = event.params
  file.registry = entry.registry
  file.project = release.project
  file.release = release.id
  file.filename = params.filename
  file.version = params.version
  file.size = params.size
  file.digest = params.digest
  file.cid = params.dagRoot == NO_DIGEST ? rawCid(params.digest) : dagPbCid(params.dagRoot)
  if (params.metadataDigest != NO_DIGEST) {
    file.metadataDigest = params.metadataDigest
    file.metadataCid = rawCid(params.metadataDigest)
    file.coreMetadata = params.metadataDigest
    requestCoreMetadata(params.metadataDigest)
  }
  if (params.requiresPython != '') file.requiresPython = params.requiresPython
  file.yanked = false
  file.late = entry.timestamp > release.publishedAt!.plus(LATE_AFTER_SECONDS)
  file.publisher = params.publisher
  file.publishedAt = event.block.timestamp
  file.blockNumber = event.block.number
  file.transactionHash = event.transaction.hash
  file.recordHash = entry.recordHash
  file.save()
}

function countFile(id: Bytes): void {
  const registry = Registry.load(id)!
  registry.fileCount += 1
  registry.save()
}
