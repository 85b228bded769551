import { checkLinks } from './archive-links.ts'
import { type ArchiveMember, checkMembers, invalidArchive, type MembersByPath } from './archive-member.ts'
import { MAX_CORE_METADATA_SIZE } from './core-metadata-limits.ts'
import type { DistributionFilename, SdistFilename, WheelFilename } from './filename.ts'
import { escapeName } from './name.ts'
import { quote } from './quote.ts'

/** Where the files are that every wheel has. */
export type WheelPaths = Readonly<{ metadataPath: string; wheelPath: string; recordPath: string }>

/** Where the file is that every sdist has, PKG-INFO, and in which folder all are. */
export type SdistPaths = Readonly<{ metadataPath: string; folder: string }>

/**
 * Checks the listing of a wheel (binary distribution format) and returns the paths of METADATA, WHEEL and RECORD.
 * @throws {InvalidArchiveError} INVALID_ARCHIVE
 */
export function checkWheelMembers(wheel: WheelFilename, members: readonly ArchiveMember[]): WheelPaths {
  const { filename } = wheel
  const byPath = checkMembers(filename, members)
  const odd = members.find(({ type }) => type !== 'file' && type !== 'directory')
  if (odd) throw invalidArchive(filename, `has ${quote(odd.path)}, which is no regular file: leave it out of the wheel`)
  const directory = `${baseOf(wheel)}.dist-info`
  for (const top of topsOf(byPath)) {
    if (top === directory || !top.toLowerCase().endsWith('.dist-info')) continue
    throw invalidArchive(filename, `has ${quote(top)}, and only ${quote(directory)} may be there: build it again`)
  }
  const wheelPath = `${directory}/WHEEL`
  const recordPath = `${directory}/RECORD`
  checkFile(filename, byPath, wheelPath)
  checkFile(filename, byPath, recordPath)
  return { metadataPath: checkMetadata(filename, byPath, `${directory}/METADATA`), wheelPath, recordPath }
}

/**
 * Checks the listing of an sdist (source distribution format, PEP 625) and returns the path of PKG-INFO. All
 * is below one directory, which PyPI lets have any name, and no link leads out of it.
 * @throws {InvalidArchiveError} INVALID_ARCHIVE
 */
export function checkSdistMembers(sdist: SdistFilename, members: readonly ArchiveMember[]): SdistPaths {
  const { filename } = sdist
  const byPath = checkMembers(filename, members)
  const tops = [...topsOf(byPath)]
  const named = baseOf(sdist)
  const directory = (tops.length === 1 ? tops[0] : null) ?? named
  for (const [path, member] of byPath) {
    if (member.type === 'special') {
      throw invalidArchive(filename, `has ${quote(path)}, which is no file, directory or link: leave it out`)
    }
    if (path === directory || path.startsWith(`${directory}/`)) continue
    throw invalidArchive(
      filename,
      `has ${quote(path)}, and all must be below ${quote(`${directory}/`)}: build it again`,
    )
  }
  checkLinks(filename, byPath)
  return { metadataPath: checkMetadata(filename, byPath, `${directory}/PKG-INFO`), folder: directory }
}

function baseOf({ normalizedName, version }: DistributionFilename): string {
  return `${escapeName(normalizedName)}-${version.normalized}`
}

function topsOf(byPath: MembersByPath): ReadonlySet<string> {
  return new Set([...byPath.keys()].map((path) => path.split('/', 1)[0] ?? path))
}

function checkMetadata(filename: string, byPath: MembersByPath, path: string): string {
  const size = checkFile(filename, byPath, path)
  if (size <= MAX_CORE_METADATA_SIZE) return path
  throw invalidArchive(
    filename,
    `has ${quote(path)} with ${size} bytes, and it may have ${MAX_CORE_METADATA_SIZE}: shorten the description`,
  )
}

function checkFile(filename: string, byPath: MembersByPath, path: string): number {
  const member = byPath.get(path)
  if (member?.type === 'file') return member.size
  throw invalidArchive(filename, `has no file ${quote(path)}: build it again with a current tool`)
}
