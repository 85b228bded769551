import { deflateRawSync } from 'node:zlib'
import { membersOf } from './sound-zips.ts'
import {
  extraField,
  type MemberPlan,
  UTF8_NAME,
  unicodePath,
  writeCentral,
  writeEnd,
  writeZip,
  writeZip64,
  type ZipPlan,
  zip64Extra,
} from './write-zip.ts'

/** A zip that must be refused, and a part of what must be said. */
export type HostileZip = readonly [kind: string, bytes: Buffer, fault: string]

const SENTINEL = 0xffffffff
const EVIL: MemberPlan = { path: 'evil.pth', content: Buffer.from('import evil\n') }

/** More than is unpacked at once. */
const LARGE: MemberPlan = { path: 'demo/large.bin', content: Buffer.alloc(1_500_000) }

const members = membersOf('demo')
const [first = EVIL, ...others] = members
const stored: MemberPlan = { ...first, isStored: true }

/** Every kind of zip that one reader takes for another archive than the next does, or that an installer cannot unpack. */
export function hostileZips(): readonly HostileZip[] {
  return [...strayBytes(), ...headers(), ...ends(), ...features(), ...names(), ...types(), ...contents()]
}

function planned(plan: Partial<ZipPlan>): Buffer {
  return writeZip({ members, ...plan })
}

function withFirst(change: Partial<MemberPlan>, base: MemberPlan = first): Buffer {
  return writeZip({ members: [{ ...base, ...change }, ...others] })
}

function withBoth(fields: object, base?: MemberPlan): Buffer {
  return withFirst({ local: fields, central: fields }, base)
}

function withMember(member: Partial<MemberPlan>): Buffer {
  return writeZip({ members: [...members, { ...EVIL, ...member }] })
}

function strayBytes(): readonly HostileZip[] {
  const stray = Buffer.from('stray bytes')
  const sound = planned({})
  const hidden = writeZip({ members: membersOf('evil') })
  return [
    ['bytes before the first member', withFirst({ before: stray }), 'before its first member'],
    ['bytes in front that no offset counts', Buffer.concat([stray, sound]), 'before its first member'],
    ['bytes between members', withFirst({ after: stray }), 'between its members'],
    ['bytes before the directory', planned({ beforeDirectory: stray }), 'between its members'],
    ['bytes behind the directory', planned({ afterDirectory: stray }), 'in or after its directory'],
    ['bytes behind the end', planned({ trailing: stray }), 'goes on for 11 bytes'],
    ['a second zip behind the end', Buffer.concat([sound, hidden]), 'goes on for'],
    ['a second zip in front', Buffer.concat([hidden, sound]), 'goes on for'],
    ['a second end', planned({ trailing: sound.subarray(-22) }), 'goes on for 22 bytes'],
    ['a first member that no directory names', withMemberFirst({ isListed: false }), 'does not name'],
    ['a last member that no directory names', withMember({ isListed: false }), 'does not name'],
    ['a member named twice', planned({ afterDirectory: writeCentral(first, 0) }), 'twice in its directory'],
    ['a cut', sound.subarray(0, -30), 'is cut short'],
    ['a cut before its end', sound.subarray(0, -22), 'is cut short'],
    ['a cut in its end', sound.subarray(0, -4), 'is cut short'],
  ]
}

function withMemberFirst(member: Partial<MemberPlan>): Buffer {
  return writeZip({ members: [{ ...EVIL, ...member }, ...members] })
}

