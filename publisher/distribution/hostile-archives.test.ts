import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, tar, wheel, zip } from '../../test/distributions.ts'
import { readDistributions } from './read-distributions.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-hostile-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function faultOf({ filename, bytes }: BuiltDistribution): Promise<string> {
  const path = join(folder, filename)
  writeFileSync(path, bytes)
  const options = { signal: new AbortController().signal, onRead: () => {} }
  return readDistributions([path], options).then(
    () => 'none',
    (error) => `${error.code}: ${error.message}`,
  )
}

const INFO = 'demo-1.0.dist-info'
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a wheel', () => {
  test('is sound as it is built', async () => {
    expect(await faultOf(wheel('demo', '1.0', { tag: 'py2.py3-none-any' }))).toBe('none')
    expect(await faultOf(wheel('demo', '1.0', { buildTag: '3' }))).toBe('none')
  })

  test.each<[string, (members: Map<string, Uint8Array>) => unknown, string]>([
    ['a file changed after RECORD', (members) => members.set('demo/__init__.py', utf8('evil')), 'another hash'],
    [
      'a file that RECORD does not list',
      (members) => members.set('demo/extra.py', utf8('evil')),
      'does not list "demo/extra.py"',
    ],
    [
      'a file of RECORD missing',
      (members) => members.delete('demo/__init__.py'),
      'lists "demo/__init__.py", which is not there',
    ],
    ['no METADATA', (members) => members.delete(`${INFO}/METADATA`), 'METADATA'],
    ['no RECORD', (members) => members.delete(`${INFO}/RECORD`), 'RECORD'],
    ['a weak hash in RECORD', (members) => members.set(`${INFO}/RECORD`, utf8('demo/__init__.py,md5=AAAA,1\n')), 'md5'],
    ['a path that leads out', (members) => members.set('../evil.py', utf8('evil')), '../evil.py'],
    ['an absolute path', (members) => members.set('/etc/evil', utf8('evil')), '/etc/evil'],
    ['two names that differ in case', (members) => members.set('demo/__INIT__.py', utf8('evil')), '__INIT__'],
    [
      'another wheel version',
      (members) => members.set(`${INFO}/WHEEL`, utf8('Wheel-Version: 2.0\n')),
      'Wheel-Version "2.0"',
    ],
    [
      'other tags inside',
      (members) => members.set(`${INFO}/WHEEL`, utf8('Wheel-Version: 1.0\nTag: cp311-cp311-any\n')),
      'cp311-cp311-any',
    ],
    [
      'core metadata without a version',
      (members) => members.set(`${INFO}/METADATA`, utf8('Metadata-Version: 2.1\nName: demo\n')),
      'METADATA',
    ],
  ])('is refused for %s', async (_case, change, fault) => {
    const found = await faultOf(wheel('demo', '1.0', { change: (members) => void change(members) }))

    expect(found).toMatch(/^INVALID_DISTRIBUTION: /)
    expect(found).toContain('demo-1.0-py3-none-any.whl')
    expect(found).toContain(fault)
  })

  test.each([
    ['values', Array<string>(2_001).fill('Requires-Dist: a'), 'has 2001 values of Requires-Dist, and may have 2000'],
    ['of a line', [`Keywords: ${'x'.repeat(2_049)}`], 'has a Keywords of 2049 bytes, and it may have 2048'],
  ])('is refused for core metadata with more %s than an index reads', async (_what, metadataExtra, fault) => {
    expect(await faultOf(wheel('demo', '1.0', { metadataExtra }))).toContain(fault)
  })

  test('is refused for being cut short', async () => {
    const { filename, bytes } = wheel('demo', '1.0')

    expect(await faultOf({ filename, bytes: bytes.subarray(0, bytes.length - 30) })).toContain('INVALID_DISTRIBUTION')
  })

  test('is refused for two headers that differ, since installers would see different archives', async () => {
    const { filename, bytes } = wheel('demo', '1.0')
    const forged = Buffer.from(bytes)
    // The first local header: its name begins at byte 30.
    forged.write('DEMO', 30)

    expect(await faultOf({ filename, bytes: forged })).toContain('two headers')
  })

  test('is refused for data descriptors', async () => {
    const { filename, bytes } = wheel('demo', '1.0')
    const forged = Buffer.from(bytes)
    for (const at of offsetsOf(forged, 'PK\u0003\u0004')) forged.writeUInt16LE(forged.readUInt16LE(at + 6) | 8, at + 6)
    for (const at of offsetsOf(forged, 'PK\u0001\u0002')) forged.writeUInt16LE(forged.readUInt16LE(at + 8) | 8, at + 8)

    expect(await faultOf({ filename, bytes: forged })).toContain('data descriptor')
  })

  test('is refused for a wrong CRC, at which Python stops', async () => {
    const { filename, bytes } = wheel('demo', '1.0')
    const forged = Buffer.from(bytes)
    for (const at of offsetsOf(forged, 'PK\u0003\u0004')) forged.writeUInt32LE(1, at + 14)
    for (const at of offsetsOf(forged, 'PK\u0001\u0002')) forged.writeUInt32LE(1, at + 16)

    expect(await faultOf({ filename, bytes: forged })).toContain('wrong CRC')
  })

  test('is refused for a symbolic link', async () => {
    const { filename, bytes } = wheel('demo', '1.0')
    const forged = Buffer.from(bytes)
    const [first = 0] = offsetsOf(forged, 'PK\u0001\u0002')
    forged.writeUInt32LE(0o120777 * 0x10000, first + 38)

    expect(await faultOf({ filename, bytes: forged })).toContain('no regular file')
  })

  test('is refused for being a bomb, without unpacking it', async () => {
    const bomb = wheel('demo', '1.0', { files: { 'demo/zeros.bin': new Uint8Array(80 * 1024 * 1024) } })

    expect(bomb.bytes.length).toBeLessThan(200_000)
    expect(await faultOf(bomb)).toContain('unpacks to more than 67108864 bytes')
  })
})

