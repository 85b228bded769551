import { quote } from './quote.ts'

/**
 * One member of an archive, as a listing gives it. `path` and `target` are as the archive spells them; a directory's
 * path may end in a slash. `size` is that of the unpacked bytes. A symbolic link's target starts at the link's own
 * directory, a hard link's at the root of the archive. `special` is all the rest, such as devices.
 */
export type ArchiveMember =
  | Readonly<{ type: 'file'; path: string; size: number }>
  | Readonly<{ type: 'directory'; path: string }>
  | Readonly<{ type: 'symbolic-link'; path: string; target: string }>
  | Readonly<{ type: 'hard-link'; path: string; target: string }>
  | Readonly<{ type: 'special'; path: string }>

/** Members by path, a directory's without its slash. */
export type MembersByPath = ReadonlyMap<string, ArchiveMember>

/** The most members that an archive may have. */
export const MAX_ARCHIVE_MEMBERS = 100_000

/** The most bytes that an archive may unpack to. */
export const MAX_ARCHIVE_SIZE = 16 * 1024 ** 3

/** Says why an archive must not be published; recognise it by `code`. */
export class InvalidArchiveError extends Error {
  readonly code = 'INVALID_ARCHIVE'
  override readonly name = 'InvalidArchiveError'
}

const MAX_PATH_LENGTH = 1024

/**
 * Refuses a listing that is too large, and paths that would unpack outside of the target folder or onto one another.
 * @throws {InvalidArchiveError} INVALID_ARCHIVE
 */
export function checkMembers(filename: string, members: readonly ArchiveMember[]): MembersByPath {
  checkSizes(filename, members)
  const byPath = new Map(members.map((member) => [checkedPath(filename, member), member]))
  checkCollisions(filename, members)
  return byPath
}

export function invalidArchive(filename: string, fault: string): InvalidArchiveError {
  return new InvalidArchiveError(`${quote(filename)} ${fault}`)
}

function checkSizes(filename: string, members: readonly ArchiveMember[]): void {
  if (members.length > MAX_ARCHIVE_MEMBERS) {
    throw invalidArchive(filename, `has ${members.length} members, and may have ${MAX_ARCHIVE_MEMBERS}: leave some out`)
  }
  let total = 0
  for (const member of members) {
    if (member.type !== 'file') continue
    if (!Number.isSafeInteger(member.size) || member.size < 0) {
      throw invalidArchive(filename, `has ${quote(member.path)} with a size of ${member.size}: build it again`)
    }
    total += member.size
    if (total > MAX_ARCHIVE_SIZE) {
      throw invalidArchive(filename, `unpacks to more than ${MAX_ARCHIVE_SIZE} bytes: leave some files out`)
    }
  }
}

function checkedPath(filename: string, member: ArchiveMember): string {
  const path = pathOf(member)
  const fault = faultOf(path)
  if (fault === null) return path
  throw invalidArchive(filename, `has the path ${quote(member.path)}, which ${fault}: build it again without it`)
}

function pathOf({ type, path }: ArchiveMember): string {
  return type === 'directory' && path.endsWith('/') ? path.slice(0, -1) : path
}

function faultOf(path: string): string | null {
  if (path.length > MAX_PATH_LENGTH) return `is longer than ${MAX_PATH_LENGTH} characters`
  if (!path.isWellFormed() || /\p{Cc}/u.test(path)) return 'has a control character'
  if (path.includes('\\')) return 'has a backslash'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute'
  const segments = path.split('/')
  if (segments.includes('..')) return 'leads upwards'
  if (segments.includes('') || segments.includes('.')) return 'has an empty part'
  return null
}

// Windows and macOS hold paths that differ in case, or in how an accent is encoded, for one and the same.
function fold(path: string): string {
  return path.toUpperCase().toLowerCase().normalize('NFC')
}

function checkCollisions(filename: string, members: readonly ArchiveMember[]): void {
  const taken = new Map<string, ArchiveMember>()
  for (const member of members) {
    const key = fold(pathOf(member))
    const other = taken.get(key)
    if (other && pathOf(other) === pathOf(member)) {
      throw invalidArchive(filename, `has ${quote(member.path)} twice: build it again`)
    }
    if (other) {
      throw invalidArchive(
        filename,
        `has ${quote(other.path)} and ${quote(member.path)}, which are one path on Windows and macOS: rename one`,
      )
    }
    taken.set(key, member)
  }
  const directories = new Set<string>()
  for (const key of taken.keys()) checkParents(filename, key, taken, directories)
}

// A file or a link cannot hold other members; unpacking through a link would also leave the archive's own folder.
function checkParents(filename: string, key: string, taken: MembersByPath, directories: Set<string>): void {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    const parent = key.slice(0, end)
    if (directories.has(parent)) return
    const member = taken.get(parent)
    if (member && member.type !== 'directory') {
      throw invalidArchive(filename, `has members below ${quote(member.path)}, which is no directory: build it again`)
    }
    directories.add(parent)
  }
}
