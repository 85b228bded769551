import { type Annotation, type MaintainerRole, type ProjectStatus, projectIdOf } from '@dipmp/contracts'
import { parseProjectName } from '@dipmp/packaging'
import { type OwnerCall, registryCall, signableCall } from './owner-call.ts'

/**
 * Makes an account a maintainer until a time, in seconds since 1970; again for other roles or another time. Names are spelled
 * in any way, here and below.
 */
export function addMaintainer(
  name: string,
  { account, roles, expiry }: Readonly<{ account: string; roles: readonly MaintainerRole[]; expiry: number }>,
): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId, maintainer: account, roles, expiry }
  const until = new Date(expiry * 1000).toISOString()
  const title = `let ${account} ${roles.join(' and ')} in ${project} until ${until}`
  return signableCall({ title }, (writes) => writes.setMaintainer(call), { name: 'setMaintainer', call })
}

/** Ends what an account may as a maintainer. */
export function removeMaintainer(name: string, account: string): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId, maintainer: account, roles: [], expiry: 0 }
  const title = `end what ${account} may in ${project}`
  return signableCall({ title }, (writes) => writes.setMaintainer(call), { name: 'setMaintainer', call })
}

/** Ends what the sender may as a maintainer. */
export function renounceMaintainer(name: string): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId }
  const title = `step down as a maintainer of ${project}`
  return signableCall({ title }, (writes) => writes.renounceMaintainer(call), { name: 'renounceMaintainer', call })
}

/** Offers a project to an account, in place of any other offer; it passes when that account accepts. */
export function startTransfer(name: string, newOwner: string): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId, newOwner }
  const title = `offer ${project} to ${newOwner}`
  return signableCall({ title }, (writes) => writes.startTransfer(call), { name: 'startTransfer', call })
}

/** Makes a project the sender's that was offered to it. */
export function acceptTransfer(name: string): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId }
  const text = { title: `take ${project} over`, forEver: 'its maintainers and the signatures given for it end' }
  return signableCall(text, (writes) => writes.acceptTransfer(call), { name: 'acceptTransfer', call })
}

/** Takes an offer back. */
export function cancelTransfer(name: string): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId }
  const title = `take the offer of ${project} back`
  return signableCall({ title }, (writes) => writes.cancelTransfer(call), { name: 'cancelTransfer', call })
}

/** Says how a project stands (PEP 792), with a reason for people to read. */
export function setStatus(name: string, status: ProjectStatus, reason: string): OwnerCall {
  const { project, projectId } = parse(name)
  const call = { projectId, status, reason }
  const title = `mark ${project} as ${status}`
  return signableCall({ title }, (writes) => writes.setStatus(call), { name: 'setStatus', call })
}

/** Ends publishing in a project for ever. */
export function freezeProject(name: string): OwnerCall {
  const { project, projectId } = parse(name)
  const text = { title: `freeze ${project}`, forEver: 'nobody publishes in it ever again, whoever owns it' }
  return registryCall(text, (writes) => writes.freeze({ projectId }))
}

/** Says something of a project, a release or a file, by the sha256 of a document; null takes it back. */
export function annotate(
  name: string,
  { subject, key, digest, about }: Omit<Annotation, 'projectId'> & Readonly<{ about: string }>,
): OwnerCall {
  const { projectId } = parse(name)
  const title = digest === null ? `take back what ${key} says of ${about}` : `say ${key} of ${about}`
  return registryCall({ title }, (writes) => writes.annotate({ projectId, subject, key, digest }))
}

/** Marks a project as suspect until a time, in seconds since 1970; for moderators. */
export function quarantine(name: string, { until, reason }: Readonly<{ until: number; reason: string }>): OwnerCall {
  const { project, projectId } = parse(name)
  const title = `quarantine ${project} until ${new Date(until * 1000).toISOString()}`
  return registryCall({ title }, (writes) => writes.quarantine({ projectId, until, reason }))
}

/** Ends a quarantine; for moderators. */
export function liftQuarantine(name: string, reason: string): OwnerCall {
  const { project, projectId } = parse(name)
  return registryCall({ title: `lift the quarantine of ${project}` }, (writes) =>
    writes.liftQuarantine({ projectId, reason }),
  )
}

function parse(name: string): Readonly<{ project: string; projectId: string }> {
  const { normalizedName: project } = parseProjectName(name)
  return { project, projectId: projectIdOf(project) }
}
