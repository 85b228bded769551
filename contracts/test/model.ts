import type { MaintainerRole, ProjectStatus } from '../index.ts'

/** A project in the books of the model. */
type Project = {
  owner: number
  pendingOwner: number | null
  epoch: number
  status: ProjectStatus
  quarantinedUntil: number
  frozen: boolean
  /** By account: the epoch that the grant belongs to, its end, and what it is for. */
  maintainers: Map<number, Readonly<{ epoch: number; expiry: number; roles: readonly MaintainerRole[] }>>
  files: Set<string>
  yankedFiles: Set<string>
  yankedReleases: Set<string>
}

/** What a call does in the model: the events that it logs, or the guard that refuses it. */
export type Outcome = Readonly<{ refusal: string }> | Readonly<{ events: readonly Readonly<Record<string, unknown>>[] }>

const refuse = (refusal: string): Outcome => ({ refusal })
const log = (...events: readonly Readonly<Record<string, unknown>>[]): Outcome => ({ events })
const MAX_QUARANTINE = 30 * 86_400

/**
 * The registry once more, in plain words and without its storage, gas and encodings: what the contract is compared with.
 * Accounts are numbers; `now` is the time of the block that a call is in.
 */
export class RegistryModel {
  readonly projects = new Map<string, Project>()
  readonly moderators = new Set<number>()
  readonly registrants = new Set<number>()
  owner: number | null
  pendingOwner: number | null = null
  readonly isOpen: boolean

  constructor(owner: number, isOpen: boolean) {
    this.owner = owner
    this.isOpen = isOpen
  }

  register(actor: number, name: string, owner: number): Outcome {
    if (this.projects.has(name)) return refuse('ProjectAlreadyRegistered')
    if (!this.mayRegister(actor)) return refuse('NotRegistrant')
    this.create(owner, name)
    return log({ type: 'ProjectRegistered', actor, owner, project: name })
  }

  publish(actor: number, name: string, filenames: readonly string[], registers: boolean, now: number): Outcome {
    const project = this.projects.get(name)
    if (registers && project) return refuse('ProjectAlreadyRegistered')
    if (registers && !this.mayRegister(actor)) return refuse('NotRegistrant')
    if (!registers && !project) return refuse('ProjectNotRegistered')
    if (project && !isMember(project, actor, 'publish', now)) return refuse('NotProjectOwner')
    if (project?.frozen) return refuse('ProjectIsFrozen')
    if (project?.status === 'archived') return refuse('ProjectArchived')
    const isRepeated = filenames.some((filename, index) => filenames.indexOf(filename) !== index)
    if (isRepeated || filenames.some((filename) => project?.files.has(filename))) return refuse('FileAlreadyPublished')

    const { files } = project ?? this.create(actor, name)
    for (const filename of filenames) files.add(filename)
    const published = filenames.map((filename) => ({ type: 'PackagePublished', actor, filename }))
    return project
      ? log(...published)
      : log({ type: 'ProjectRegistered', actor, owner: actor, project: name }, ...published)
  }

  yankFile(actor: number, name: string, filename: string, now: number): Outcome {
    const project = this.projects.get(name)
    if (!project || !isMember(project, actor, 'yank', now)) return refuse('NotProjectOwner')
    if (!project.files.has(filename)) return refuse('FileNotPublished')
    if (project.yankedFiles.has(filename)) return refuse('AlreadyYanked')
    project.yankedFiles.add(filename)
    return log({ type: 'FileYanked', actor, filename })
  }

  unyankFile(actor: number, name: string, filename: string, now: number): Outcome {
    const project = this.projects.get(name)
    if (!project || !isMember(project, actor, 'yank', now)) return refuse('NotProjectOwner')
    if (!project.files.has(filename)) return refuse('FileNotPublished')
    if (!project.yankedFiles.delete(filename)) return refuse('NotYanked')
    return log({ type: 'FileUnyanked', actor, filename })
  }

  yankRelease(actor: number, name: string, version: string, now: number): Outcome {
    const project = this.projects.get(name)
    if (!project || !isMember(project, actor, 'yank', now)) return refuse('NotProjectOwner')
    if (project.yankedReleases.has(version)) return refuse('AlreadyYanked')
    project.yankedReleases.add(version)
    return log({ type: 'ReleaseYanked', actor, version })
  }

  unyankRelease(actor: number, name: string, version: string, now: number): Outcome {
    const project = this.projects.get(name)
    if (!project || !isMember(project, actor, 'yank', now)) return refuse('NotProjectOwner')
    if (!project.yankedReleases.delete(version)) return refuse('NotYanked')
    return log({ type: 'ReleaseUnyanked', actor, version })
  }

  setMaintainer(
    actor: number,
    name: string,
    grant: Readonly<{ maintainer: number; roles: readonly MaintainerRole[]; expiry: number }>,
    now: number,
  ): Outcome {
    const project = this.projects.get(name)
    if (project?.owner !== actor) return refuse('NotProjectOwner')
    const { maintainer, roles, expiry } = grant
    if ((roles.length === 0) !== (expiry === 0)) return refuse('InvalidRoles')
    if (expiry !== 0 && expiry <= now) return refuse('ExpiryNotInFuture')
    project.maintainers.set(maintainer, { epoch: project.epoch, expiry, roles })
    return log({ type: 'MaintainerSet', actor, maintainer, roles, expiry, epoch: project.epoch })
  }

  renounceMaintainer(actor: number, name: string, now: number): Outcome {
    const project = this.projects.get(name)
    if (!project || !isLive(project, actor, now)) return refuse('NotMaintainer')
    project.maintainers.delete(actor)
    return log({ type: 'MaintainerSet', actor, maintainer: actor, roles: [], expiry: 0, epoch: project.epoch })
  }