function headers(): readonly HostileZip[] {
  const differ = 'two headers'
  const size = first.content.length
  // A member's own bytes look like a member, and the directory points there.
  const nested = writeZip({ members: [{ ...EVIL, isStored: true }] })
  const inner = { path: 'demo/data.zip', content: nested, isStored: true }
  return [
    ['another name in the local header', withFirst({ local: { name: 'demo/__evil__.py' } }), differ],
    ['another name in the directory', withFirst({ central: { name: 'demo/__evil__.py' } }), differ],
    ['another CRC in the local header', withFirst({ local: { crc32: 1 } }), differ],
    ['other flags in the local header', withFirst({ local: { flags: 2 } }), differ],
    ['another method in the local header', withFirst({ local: { method: 0, size: deflated(first).length } }), differ],
    ['another size in the local header', withFirst({ local: { size: size + 1 } }), differ],
    ['another size in the directory', withFirst({ central: { size: size + 1 } }), differ],
    ['another packed size in the directory', withFirst({ central: { packedSize: 1 } }), differ],
    ['a local header that claims all that follows', withFirst({ local: { packedSize: 5000 } }), 'is cut short'],
    ['an offset without a member', withFirst({ central: { offset: 7 } }), 'no member begins'],
    [
      'an offset into a member',
      writeZip({ members: [inner, { ...EVIL, central: { offset: 30 + inner.path.length } }, ...members] }),
      'no member begins',
    ],
    ['a comment on a member', withFirst({ central: { comment: 'hello' } }), 'has a comment on'],
    ['a member on another disk', withFirst({ central: { disk: 1 } }), 'another disk'],
    ['a newer version of the format', withBoth({ version: 64 }), 'version 6.4'],
    ['broken extra data', withBoth({ extra: Buffer.from([1, 2, 200, 0]) }), 'broken extra data'],
    ['three bytes of extra data', withBoth({ extra: Buffer.alloc(3) }), 'broken extra data'],
    ['a unicode path', withBoth({ extra: unicodePath(first.path, 'evil.pth') }), 'under another name'],
    ['a unicode path in one header', withFirst({ central: { extra: unicodePath(first.path, 'evil.pth') } }), 'another'],
    [
      'two unicode paths',
      withBoth({ extra: Buffer.concat([unicodePath(first.path, first.path), unicodePath(first.path, 'evil.pth')]) }),
      'extra data twice',
    ],
    ['ZIP64 sizes that are not there', withBoth({ size: SENTINEL, packedSize: SENTINEL }), 'wrong ZIP64 data'],
    ['other ZIP64 sizes', withBoth({ extra: zip64Extra(size, size + 1) }, stored), 'wrong ZIP64 data'],
    ['ZIP64 data that is too long', withBoth({ extra: zip64Extra(size, size, 0, 0) }, stored), 'wrong ZIP64 data'],
    [
      'ZIP64 data that is too short',
      withBoth({ size: SENTINEL, packedSize: SENTINEL, extra: zip64Extra(size) }, stored),
      'wrong ZIP64 data',
    ],
    ['ZIP64 data twice', withBoth({ extra: Buffer.concat([zip64Extra(), zip64Extra()]) }), 'extra data twice'],
    ['another ZIP64 offset', withFirst({ central: { offset: SENTINEL, extra: zip64Extra(5) } }), 'no member begins'],
  ]
}

function deflated({ content }: MemberPlan): Buffer {
  return deflateRawSync(content)
}

function ends(): readonly HostileZip[] {
  const count = members.length
  const other = 'tells of another'
  const ending = writeEnd({ disk: 0, countHere: 0, count: 0, size: 0, offset: 0, comment: Buffer.alloc(0) })
  return [
    ['too small a count', planned({ end: { countHere: count - 1, count: count - 1 } }), other],
    ['too large a count', planned({ end: { countHere: count + 1, count: count + 1 } }), other],
    ['another count on this disk', planned({ end: { countHere: 1 } }), other],
    ['another size of the directory', planned({ end: { size: 1 } }), other],
    ['another offset of the directory', planned({ end: { offset: 0 } }), other],
    ['another disk', planned({ end: { disk: 1 } }), other],
    ['sentinels without ZIP64', planned({ end: { size: SENTINEL, offset: SENTINEL } }), other],
    ['a comment', planned({ end: { comment: Buffer.from('hello') } }), 'has a comment'],
    ['a comment that is an end', planned({ end: { comment: ending } }), 'has a comment'],
    ['two directories', twoDirectories(), other],
    ['a ZIP64 end without locator', planned({ zip64: { hasLocator: false } }), 'without a locator'],
    ['a ZIP64 locator without end', planned({ zip64: { hasEnd: false } }), 'has bytes'],
    ['a ZIP64 locator that points elsewhere', planned({ zip64: { locatorOffset: 0 } }), 'points elsewhere'],
    ['a ZIP64 end with further data', planned({ zip64: { extensible: Buffer.alloc(8) } }), 'further data'],
    ['a ZIP64 end with another count', planned({ zip64: { end: { count: count + 1 } } }), other],
    ['a ZIP64 end with another size', planned({ zip64: { end: { size: 0 } } }), other],
    ['a ZIP64 end with another disk', planned({ zip64: { end: { disk: 1 } } }), other],
    ['another count beside a ZIP64 end', planned({ zip64: {}, end: { count: count - 1 } }), other],
    ['a directory in the extra data of a header', hiddenLocator(), 'hides a ZIP64 locator'],
  ]
}

