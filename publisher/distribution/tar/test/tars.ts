import { gzipSync } from 'node:zlib'
import { pax, paxRecord, type TarMember, writeTar } from './write-tar.ts'

/** An sdist of demo 1.0 that must be taken. */
export type SoundTar = readonly [kind: string, bytes: Buffer]
/** One that must be refused, and a part of what must be said. */
export type HostileTar = readonly [kind: string, bytes: Buffer, fault: string]

const INFO: TarMember = {
  name: 'demo-1.0/PKG-INFO',
  content: 'Metadata-Version: 2.2\nName: demo\nVersion: 1.0\n\n',
}
const MODULE: TarMember = { name: 'demo-1.0/demo.py', content: 'x = 1\n' }
const EVIL: TarMember = { name: 'demo-1.0/evil.py', content: 'evil = 1\n' }
const LONG = `demo-1.0/${'long'.repeat(40)}.py`
const GNU = 'ustar  \0'
const GNU_NAME: TarMember = { name: '././@LongLink', type: 'L', magic: GNU, content: `${LONG}\0` }

function pack(...members: readonly TarMember[]): Buffer {
  return gzipSync(writeTar([INFO, ...members]))
}

/** What honest tools write in more than one way. */
export function soundTars(): readonly SoundTar[] {
  return [
    ['as it is built', pack(MODULE)],
    ['with a long name in an extended header, as Python', pack(pax({ path: LONG, mtime: '1.5' }), MODULE)],
    ["with a long name in GNU's format", pack(GNU_NAME, { ...MODULE, magic: GNU })],
    ['with a prefix', pack({ ...MODULE, name: 'demo.py', prefix: 'demo-1.0/src' })],
    ['with the comment of git archive', gzipSync(writeTar([pax({ comment: 'a'.repeat(40) }, 'g'), INFO, MODULE]))],
    ['with directories', pack({ name: 'demo-1.0/', type: '5' }, { name: 'demo-1.0/src', type: '5' }, MODULE)],
    ['with links', pack(MODULE, { name: 'demo-1.0/link', type: '2', target: 'demo.py' })],
    ['with a hard link', pack(MODULE, { name: 'demo-1.0/link', type: '1', target: 'demo-1.0/demo.py' })],
    ['with a type of NUL', pack({ ...MODULE, type: '\0' })],
    ['with numbers without digits', pack({ ...MODULE, fields: { 108: '       \0' } })],
    ['with a large uid in binary', pack({ ...MODULE, magic: GNU, fields: { 108: '\x80\0\0\0\x7f\xff\xff\xff' } })],
    ['with a record of zeros at its end', gzipSync(writeTar([INFO, MODULE], Buffer.alloc(20 * 512)))],
  ]
}

/** Every kind of tar.gz that one reader takes for another archive than the next does. */
export function hostileTars(): readonly HostileTar[] {
  return [...framing(), ...types(), ...extended(), ...places()]
}

function framing(): readonly HostileTar[] {
  const sound = pack(MODULE)
  const [first, second] = [writeTar([INFO], Buffer.alloc(0)), writeTar([EVIL])]
  const end = Buffer.alloc(1024)
  return [
    ['two gzip members', Buffer.concat([gzipSync(first), gzipSync(second)]), 'behind its first gzip member'],
    ['an archive behind its own', Buffer.concat([sound, pack(EVIL)]), 'goes on after its end'],
    ['bytes behind gzip', Buffer.concat([sound, Buffer.from('stray')]), 'no tar.gz'],
    [
      'bytes and its trailer behind gzip',
      Buffer.concat([sound, Buffer.from('stray'), sound.subarray(-8)]),
      'no tar.gz',
    ],
    ['zeros behind gzip', Buffer.concat([sound, end]), 'behind its first gzip member'],
    [
      'members behind its end',
      gzipSync(writeTar([INFO, MODULE], Buffer.concat([end, second]))),
      'goes on after its end',
    ],
    [
      'members behind one block of zeros',
      gzipSync(writeTar([INFO], Buffer.concat([Buffer.alloc(512), second]))),
      'goes',
    ],
    ['no end', gzipSync(writeTar([INFO, MODULE], Buffer.alloc(0))), 'is cut short'],
    ['a cut in a member', gzipSync(writeTar([INFO, MODULE]).subarray(0, -1500)), 'is cut short'],
    ['a wrong checksum', pack({ ...MODULE, checksum: '000001\0 ' }), 'wrong checksum'],
    ['an unknown format', pack({ ...MODULE, magic: 'tar\0\0\0\0\0' }), 'unknown format'],
    ['bytes behind a member', pack({ ...MODULE, padding: 1 }), 'bytes behind'],
    ['a size that is no number', pack({ ...MODULE, fields: { 124: '0x000000006\0' } }), 'number that is none'],
    ['a time at which Python ends', pack({ ...MODULE, fields: { 136: 'zzzzzzzzzzz\0' } }, EVIL), 'number that is none'],
    ['a size in binary', pack({ ...MODULE, fields: { 124: '\x80\0\0\0\0\0\0\0\0\0\0\x06' } }), 'number that is none'],
    ["a prefix in GNU's format", pack({ ...MODULE, magic: GNU, prefix: 'evil' }), 'with a prefix'],
  ]
}

