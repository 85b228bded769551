import { Address, BigInt, Bytes } from '@graphprotocol/graph-ts'
import { ProjectRegistered } from '../generated/PackageRegistry/PackageRegistry'
import { LogEntry, Project, Registry } from '../generated/schema'
import { keccakOf, projectEntityId } from './id'
import { appendRecord, loadOrCreateAccount } from './log'
import { isNormalizedName } from './name'

export function handleProjectRegistered(event: ProjectRegistered): void {
  const projectId = event.params.projectId
  const signature = 'ProjectRegistered(bytes32,address,address,string)'
  const entry = appendRecord(event, 'PROJECT_REGISTERED', signature, 3, projectId, event.params.actor)
  const name = event.params.project
  const id = projectEntityId(event.address, projectId)
  if (!isNormalizedName(name) || keccakOf(name) != projectId || Project.load(id) != null) return

  const project = createProject(id, name, entry)
  project.owner = loadOrCreateAccount(event.params.owner)
  touchProject(project, entry)
  countProject(entry.registry)
}

/** A project that its owner has not marked; the caller says who that is, and saves it. */
function createProject(id: Bytes, name: string, entry: LogEntry): Project {
  const project = new Project(id)
  project.registry = entry.registry
  project.normalizedName = name
  project.epoch = BigInt.zero()
  project.status = 'ACTIVE'
  project.statusReason = ''
  project.registeredAt = entry.timestamp
  return project
}

/** The project that a record is of; null where the registry registered none such. */
export function projectOf(entry: LogEntry): Project | null {
  return Project.load(projectEntityId(Address.fromBytes(entry.registry), entry.projectId!))
}

/** Marks that a record changed the project. */
export function touchProject(project: Project, entry: LogEntry): void {
  project.serial = entry.index + 1
  project.save()
}

function countProject(id: Bytes): void {
  const registry = Registry.load(id)!
  registry.projectCount += 1
  registry.save()
}
