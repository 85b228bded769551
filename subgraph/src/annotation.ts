import { Bytes, store } from '@graphprotocol/graph-ts'
import { ProjectAnnotated } from '../generated/PackageRegistry/PackageRegistry'
import { Annotation, LogEntry, Project } from '../generated/schema'
import { rawCid } from './cid'
import { annotationEntityId, fileEntityId, releaseEntityId } from './id'
import { appendRecord } from './log'
import { projectOf } from './project'

const NOTHING = new Bytes(32)

/** What somebody says of a project, a release or a file. It changes none of them, and so no serial. */
export function handleProjectAnnotated(event: ProjectAnnotated): void {
  const signature = 'ProjectAnnotated(bytes32,bytes32,address,bytes32,bytes32)'
  const entry = appendRecord(event, 'PROJECT_ANNOTATED', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  const id = annotationEntityId(project.id, event.params.subject, event.params.actor, event.params.key)
  if (event.params.digest != NOTHING) annotate(id, project, event, entry)
  else if (Annotation.load(id) != null) store.remove('Annotation', id.toHexString())
}

function annotate(id: Bytes, project: Project, event: ProjectAnnotated, entry: LogEntry): void {
  const subject = event.params.subject
  const annotation = new Annotation(id)
  annotation.registry = entry.registry
  annotation.project = project.id
  annotation.subject = subject
  // The subject is the key of a release, of a file or of nothing; readers find null for what it is not.
  annotation.release = releaseEntityId(project.id, subject)
  annotation.file = fileEntityId(project.id, subject)
  annotation.key = keyOf(event.params.key)
  annotation.digest = event.params.digest
  annotation.cid = rawCid(event.params.digest)
  annotation.actor = entry.actor
  annotation.annotatedAt = entry.timestamp
  annotation.blockNumber = entry.blockNumber
  annotation.transactionHash = entry.transactionHash
  annotation.save()
}

/** The key as text, or in hex where it is not 1 to 31 visible ASCII characters and then zeros: anybody can log any word. */
function keyOf(word: Bytes): string {
  let length = 0
  while (length < word.length && word[length] > 0x20 && word[length] < 0x7f) length++
  for (let i = length; i < word.length; i++) {
    if (word[i] != 0) return word.toHexString()
  }
  if (length == 0 || length == word.length) return word.toHexString()
  return Bytes.fromUint8Array(word.subarray(0, length)).toString()
}