function types(): readonly HostileTar[] {
  const nested = writeTar([EVIL], Buffer.alloc(0))
  const withContents = ['1', '2', '3', '5', '6'].map(
    (type): HostileTar => [
      `contents of type ${type}`,
      pack(MODULE, { name: 'demo-1.0/odd', type, target: 'demo-1.0/demo.py', content: nested }),
      'with contents',
    ],
  )
  const unknown = ['7', 'S', 'D', 'M', 'V', 'N', 'X', 'A'].map(
    (type): HostileTar => [`type ${type}`, pack({ ...MODULE, type, content: '' }), 'of the type'],
  )
  return [
    ...withContents,
    ...unknown,
    ['a device', pack({ name: 'demo-1.0/odd', type: '3' }), 'no file, directory or link'],
    ['a pipe', pack({ name: 'demo-1.0/odd', type: '6' }), 'no file, directory or link'],
    ['a file named as a directory', pack({ ...MODULE, name: 'demo-1.0/demo.py/' }), 'name of a directory'],
  ]
}

function extended(): readonly HostileTar[] {
  const path = { path: 'demo-1.0/evil.py' }
  const raw = (text: string): TarMember => ({ name: 'pax', type: 'x', content: Buffer.from(text, 'latin1') })
  const twice = [paxRecord(['path', 'demo-1.0/a.py']), paxRecord(['path', 'demo-1.0/b.py'])]
  const several = 'several extended headers'
  return [
    ['a global header that renames', pack(pax(path, 'g'), MODULE), 'global header with "path"'],
    ['a global header with a size', pack(pax({ size: '0' }, 'g'), MODULE), 'global header with "size"'],
    [
      'another size in an extended header',
      pack(pax({ size: '0' }), { ...MODULE, content: writeTar([EVIL]) }),
      '"size"',
    ],
    ['another encoding of names', pack(pax({ hdrcharset: 'UTF-16', ...path }), MODULE), '"hdrcharset"'],
    ['a sparse file', pack(pax({ 'GNU.sparse.major': '1', 'GNU.sparse.name': 'demo-1.0/evil.py' }), MODULE), 'sparse'],
    ['a path twice', pack({ ...pax({}), content: Buffer.concat(twice) }, MODULE), 'broken extended header'],
    ['two extended headers', pack(pax(path), pax({ path: 'demo-1.0/b.py' }), MODULE), several],
    ['a global header after an extended one', pack(pax(path), pax({ comment: 'x' }, 'g'), MODULE), several],
    ["an extended header and GNU's", pack(pax(path), GNU_NAME, MODULE), several],
    ["two names in GNU's format", pack(GNU_NAME, GNU_NAME, MODULE), several],
    ["a NUL in a name in GNU's format", pack({ ...GNU_NAME, content: 'demo-1.0/a\0b\0' }, MODULE), 'NUL inside'],
    ['a NUL in a path', pack(pax({ path: 'demo-1.0/a\0b' }), MODULE), 'broken extended header'],
    ['a NUL in a key', pack(pax({ 'path\0': 'demo-1.0/evil.py' }), MODULE), 'broken extended header'],
    ['an empty path', pack(pax({ path: '' }), MODULE), 'broken extended header'],
    ['a record without newline', pack(raw('12 path=abcd'), MODULE), 'broken extended header'],
    ['a record that is too long', pack(raw('99 path=abc\n'), MODULE), 'broken extended header'],
    ['a record without key', pack(raw('6 =ab\n'), MODULE), 'broken extended header'],
    ['a record without length', pack(raw('path=abc\n'), MODULE), 'broken extended header'],
    ['a path that is not UTF-8', pack(raw('20 path=demo-1.0/\xff\xfe\n'), MODULE), 'not UTF-8'],
    ['an extended header at its end', pack(MODULE, pax(path)), 'wrong checksum'],
    ['a large extended header', pack(pax({ comment: 'x'.repeat(300_000) }), MODULE), 'more than 262144'],
  ]
}

function places(): readonly HostileTar[] {
  const link = (type: string, target: string): TarMember => ({ name: 'demo-1.0/link', type, target })
  return [
    ['a member outside of its folder', pack({ ...MODULE, name: 'evil.py' }), 'all must be below'],
    ['a renamed member outside of its folder', pack(pax({ path: '../evil.py' }), MODULE), 'upwards'],
    ['an absolute path', pack({ ...MODULE, name: '/etc/evil' }), 'absolute'],
    ['a member twice', pack(MODULE, MODULE), 'twice'],
    ['a renamed member twice', pack(MODULE, pax({ path: 'demo-1.0/demo.py' }), EVIL), 'twice'],
    ['names that differ in case', pack(MODULE, { ...MODULE, name: 'demo-1.0/DEMO.py' }), 'one path on Windows'],
    ['a link that leads out', pack(link('2', '../../etc/passwd')), 'leads out'],
    ['a renamed link that leads out', pack(pax({ linkpath: '/etc/passwd' }), link('2', 'demo.py')), 'absolute'],
    ['a hard link to nothing', pack(link('1', '/etc/passwd')), 'no file of the archive'],
    ['a member below a link', pack(link('2', 'src'), { ...MODULE, name: 'demo-1.0/link/a.py' }), 'no directory'],
    [
      'a name that is not UTF-8',
      pack({ ...MODULE, name: Buffer.from('demo-1.0/caf\u00e9.py', 'latin1') }),
      'not UTF-8',
    ],
  ]
}