/** The classic end tells of one directory, ZIP64's of another that stands right before it, as Python demands. */
export function twoDirectories(): Buffer {
  const evil = writeZip({ members: membersOf('evil') })
  const start = evil.readUInt32LE(evil.length - 6)
  const honest = [{ ...first, before: evil.subarray(0, start) }, ...others]
  const directory = evil.subarray(start, -22)
  const end = { offset: writeZip({ members: honest }).length - 22, size: directory.length }
  return writeZip({ members: honest, afterDirectory: directory, zip64: { end } })
}

/** The last header's extra data ends in what Python takes for ZIP64's end and locator. */
export function hiddenLocator(): Buffer {
  const truth = { disk: 0, countHere: 0, count: 0, size: 0, offset: 0, comment: Buffer.alloc(0) }
  const extraOf = (at: number) => extraField(0x6666, writeZip64({}, truth, at))
  const [last = EVIL, ...rest] = members.toReversed()
  const write = (at: number) =>
    writeZip({ members: [...rest.toReversed(), { ...last, central: { extra: extraOf(at) } }] })
  return write(write(0).length - 22 - 76)
}

function features(): readonly HostileZip[] {
  return [
    ['a data descriptor', withDescriptor({ flags: 8 }), 'data descriptor'],
    ['a data descriptor that no flag tells of', withDescriptor({}), 'between its members'],
    ['an encrypted member', withBoth({ flags: 0x1 }), 'encrypted'],
    ['a strongly encrypted member', withBoth({ flags: 0x40 }), 'encrypted'],
    ['a masked header', withBoth({ flags: 0x2000 }), 'encrypted'],
    ['a patch', withBoth({ flags: 0x20 }), 'flags 0x20'],
    ['enhanced deflate', withBoth({ flags: 0x10 }), 'flags 0x10'],
    ...[1, 9, 12, 14, 93, 95, 99].map(
      (method): HostileZip => [`method ${method}`, withBoth({ method }), `by method ${method}`],
    ),
  ]
}

function withDescriptor(fields: Readonly<{ flags?: number }>): Buffer {
  const descriptor = Buffer.alloc(16)
  descriptor.writeUInt32LE(0x08074b50, 0)
  return withFirst({ local: fields, central: fields, after: descriptor })
}