describe('RECORD', () => {
  test('may quote paths and use longer hashes', async () => {
    const path = 'demo/a, "quoted" name.txt'
    const change = (members: Map<string, Uint8Array>) => {
      const record = Buffer.from(members.get(`${INFO}/RECORD`) ?? []).toString()
      const digest = createHash('sha512').update('content').digest('base64url')
      const others = record.split('\n').filter((line) => !line.includes('quoted'))
      members.set(`${INFO}/RECORD`, utf8([`"demo/a, ""quoted"" name.txt",sha512=${digest},7`, ...others].join('\r\n')))
    }

    expect(await faultOf(wheel('demo', '1.0', { files: { [path]: 'content' }, change }))).toBe('none')
  })
})

describe('an sdist', () => {
  test('is sound as it is built', async () => {
    expect(await faultOf(sdist('demo', '1.0'))).toBe('none')
  })

  test.each<[string, (members: Map<string, Uint8Array>) => unknown, string]>([
    ['no PKG-INFO', (members) => members.delete('demo-1.0/PKG-INFO'), 'PKG-INFO'],
    ['a file beside its folder', (members) => members.set('other/setup.py', utf8('evil')), 'other/setup.py'],
    ['a path that leads out', (members) => members.set('demo-1.0/../../evil', utf8('evil')), 'evil'],
    ['a huge PKG-INFO', (members) => members.set('demo-1.0/PKG-INFO', new Uint8Array(1_100_000)), '1048576'],
  ])('is refused for %s', async (_case, change, fault) => {
    const found = await faultOf(sdist('demo', '1.0', { change: (members) => void change(members) }))

    expect(found).toMatch(/^INVALID_DISTRIBUTION: /)
    expect(found).toContain('demo-1.0.tar.gz')
    expect(found).toContain(fault)
  })

  test.each([
    ['a device', '3', 'no file, directory or link'],
    ['a link that leads out', '2', 'leads out'],
    ['a sparse file', 'S', ''],
  ])('is refused for %s', async (_case, type, fault) => {
    const members = new Map([
      ['demo-1.0/PKG-INFO', utf8('Metadata-Version: 2.2\nName: demo\nVersion: 1.0\n\n')],
      ['demo-1.0/odd', new Uint8Array(0)],
    ])
    const archive = retype(tar(members), 'demo-1.0/odd', type)

    const found = await faultOf({ filename: 'demo-1.0.tar.gz', bytes: gzipSync(archive) })

    expect(found).toMatch(/^INVALID_DISTRIBUTION: /)
    expect(found).toContain(fault)
  })

  test('is refused for being cut short', async () => {
    const { filename, bytes } = sdist('demo', '1.0')

    expect(await faultOf({ filename, bytes: bytes.subarray(0, bytes.length - 40) })).toContain('damaged')
  })

  test('is refused for being a zip', async () => {
    const bytes = zip(new Map([['demo-1.0/PKG-INFO', utf8('Name: demo\n')]]))

    expect(await faultOf({ filename: 'demo-1.0.tar.gz', bytes })).toContain('no tar.gz')
  })

  test('is refused for being a bomb, soon', async () => {
    const bomb = sdist('demo', '1.0', { files: { 'zeros.bin': new Uint8Array(80 * 1024 * 1024) } })

    expect(await faultOf(bomb)).toContain('unpacks to more than 67108864 bytes')
  })
})

function offsetsOf(bytes: Buffer, signature: string): readonly number[] {
  const offsets: number[] = []
  for (let at = bytes.indexOf(signature, 0, 'latin1'); at >= 0; at = bytes.indexOf(signature, at + 1, 'latin1'))
    offsets.push(at)
  return offsets
}

/** Makes a member of a tar something else than a file; a link gets a target outside. */
function retype(archive: Uint8Array, path: string, type: string): Uint8Array {
  const bytes = Buffer.from(archive)
  const header = bytes.subarray(bytes.indexOf(path), bytes.indexOf(path) + 512)
  header.write(type, 156)
  header.write('../../../etc/passwd', 157)
  header.write('        ', 148)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
