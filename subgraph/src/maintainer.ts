import { Bytes, store } from '@graphprotocol/graph-ts'
import { MaintainerSet } from '../generated/PackageRegistry/PackageRegistry'
import { Maintainer, Project } from '../generated/schema'
import { maintainerEntityId } from './id'
import { appendRecord, loadOrCreateAccount } from './log'
import { projectOf, touchProject } from './project'
import { smallNumberOf } from './record'

/** By the contract's bits as text: publish is 1, yank 2. None of them is no maintainer. */
const ROLES = new Map<string, string[]>()
ROLES.set('1', ['PUBLISH'])
ROLES.set('2', ['YANK'])
ROLES.set('3', ['PUBLISH', 'YANK'])

export function handleMaintainerSet(event: MaintainerSet): void {
  const signature = 'MaintainerSet(bytes32,address,address,uint8,uint40,uint32)'
  const entry = appendRecord(event, 'MAINTAINER_SET', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  const id = maintainerEntityId(project.id, event.params.maintainer)
  const roles = smallNumberOf(event, 3)
  if (ROLES.has(roles)) nameMaintainer(id, project, ROLES.get(roles), event)
  else if (Maintainer.load(id) != null) store.remove('Maintainer', id.toHexString())
  touchProject(project, entry)
}

function nameMaintainer(id: Bytes, project: Project, roles: string[], event: MaintainerSet): void {
  const maintainer = new Maintainer(id)
  maintainer.project = project.id
  maintainer.account = loadOrCreateAccount(event.params.maintainer)
  maintainer.roles = roles
  maintainer.expiry = event.params.expiry
  maintainer.epoch = event.params.epoch
  maintainer.save()
}