function names(): readonly HostileZip[] {
  const latin1 = Buffer.from('demo/caf\u00e9.py', 'latin1')
  const accents = ['demo/caf\u00e9.py', 'demo/cafe\u0301.py'].map((path): MemberPlan => {
    const fields = { flags: UTF8_NAME }
    return { ...EVIL, path, local: fields, central: fields }
  })
  const both = (fields: object) => withMember({ local: fields, central: fields })
  return [
    ['a name twice', writeZip({ members: [...members, { ...EVIL, path: first.path }] }), 'twice'],
    ['names that differ in case', withMember({ path: first.path.toUpperCase() }), 'one path on Windows'],
    ['names that differ in normal form', writeZip({ members: [...members, ...accents] }), 'one path on Windows'],
    ['a backslash', withMember({ path: 'demo\\evil.py' }), 'backslash'],
    ['an absolute path', withMember({ path: '/etc/evil' }), 'absolute'],
    ['a drive', withMember({ path: 'C:/evil' }), 'absolute'],
    ['a path upwards', withMember({ path: 'demo/../../evil.py' }), 'upwards'],
    ['an empty part', withMember({ path: 'demo//evil.py' }), 'empty part'],
    ['a dot as a part', withMember({ path: './evil.py' }), 'empty part'],
    ['no name', withMember({ path: '' }), 'empty part'],
    ['a NUL', withMember({ path: 'evil.py\0.txt' }), 'control character'],
    ['a newline', withMember({ path: 'evil\n.py' }), 'control character'],
    ['a name in Latin-1', both({ name: latin1 }), 'not marked as UTF-8'],
    ['a name in UTF-8 without its flag', withMember({ path: 'demo/caf\u00e9.py' }), 'not marked as UTF-8'],
    ['a name marked as UTF-8 that is not', both({ name: latin1, flags: UTF8_NAME }), 'not UTF-8'],
    ['an overlong name', both({ name: Buffer.from([0x65, 0xc0, 0xaf]), flags: UTF8_NAME }), 'not UTF-8'],
    ['a member below a file', withMember({ path: `${first.path}/evil` }), 'no directory'],
  ]
}

function types(): readonly HostileZip[] {
  const withMode = (mode: number) => withFirst({ central: { attributes: mode * 0x10000 } })
  const directory = { path: 'demo/evil/', content: Buffer.alloc(0), isStored: true }
  return [
    ['a symbolic link', withMode(0o120777), 'no regular file'],
    ['a device', withMode(0o020666), 'no regular file'],
    ['a pipe', withMode(0o010666), 'no regular file'],
    ['a directory without slash', withMode(0o040755), 'no regular file'],
    ['a DOS directory without slash', withFirst({ central: { attributes: 0x10 } }), 'no regular file'],
    ['a directory with contents', withMember({ path: 'demo/evil/' }), 'with contents'],
    [
      'a link with a slash',
      withMember({ ...directory, central: { attributes: 0o120777 * 0x10000 } }),
      'no regular file',
    ],
  ]
}

function contents(): readonly HostileZip[] {
  const size = first.content.length
  const packed = deflated(first)
  const trailing = Buffer.concat([packed, Buffer.from('hidden')])
  const largePacked = deflated(LARGE)
  return [
    ['a wrong CRC', withBoth({ crc32: 1 }), 'wrong CRC'],
    ['too small a size', withBoth({ size: size - 1 }), 'another size'],
    ['too large a size', withBoth({ size: size + 1 }), 'another size'],
    ['two sizes of a stored member', withBoth({ size: size + 1 }, stored), 'two sizes'],
    ['bytes behind deflated data', withFirst({ packed: trailing }), 'behind the deflated data'],
    ['deflated data without end', withFirst({ packed: packed.subarray(0, -2) }), 'damaged data'],
    ['no deflated data', withFirst({ packed: Buffer.from('\xff\xff', 'latin1') }), 'damaged data'],
    [
      'bytes behind much deflated data',
      withLarge({ packed: Buffer.concat([largePacked, Buffer.from('hidden')]) }),
      'behind the deflated data',
    ],
    ['much deflated data without end', withLarge({ packed: largePacked.subarray(0, -2) }), 'damaged data'],
    ['less data than a large size', withLarge({ local: { size: 2e6 }, central: { size: 2e6 } }), 'another size'],
    ['more data than a large size', withLarge({ local: { size: 12e5 }, central: { size: 12e5 } }), 'another size'],
  ]
}

/** A wheel with a large member, which RECORD lists. */
function withLarge(change: Partial<MemberPlan>): Buffer {
  const built = membersOf('demo', { [LARGE.path]: LARGE.content })
  return writeZip({ members: built.map((member) => (member.path === LARGE.path ? { ...member, ...change } : member)) })
}
