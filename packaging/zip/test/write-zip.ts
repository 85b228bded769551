import { crc32, deflateRawSync } from 'node:zlib'

/** What both headers of a member may say, whatever is true. */
type Header = Readonly<{
  version: number
  flags: number
  method: number
  crc32: number
  packedSize: number
  size: number
  name: string | Buffer
  extra: Buffer
}>
type CentralHeader = Header &
  Readonly<{ commentLength: number; comment: string; disk: number; attributes: number; offset: number }>

/** A member as it is written, with what its headers and the bytes around it have instead of the truth. */
export type MemberPlan = Readonly<{
  path: string
  content: Uint8Array
  isStored?: boolean
  packed?: Buffer
  local?: Partial<Header>
  central?: Partial<CentralHeader>
  before?: Buffer
  after?: Buffer
  isListed?: boolean
}>

type End = Readonly<{ disk: number; countHere: number; count: number; size: number; offset: number; comment: Buffer }>
type Zip64 = Readonly<{
  end?: Partial<End>
  /** Bytes of the end's extensible data. */
  extensible?: Buffer
  hasEnd?: boolean
  hasLocator?: boolean
  locatorOffset?: number
}>

/** A zip as it is written. */
export type ZipPlan = Readonly<{
  members: readonly MemberPlan[]
  isDirectoryReversed?: boolean
  beforeDirectory?: Buffer
  afterDirectory?: Buffer
  zip64?: Zip64
  end?: Partial<End>
  trailing?: Buffer
}>

export const UTF8_NAME = 0x800

/** Writes a zip with every lie that its plan has; without any it is sound. */
export function writeZip(plan: ZipPlan): Buffer {
  const { locals, centrals, length } = writeMembers(plan.members)
  const before = plan.beforeDirectory ?? Buffer.alloc(0)
  const directory = Buffer.concat(plan.isDirectoryReversed ? centrals.toReversed() : centrals)
  const after = plan.afterDirectory ?? Buffer.alloc(0)
  const offset = length + before.length
  const truth = {
    disk: 0,
    countHere: centrals.length,
    count: centrals.length,
    size: directory.length,
    offset,
    comment: Buffer.alloc(0),
  }
  const zip64 = plan.zip64 ? writeZip64(plan.zip64, truth, offset + directory.length + after.length) : Buffer.alloc(0)
  const end = writeEnd({ ...truth, ...plan.end })
  return Buffer.concat([...locals, before, directory, after, zip64, end, plan.trailing ?? Buffer.alloc(0)])
}

/** A field of extra data. */
export function extraField(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

/** ZIP64's field of extra data. */
export function zip64Extra(...numbers: readonly number[]): Buffer {
  const data = Buffer.alloc(8 * numbers.length)
  for (const [place, number] of numbers.entries()) data.writeBigUInt64LE(BigInt(number), 8 * place)
  return extraField(0x0001, data)
}

/** Info-ZIP's unicode path, with the CRC of the header's own name. */
export function unicodePath(own: string, other: string): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(1, 0)
  head.writeUInt32LE(crc32(own), 1)
  return extraField(0x7075, Buffer.concat([head, Buffer.from(other)]))
}

/** The directory's header of a member that begins at an offset. */
export function writeCentral(plan: MemberPlan, offset: number): Buffer {
  const fields = { commentLength: null, comment: '', disk: 0, attributes: 0, offset, ...plan.central }
  const header = { ...truthOf(plan), ...plan.central }
  const name = Buffer.from(header.name)
  const comment = Buffer.from(fields.comment)
  const fixed = Buffer.alloc(46)
  fixed.writeUInt32LE(0x02014b50, 0)
  fixed.writeUInt16LE(0x031e, 4)
  writeFields(fixed, 6, header, name.length)
  fixed.writeUInt16LE(fields.commentLength ?? comment.length, 32)
  fixed.writeUInt16LE(fields.disk, 34)
  fixed.writeUInt32LE(fields.attributes, 38)
  fixed.writeUInt32LE(fields.offset, 42)
  return Buffer.concat([fixed, name, header.extra, comment])
}

/** The end of a directory. */
export function writeEnd({ disk, countHere, count, size, offset, comment }: End): Buffer {
  const fixed = Buffer.alloc(22)
  fixed.writeUInt32LE(0x06054b50, 0)
  fixed.writeUInt16LE(disk, 4)
  fixed.writeUInt16LE(disk, 6)
  fixed.writeUInt16LE(countHere, 8)
  fixed.writeUInt16LE(count, 10)
  fixed.writeUInt32LE(size, 12)
  fixed.writeUInt32LE(offset, 16)
  fixed.writeUInt16LE(comment.length, 20)
  return Buffer.concat([fixed, comment])
}

/** ZIP64's end of a directory and its locator, of which each may be left out. */
export function writeZip64(plan: Zip64, truth: End, at: number): Buffer {
  const { disk, countHere, count, size, offset } = { ...truth, ...plan.end }
  const extensible = plan.extensible ?? Buffer.alloc(0)
  const end = Buffer.alloc(56)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(BigInt(44 + extensible.length), 4)
  end.writeUInt16LE(45, 12)
  end.writeUInt16LE(45, 14)
  end.writeUInt32LE(disk, 16)
  end.writeUInt32LE(disk, 20)
  end.writeBigUInt64LE(BigInt(countHere), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(plan.locatorOffset ?? at), 8)
  locator.writeUInt32LE(1, 16)
  const parts = [plan.hasEnd === false ? [] : [end, extensible], plan.hasLocator === false ? [] : [locator]]
  return Buffer.concat(parts.flat())
}

function writeMembers(members: readonly MemberPlan[]) {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let length = 0
  for (const plan of members) {
    const before = plan.before ?? Buffer.alloc(0)
    if (plan.isListed !== false) centrals.push(writeCentral(plan, length + before.length))
    const parts = [before, writeLocal(plan), packedOf(plan), plan.after ?? Buffer.alloc(0)]
    locals.push(...parts)
    for (const part of parts) length += part.length
  }
  return { locals, centrals, length }
}

function writeLocal(plan: MemberPlan): Buffer {
  const header = { ...truthOf(plan), ...plan.local }
  const name = Buffer.from(header.name)
  const fixed = Buffer.alloc(30)
  fixed.writeUInt32LE(0x04034b50, 0)
  writeFields(fixed, 4, header, name.length)
  return Buffer.concat([fixed, name, header.extra])
}

function writeFields(fixed: Buffer, at: number, header: Header, nameLength: number): void {
  fixed.writeUInt16LE(header.version, at)
  fixed.writeUInt16LE(header.flags, at + 2)
  fixed.writeUInt16LE(header.method, at + 4)
  // The first of January 1980.
  fixed.writeUInt16LE(0x21, at + 8)
  fixed.writeUInt32LE(header.crc32, at + 10)
  fixed.writeUInt32LE(header.packedSize, at + 14)
  fixed.writeUInt32LE(header.size, at + 18)
  fixed.writeUInt16LE(nameLength, at + 22)
  fixed.writeUInt16LE(header.extra.length, at + 24)
}

function packedOf({ packed, isStored, content }: MemberPlan): Buffer {
  if (packed) return packed
  return isStored ? Buffer.from(content) : deflateRawSync(content)
}

function truthOf(plan: MemberPlan): Header {
  const { path, content, isStored } = plan
  return {
    version: 20,
    flags: 0,
    method: isStored ? 0 : 8,
    crc32: crc32(content),
    packedSize: packedOf(plan).length,
    size: content.length,
    name: path,
    extra: Buffer.alloc(0),
  }
}
