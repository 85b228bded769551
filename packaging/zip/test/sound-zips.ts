import { wheel } from '../../../test/distributions.ts'
import { extraField, type MemberPlan, UTF8_NAME, unicodePath, writeZip, zip64Extra } from './write-zip.ts'

/** What honest tools write in more than one way. */
export type ZipKind = readonly [kind: string, bytes: Buffer]

const SENTINEL = 0xffffffff

/** The members of a wheel of demo 1.0, whose one module says who wrote it. */
export function membersOf(author: string, files: Readonly<Record<string, Uint8Array>> = {}): readonly MemberPlan[] {
  const members = new Map<string, Uint8Array>()
  wheel('demo', '1.0', {
    files: { 'demo/author.py': `author = '${author}'\n`, ...files },
    change: (built) => {
      for (const [path, content] of built) members.set(path, content)
    },
  })
  return [...members].map(([path, content]) => ({ path, content }))
}

/** A wheel in each form that tools give it, of which all must pass. */
export function soundZips(): readonly ZipKind[] {
  const members = membersOf('demo')
  const [first = { path: '', content: Buffer.alloc(0) }, ...others] = members
  const size = first.content.length
  const withFirst = (change: Partial<MemberPlan>) => writeZip({ members: [{ ...first, ...change }, ...others] })
  const both = (fields: object) => ({ local: fields, central: fields })
  const stored = { isStored: true }
  const times = extraField(0x5455, Buffer.alloc(9))
  return [
    ['deflated', writeZip({ members })],
    ['stored', writeZip({ members: members.map((member) => ({ ...member, isStored: true })) })],
    ['with its directory in another order', writeZip({ members, isDirectoryReversed: true })],
    ['with times in the extra data of one header', withFirst({ local: { extra: times } })],
    ['with a unicode path that is the name', withFirst(both({ extra: unicodePath(first.path, first.path) }))],
    [
      'with ZIP64 sizes in the local header, as Python writes for force_zip64',
      withFirst({
        ...stored,
        local: { version: 45, size: SENTINEL, packedSize: SENTINEL, extra: zip64Extra(size, size) },
      }),
    ],
    [
      'with ZIP64 sizes that say nothing new, as Python wrote before 3.11.4',
      withFirst({ ...stored, local: { version: 45, extra: zip64Extra(size, size) } }),
    ],
    [
      'with ZIP64 sizes and offset in the directory',
      withFirst({
        ...stored,
        central: {
          version: 45,
          size: SENTINEL,
          packedSize: SENTINEL,
          offset: SENTINEL,
          extra: zip64Extra(size, size, 0),
        },
      }),
    ],
    ['with empty ZIP64 data', withFirst(both({ extra: zip64Extra() }))],
    ['with a ZIP64 end', writeZip({ members, zip64: {} })],
    [
      'with a ZIP64 end that is needed',
      writeZip({ members, zip64: {}, end: { countHere: 0xffff, count: 0xffff, size: SENTINEL, offset: SENTINEL } }),
    ],
    ['with Unix modes', withFirst({ central: { attributes: 0o100755 * 0x10000 } })],
    [
      'with a directory',
      writeZip({
        members: [
          {
            path: 'demo/',
            content: Buffer.alloc(0),
            isStored: true,
            central: { attributes: 0o40755 * 0x10000 + 0x10 },
          },
          ...members,
        ],
      }),
    ],
    ['with deflate levels in the flags', withFirst(both({ flags: 0x6 | UTF8_NAME }))],
  ]
}
