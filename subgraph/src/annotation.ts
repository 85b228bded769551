import { ProjectAnnotated, ProjectFrozen } from '../generated/PackageRegistry/PackageRegistry'
import { appendRecord } from './log'
import { projectOf, touchProject } from './project'

export function handleProjectFrozen(event: ProjectFrozen): void {
  const signature = 'ProjectFrozen(bytes32,uint32,address)'
  const entry = appendRecord(event, 'PROJECT_FROZEN', signature, 3, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project != null) touchProject(project, entry)
}

export function handleProjectAnnotated(event: ProjectAnnotated): void {
  const signature = 'ProjectAnnotated(bytes32,bytes32,address,bytes32,bytes32)'
  const entry = appendRecord(event, 'PROJECT_ANNOTATED', signature, 3, event.params.projectId, event.params.actor)
  const project = projectOf(entry)
  if (project != null) touchProject(project, entry)
}
