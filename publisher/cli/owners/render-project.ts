import type { ProjectInfo } from '../../owners/read-project.ts'

/** Tells of a project, for people to read. */
export function renderProject(info: ProjectInfo): string {
  const { project, registry, owner, pendingOwner, status, statusReason, quarantinedUntil, frozen } = info
  const releases = info.releases.map(
    ({ version, files, yanked }) => `  ${version}: ${files} file(s)${yanked ? ', yanked' : ''}`,
  )
  return [
    `${project} in ${registry}`,
    `owner: ${owner}`,
    ...(pendingOwner === null ? [] : [`offered to: ${pendingOwner}`]),
    `status: ${status}${statusReason === '' ? '' : ` (${statusReason})`}`,
    ...(frozen ? ['frozen: nothing is published in it ever again'] : []),
    ...(quarantinedUntil === null ? [] : [`in quarantine until ${timeOf(quarantinedUntil)}`]),
    ...titled('maintainers:', maintainerLines(info.maintainers)),
    ...titled('releases:', releases),
  ].join('\n')
}

/** Tells who may what until when. */
export function maintainerLines(maintainers: ProjectInfo['maintainers']): readonly string[] {
  return maintainers.map(({ account, roles, expiry }) => `  ${account}: ${roles.join(', ')} until ${timeOf(expiry)}`)
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
