import { TransferAccepted, TransferCancelled, TransferStarted } from '../generated/PackageRegistry/PackageRegistry'
import { accountOrNobody, appendRecord, loadOrCreateAccount } from './log'
import { projectOf, touchProject } from './project'

export function handleTransferStarted(event: TransferStarted): void {
  const signature = 'TransferStarted(bytes32,address,address,uint32)'
  const entry = appendRecord(event, 'TRANSFER_STARTED', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  project.pendingOwner = accountOrNobody(event.params.pendingOwner)
  touchProject(project, entry)
}

export function handleTransferCancelled(event: TransferCancelled): void {
  const signature = 'TransferCancelled(bytes32,address,address,uint32)'
  const entry = appendRecord(event, 'TRANSFER_CANCELLED', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  project.pendingOwner = null
  touchProject(project, entry)
}

export function handleTransferAccepted(event: TransferAccepted): void {
  const signature = 'TransferAccepted(bytes32,address,address,uint32)'
  const entry = appendRecord(event, 'TRANSFER_ACCEPTED', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  project.owner = loadOrCreateAccount(event.params.actor)
  project.pendingOwner = null
  project.epoch = event.params.epoch
  touchProject(project, entry)
}
