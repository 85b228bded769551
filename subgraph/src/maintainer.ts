import { store } from '@graphprotocol/graph-ts'
import { MaintainerSet } from '../generated/PackageRegistry/PackageRegistry'
import { Maintainer } from '../generated/schema'
import { maintainerEntityId } from './id'
import { appendRecord, loadOrCreateAccount } from './log'
import { projectOf, touchProject } from './project'

export function handleMaintainerSet(event: MaintainerSet): void {
  const signature = 'MaintainerSet(bytes32,address,address,uint8,uint40,uint32)'
  const entry = appendRecord(event, 'MAINTAINER_SET', signature, 3, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  const id = maintainerEntityId(project.id, event.params.maintainer)
  if (event.params.expiry.isZero()) {
    if (Maintainer.load(id) != null) store.remove('Maintainer', id.toHexString())
  } else {
    const maintainer = new Maintainer(id)
    maintainer.project = project.id
    maintainer.account = loadOrCreateAccount(event.params.maintainer)
    maintainer.expiry = event.params.expiry
    maintainer.epoch = event.params.epoch
    maintainer.save()
  }
  touchProject(project, entry)
}
