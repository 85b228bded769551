import { quote } from '../quote.ts'
import type { Cursor } from './cursor.ts'
import { checkUnicodePath, parseExtraFields, resolveZip64 } from './extra-fields.ts'
import { invalidZip } from './invalid-zip.ts'

export const STORED = 0
export const DEFLATED = 8

/** What both headers of a member say of it: the local one before its bytes, the central one in the directory. */
export type MemberHeader = Readonly<{
  path: string
  flags: number
  method: number
  crc32: number
  /** Bytes in the archive. */
  packedSize: number
  /** Bytes unpacked. */
  size: number
}>

/** What only the directory says of a member: where its local header begins, and its external attributes. */
export type CentralHeader = MemberHeader & Readonly<{ localOffset: number; attributes: number }>

const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46

// General purpose flags (APPNOTE 4.4.4). All but these two change how a member is read.
const DATA_DESCRIPTOR = 0x8
const ENCRYPTED = 0x1 | 0x40 | 0x2000
const DEFLATE_LEVEL = 0x6
const UTF8_NAME = 0x800

/** The newest version of the format that Python's zipfile reads, 6.3. */
const NEWEST_VERSION = 63

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads a local header (APPNOTE 4.3.7), its name and its extra data. */
export async function takeLocalHeader(cursor: Cursor): Promise<MemberHeader> {
  const fields = parseFields(await cursor.take(LOCAL_SIZE), 4)
  const { path, zip64 } = await takeName(cursor, fields)
  const [size = 0, packedSize = 0] = resolveZip64(zip64, [fields.size, fields.packedSize], path)
  return headerOf(fields, path, size, packedSize)
}

/** Reads a header of the central directory (APPNOTE 4.3.12), its name and its extra data. */
export async function takeCentralHeader(cursor: Cursor): Promise<CentralHeader> {
  const bytes = await cursor.take(CENTRAL_SIZE)
  const fields = parseFields(bytes, 6)
  const commentLength = bytes.readUInt16LE(32)
  const disk = bytes.readUInt16LE(34)
  const attributes = bytes.readUInt32LE(38)
  const offset = bytes.readUInt32LE(42)
  const { path, zip64 } = await takeName(cursor, fields)
  if (commentLength !== 0) throw invalidZip(`has a comment on ${quote(path)}; build it again without`)
  if (disk !== 0) throw invalidZip(`has ${quote(path)} on another disk; build it again`)
  const numbers = resolveZip64(zip64, [fields.size, fields.packedSize, offset], path)
  const [size = 0, packedSize = 0, localOffset = 0] = numbers
  return { ...headerOf(fields, path, size, packedSize), localOffset, attributes }
}

/** Whether two headers of one member say the same of it. */
export function isSameMember(local: MemberHeader, central: MemberHeader): boolean {
  return (
    local.path === central.path &&
    local.flags === central.flags &&
    local.method === central.method &&
    local.crc32 === central.crc32 &&
    local.packedSize === central.packedSize &&
    local.size === central.size
  )
}

type Fields = ReturnType<typeof parseFields>

// Both headers have these fields in the same order, from one offset on.
function parseFields(header: Buffer, at: number) {
  return {
    // The upper byte is a system, which says nothing here.
    version: header.readUInt8(at),
    flags: header.readUInt16LE(at + 2),
    method: header.readUInt16LE(at + 4),
    crc32: header.readUInt32LE(at + 10),
    packedSize: header.readUInt32LE(at + 14),
    size: header.readUInt32LE(at + 18),
    nameLength: header.readUInt16LE(at + 22),
    extraLength: header.readUInt16LE(at + 24),
  }
}

async function takeName(cursor: Cursor, fields: Fields): Promise<{ path: string; zip64: Buffer | null }> {
  const bytes = await cursor.take(fields.nameLength + fields.extraLength)
  const name = bytes.subarray(0, fields.nameLength)
  const path = decodeName(name, fields.flags)
  checkFlags(fields, path)
  const { zip64, unicodePath } = parseExtraFields(bytes.subarray(fields.nameLength))
  checkUnicodePath(unicodePath, name, path)
  return { path, zip64 }
}

// Without the flag a name is in code page 437, which is that of ASCII only as long as the name is ASCII.
function decodeName(name: Buffer, flags: number): string {
  const isAscii = name.every((byte) => byte < 0x80)
  if (isAscii) return name.toString('latin1')
  if ((flags & UTF8_NAME) === 0) {
    throw invalidZip(`has ${quote(name.toString())}, a name not marked as UTF-8; build it again`)
  }
  try {
    return decoder.decode(name)
  } catch (error) {
    throw invalidZip('has a name that is not UTF-8; build it again', error)
  }
}

function checkFlags({ flags, method, version }: Fields, path: string): void {
  if ((flags & ENCRYPTED) !== 0) throw invalidZip(`has the encrypted member ${quote(path)}`)
  // PyPI refuses these as well: the size in front of such a member is not known, so streaming readers may be misled.
  if ((flags & DATA_DESCRIPTOR) !== 0) {
    throw invalidZip(`has a data descriptor after ${quote(path)}; build it with a tool that does not stream its zip`)
  }
  if ((flags & ~(DEFLATE_LEVEL | UTF8_NAME)) !== 0) {
    throw invalidZip(`has ${quote(path)} with the flags 0x${flags.toString(16)}, which installers do not know`)
  }
  if (method !== STORED && method !== DEFLATED) {
    throw invalidZip(`compresses ${quote(path)} by method ${method}; only stored and deflated can be installed`)
  }
  if (version > NEWEST_VERSION) {
    throw invalidZip(`has ${quote(path)} in version ${version / 10} of the zip format; Python reads up to 6.3`)
  }
}

function headerOf(fields: Fields, path: string, size: number, packedSize: number): MemberHeader {
  const { flags, method, crc32 } = fields
  if (method === STORED && size !== packedSize) throw invalidZip(`has two sizes for ${quote(path)}`)
  return { path, flags, method, crc32, packedSize, size }
}
