import {
  ProjectFrozen,
  ProjectQuarantined,
  ProjectStatusSet,
  QuarantineLifted,
} from '../generated/PackageRegistry/PackageRegistry'
import { appendRecord } from './log'
import { projectOf, touchProject } from './project'
import { smallNumberOf } from './record'

/** In the order of the contract's ProjectStatus, by the number as text. */
const STATUSES = new Map<string, string>()
STATUSES.set('0', 'ACTIVE')
STATUSES.set('1', 'ARCHIVED')
STATUSES.set('2', 'DEPRECATED')

export function handleProjectStatusSet(event: ProjectStatusSet): void {
  const signature = 'ProjectStatusSet(bytes32,uint8,address,string)'
  const entry = appendRecord(event, 'PROJECT_STATUS_SET', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  const status = smallNumberOf(event, 1)
  if (project == null || !STATUSES.has(status)) return
  project.status = STATUSES.get(status)
  project.statusReason = event.params.reason
  touchProject(project, entry)
}

export function handleProjectFrozen(event: ProjectFrozen): void {
  const signature = 'ProjectFrozen(bytes32,uint32,address)'
  const entry = appendRecord(event, 'PROJECT_FROZEN', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  project.frozen = true
  touchProject(project, entry)
}

export function handleProjectQuarantined(event: ProjectQuarantined): void {
  const signature = 'ProjectQuarantined(bytes32,uint40,address,string)'
  const entry = appendRecord(event, 'PROJECT_QUARANTINED', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  project.quarantinedUntil = event.params.until
  project.quarantineReason = event.params.reason
  touchProject(project, entry)
}

export function handleQuarantineLifted(event: QuarantineLifted): void {
  const signature = 'QuarantineLifted(bytes32,uint40,address,string)'
  const entry = appendRecord(event, 'QUARANTINE_LIFTED', signature, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project == null) return
  project.quarantinedUntil = null
  project.quarantineReason = null
  touchProject(project, entry)
}