  freeze(actor: number, name: string): Outcome {
    const project = this.projects.get(name)
    if (project?.owner !== actor) return refuse('NotProjectOwner')
    if (project.frozen) return refuse('ProjectIsFrozen')
    project.frozen = true
    return log({ type: 'ProjectFrozen', actor, epoch: project.epoch })
  }

  annotate(actor: number, name: string, key: string, now: number): Outcome {
    const project = this.projects.get(name)
    if (!project) return refuse('ProjectNotRegistered')
    const hasPart = project.owner === actor || isLive(project, actor, now)
    if (!hasPart && !this.moderators.has(actor) && !this.mayRegister(actor)) return refuse('NotRegistrant')
    return log({ type: 'ProjectAnnotated', actor, subject: null, key })
  }

  startTransfer(actor: number, name: string, newOwner: number): Outcome {
    const project = this.projects.get(name)
    if (project?.owner !== actor) return refuse('NotProjectOwner')
    project.pendingOwner = newOwner
    return log({ type: 'TransferStarted', actor, pendingOwner: newOwner, epoch: project.epoch })
  }

  cancelTransfer(actor: number, name: string): Outcome {
    const project = this.projects.get(name)
    if (project?.owner !== actor) return refuse('NotProjectOwner')
    const { pendingOwner } = project
    if (pendingOwner === null) return refuse('NoPendingTransfer')
    project.pendingOwner = null
    return log({ type: 'TransferCancelled', actor, pendingOwner, epoch: project.epoch })
  }

  acceptTransfer(actor: number, name: string): Outcome {
    const project = this.projects.get(name)
    if (project?.pendingOwner !== actor) return refuse('NotPendingOwner')
    const previousOwner = project.owner
    Object.assign(project, { owner: actor, pendingOwner: null, epoch: project.epoch + 1 })
    return log({ type: 'TransferAccepted', actor, previousOwner, epoch: project.epoch })
  }

  setStatus(actor: number, name: string, status: ProjectStatus): Outcome {
    const project = this.projects.get(name)
    if (project?.owner !== actor) return refuse('NotProjectOwner')
    project.status = status
    return log({ type: 'ProjectStatusSet', actor, status })
  }

  quarantine(actor: number, name: string, until: number, now: number): Outcome {
    if (!this.moderators.has(actor)) return refuse('NotModerator')
    const project = this.projects.get(name)
    if (!project) return refuse('ProjectNotRegistered')
    if (project.quarantinedUntil > now) return refuse('AlreadyQuarantined')
    if (until <= now || until > now + MAX_QUARANTINE) return refuse('InvalidQuarantineEnd')
    project.quarantinedUntil = until
    return log({ type: 'ProjectQuarantined', actor, until })
  }

  liftQuarantine(actor: number, name: string, now: number): Outcome {
    if (!this.moderators.has(actor)) return refuse('NotModerator')
    const project = this.projects.get(name)
    if (!project || project.quarantinedUntil <= now) return refuse('NotQuarantined')
    const until = project.quarantinedUntil
    project.quarantinedUntil = 0
    return log({ type: 'QuarantineLifted', actor, until })
  }

  setModerator(actor: number, account: number, isModerator: boolean): Outcome {
    const stepsDown = actor === account && !isModerator && this.moderators.has(actor)
    if (!stepsDown && actor !== this.owner) return refuse('NotRegistryOwner')
    if (isModerator) this.moderators.add(account)
    else this.moderators.delete(account)
    return log({ type: 'ModeratorSet', actor, moderator: account, isModerator })
  }

  setRegistrant(actor: number, account: number, isRegistrant: boolean): Outcome {
    if (actor !== this.owner) return refuse('NotRegistryOwner')
    if (isRegistrant) this.registrants.add(account)
    else this.registrants.delete(account)
    return log({ type: 'RegistrantSet', actor, registrant: account, isRegistrant })
  }

  startRegistryTransfer(actor: number, newOwner: number): Outcome {
    if (actor !== this.owner) return refuse('NotRegistryOwner')
    this.pendingOwner = newOwner
    return log({ type: 'RegistryTransferStarted', actor, pendingOwner: newOwner })
  }

  acceptRegistryTransfer(actor: number): Outcome {
    if (this.pendingOwner !== actor) return refuse('NotPendingRegistryOwner')
    this.owner = actor
    this.pendingOwner = null
    return log({ type: 'RegistryOwnerChanged', actor, owner: actor })
  }

  private mayRegister(actor: number): boolean {
    return this.isOpen || this.registrants.has(actor)
  }

  private create(owner: number, name: string): Project {
    const project: Project = {
      owner,
      pendingOwner: null,
      epoch: 0,
      status: 'active',
      quarantinedUntil: 0,
      frozen: false,
      maintainers: new Map(),
      files: new Set(),
      yankedFiles: new Set(),
      yankedReleases: new Set(),
    }
    this.projects.set(name, project)
    return project
  }
}

function isMember(project: Project, actor: number, role: MaintainerRole, now: number): boolean {
  return project.owner === actor || (liveRoles(project, actor, now) ?? []).includes(role)
}

function isLive(project: Project, actor: number, now: number): boolean {
  return liveRoles(project, actor, now) !== null
}

function liveRoles(project: Project, actor: number, now: number): readonly MaintainerRole[] | null {
  const grant = project.maintainers.get(actor)
  return grant !== undefined && grant.epoch === project.epoch && grant.expiry > now ? grant.roles : null
}
