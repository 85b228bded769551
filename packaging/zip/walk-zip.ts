import { MAX_ARCHIVE_MEMBERS } from '../archive-member.ts'
import { quote } from '../quote.ts'
import { Cursor } from './cursor.ts'
import { checkEnd } from './end-of-directory.ts'
import { invalidZip } from './invalid-zip.ts'
import { isSameMember, type MemberHeader, takeCentralHeader, takeLocalHeader } from './member-header.ts'
import { CENTRAL_HEADER, END, LOCAL_HEADER, ZIP64_END } from './signatures.ts'
import type { WindowedFile } from './windowed-file.ts'

/** RECORD lists them all, and may have so many bytes. */
const MAX_NAMES_SIZE = 32 * 1024 * 1024

/** A member, where its bytes begin, and its external attributes (APPNOTE 4.4.15). */
export type ZipEntry = MemberHeader & Readonly<{ start: number; attributes: number }>

/**
 * Reads all headers of a zip of `size` bytes, from its first byte to its last, and returns its members in the order of their
 * bytes. Each byte must be that of a header, of a member, or of the one directory and its end; each local header must be
 * named once by the directory, which says the same. So a reader that starts at the end, as Python's zipfile, and one that
 * streams from the front find one archive. Members may unpack to `maxSize` bytes.
 */
export async function walkZip(bytes: WindowedFile, size: number, maxSize: number): Promise<readonly ZipEntry[]> {
  const cursor = new Cursor(bytes, size)
  const members = await takeMembers(cursor, maxSize)
  const start = cursor.position
  const entries = await takeDirectory(cursor, members)
  await checkEnd(cursor, { start, size: cursor.position - start, count: entries.length })
  return entries
}

type Located = Readonly<{ header: MemberHeader; start: number }>

/** Reads the members, each a local header and its bytes; returns them by the offset of the header. */
async function takeMembers(cursor: Cursor, maxSize: number): Promise<ReadonlyMap<number, Located>> {
  const members = new Map<number, Located>()
  let unpacked = 0
  let names = 0
  for (;;) {
    const offset = cursor.position
    const signature = await cursor.signature()
    if (signature !== LOCAL_HEADER) {
      checkDirectoryBegins(cursor, signature)
      return members
    }
    if (members.size === MAX_ARCHIVE_MEMBERS) throw invalidZip(`has more than ${MAX_ARCHIVE_MEMBERS} members`)
    const header = await takeLocalHeader(cursor)
    unpacked += header.size
    if (unpacked > maxSize) throw invalidZip(`unpacks to more than ${maxSize} bytes`)
    names += header.path.length
    if (names > MAX_NAMES_SIZE) throw invalidZip(`has names of more than ${MAX_NAMES_SIZE} bytes`)
    members.set(offset, { header, start: cursor.position })
    cursor.skip(header.packedSize)
  }
}

function faultOf(central: MemberHeader, local: MemberHeader | undefined, isNamed: boolean): string | null {
  if (local && !isNamed && isSameMember(local, central)) return null
  const path = quote(central.path)
  if (!local) return `names ${path} in its directory, and no member begins where it says; build it again`
  if (isNamed) return `names ${path} twice in its directory; build it again`
  return `has two headers for ${path} that differ; build it again`
}

function checkDirectoryBegins(cursor: Cursor, signature: number | null): void {
  if (signature === CENTRAL_HEADER || signature === END || signature === ZIP64_END) return
  if (cursor.left === 0) throw invalidZip('is cut short; build it again')
  if (cursor.position === 0) throw invalidZip('is no zip, or has bytes before its first member; build it again')
  throw invalidZip(`has bytes between its members that belong to none, at ${cursor.position}; build it again`)
}

async function takeDirectory(cursor: Cursor, members: ReadonlyMap<number, Located>): Promise<readonly ZipEntry[]> {
  const attributes = new Map<number, number>()
  while ((await cursor.signature()) === CENTRAL_HEADER) {
    const central = await takeCentralHeader(cursor)
    const { localOffset } = central
    const member = members.get(localOffset)
    const fault = faultOf(central, member?.header, attributes.has(localOffset))
    if (fault) throw invalidZip(fault)
    attributes.set(localOffset, central.attributes)
  }
  return [...members].map(([offset, { header, start }]) => {
    const found = attributes.get(offset)
    if (found !== undefined) return { ...header, start, attributes: found }
    throw invalidZip(`has ${quote(header.path)}, which its directory does not name; build it again`)
  })
}
