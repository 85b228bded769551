import { type ArchiveMember, invalidArchive, type MembersByPath } from './archive-member.ts'
import { quote } from './quote.ts'

/**
 * Refuses links that lead out of the archive's top directory. Expects checked members, where no member lies below a
 * link: then each ".." at the start of a target climbs a real directory, and what follows can only go down.
 * @throws {InvalidArchiveError} INVALID_ARCHIVE
 */
export function checkLinks(filename: string, byPath: MembersByPath): void {
  for (const [path, member] of byPath) {
    const fault = faultOf(path, member, byPath)
    if (fault) throw invalidArchive(filename, `has the link ${quote(path)}, which ${fault}: leave it out`)
  }
}

function faultOf(path: string, member: ArchiveMember, byPath: MembersByPath): string | null {
  if (member.type === 'hard-link') {
    return byPath.get(member.target)?.type === 'file' ? null : 'points to no file of the archive'
  }
  return member.type === 'symbolic-link' ? symbolicFaultOf(path, member.target) : null
}

function symbolicFaultOf(path: string, target: string): string | null {
  if (target === '' || !target.isWellFormed() || /[\p{Cc}\\]/u.test(target)) return 'has a malformed target'
  if (target.startsWith('/') || /^[a-z]:/i.test(target)) return 'points to an absolute path'
  const segments = target.split('/').filter((segment) => segment !== '' && segment !== '.')
  const down = segments.findIndex((segment) => segment !== '..')
  const climbs = down < 0 ? segments.length : down
  // Behind a link to a directory, ".." is another place than it reads.
  if (segments.includes('..', climbs)) return 'climbs after it went down'
  const depth = path.split('/').length - 1
  return climbs < depth ? null : 'leads out of the archive'
}
