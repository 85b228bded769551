import { describe, expect, test } from '@jest/globals'
import { checkSdistMembers, checkWheelMembers } from './archive.ts'
import { type ArchiveMember, MAX_ARCHIVE_MEMBERS, MAX_ARCHIVE_SIZE } from './archive-member.ts'
import { parseFilename, type SdistFilename, type WheelFilename } from './filename.ts'

const WHEEL = [
  file('demo_project/__init__.py'),
  file('demo_project-1.0.dist-info/METADATA'),
  file('demo_project-1.0.dist-info/WHEEL'),
  file('demo_project-1.0.dist-info/RECORD'),
]
const SDIST = [directory('demo-1.0/'), file('demo-1.0/PKG-INFO'), file('demo-1.0/pyproject.toml')]

describe('the members of a wheel', () => {
  test('are taken, and the paths of its three files returned', () => {
    expect(checkWheel(WHEEL)).toEqual({
      metadataPath: 'demo_project-1.0.dist-info/METADATA',
      wheelPath: 'demo_project-1.0.dist-info/WHEEL',
      recordPath: 'demo_project-1.0.dist-info/RECORD',
    })
  })

  test('may be directories and vendored metadata', () => {
    const members = [...WHEEL, directory('demo_project/'), file('demo_project/_vendor/other-2.0.dist-info/METADATA')]

    expect(() => checkWheel(members)).not.toThrow()
  })

  test.each(['METADATA', 'WHEEL', 'RECORD'])('must include %s', (name) => {
    const members = WHEEL.filter(({ path }) => !path.endsWith(name))

    expect(() => checkWheel(members)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARCHIVE',
        message: expect.stringContaining(`has no file "demo_project-1.0.dist-info/${name}"`),
      }),
    )
  })

  test.each(['demo_project-1.0.0.dist-info/METADATA', 'other-1.0.dist-info/METADATA', 'Other-2.DIST-INFO/RECORD'])(
    'must not include a second dist-info: %s',
    (path) => {
      expect(() => checkWheel([...WHEEL, file(path)])).toThrow('only "demo_project-1.0.dist-info" may be there')
    },
  )

  test.each([
    symbolicLink('demo_project/a', '__init__.py'),
    { type: 'hard-link', path: 'demo_project/a', target: 'demo_project/__init__.py' } as const,
    { type: 'special', path: 'demo_project/a' } as const,
  ])('must not include a $type', (member) => {
    expect(() => checkWheel([...WHEEL, member])).toThrow('"demo_project/a", which is no regular file')
  })
})

describe('the members of an sdist', () => {
  test('are taken, and the path of PKG-INFO returned', () => {
    expect(checkSdist(SDIST)).toEqual({ metadataPath: 'demo-1.0/PKG-INFO', folder: 'demo-1.0' })
  })

  test.each(['demo-1.0.0/x', 'other/x', 'x', 'Demo-1.1/x'])('must be below the one top directory: %s', (path) => {
    expect(() => checkSdist([...SDIST, file(path)])).toThrow('all must be below "demo-1.0/"')
  })

  test('must include PKG-INFO at the top, as a file', () => {
    expect(() => checkSdist([file('demo-1.0/demo/PKG-INFO')])).toThrow('has no file "demo-1.0/PKG-INFO"')
    expect(() => checkSdist([directory('demo-1.0/PKG-INFO')])).toThrow('has no file "demo-1.0/PKG-INFO"')
    expect(() => checkSdist([file('demo-1.0/a'), symbolicLink('demo-1.0/PKG-INFO', 'a')])).toThrow('has no file')
  })

  test('must not include devices', () => {
    expect(() => checkSdist([...SDIST, { type: 'special', path: 'demo-1.0/tty' }])).toThrow('"demo-1.0/tty"')
  })

  test.each([
    ['demo-1.0/a', 'PKG-INFO'],
    ['demo-1.0/docs/a', '../PKG-INFO'],
    ['demo-1.0/docs/deep/a', './../../src/b/'],
    ['demo-1.0/docs/a', '..'],
  ])('may include the link %s -> %s', (path, target) => {
    expect(() => checkSdist([...SDIST, symbolicLink(path, target)])).not.toThrow()
  })

  test.each([
    ['demo-1.0/a', '..', 'leads out of the archive'],
    ['demo-1.0/a', '../demo-1.0/PKG-INFO', 'leads out of the archive'],
    ['demo-1.0/docs/a', '../../other', 'leads out of the archive'],
    ['demo-1.0/a', 'docs/../..', 'climbs after it went down'],
    ['demo-1.0/docs/a', '../x/../..', 'climbs after it went down'],
    ['demo-1.0/a', '/etc/passwd', 'points to an absolute path'],
    ['demo-1.0/a', 'c:/x', 'points to an absolute path'],
    ['demo-1.0/a', '..\\..\\x', 'has a malformed target'],
    ['demo-1.0/a', '', 'has a malformed target'],
    ['demo-1.0/a', 'x\0', 'has a malformed target'],
  ])('must not include the link %s -> %s', (path, target, message) => {
    expect(() => checkSdist([...SDIST, symbolicLink(path, target)])).toThrow(message)
  })

  test('must not lie below a link', () => {
    const members = [...SDIST, symbolicLink('demo-1.0/a', 'docs'), file('demo-1.0/A/b')]

    expect(() => checkSdist(members)).toThrow('has members below "demo-1.0/a", which is no directory')
  })

  test('must not have a link for a top directory', () => {
    const members = [symbolicLink('demo-1.0', '/tmp'), file('demo-1.0/PKG-INFO')]

    expect(() => checkSdist(members)).toThrow('has members below "demo-1.0", which is no directory')
  })

  test('may be hard links to files of the archive only', () => {
    const link = (target: string) => ({ type: 'hard-link', path: 'demo-1.0/a', target }) as const

    expect(() => checkSdist([...SDIST, link('demo-1.0/PKG-INFO')])).not.toThrow()
    expect(() => checkSdist([...SDIST, link('../../etc/passwd')])).toThrow('points to no file of the archive')
    expect(() => checkSdist([...SDIST, link('demo-1.0/a')])).toThrow('points to no file of the archive')
    expect(() => checkSdist([...SDIST, link('demo-1.0')])).toThrow('points to no file of the archive')
  })
})

describe('the members of any archive', () => {
  test.each([
    ['/etc/passwd', 'is absolute'],
    ['C:/x', 'is absolute'],
    ['c:x', 'is absolute'],
    ['../x', 'leads upwards'],
    ['demo-1.0/../../x', 'leads upwards'],
    ['demo-1.0/..', 'leads upwards'],
    ['demo-1.0\\..\\x', 'has a backslash'],
    ['', 'has an empty part'],
    ['demo-1.0//x', 'has an empty part'],
    ['./demo-1.0/x', 'has an empty part'],
    ['demo-1.0/x/', 'has an empty part'],
    ['demo-1.0/a\nb', 'has a control character'],
    ['demo-1.0/\ud800', 'has a control character'],
    [`demo-1.0/${'x'.repeat(1024)}`, 'is longer than 1024 characters'],
  ])('must not have the path %j', (path, message) => {
    expect(() => checkSdist([...SDIST, file(path)])).toThrow(message)
  })

  test('must not have one path twice', () => {
    expect(() => checkSdist([...SDIST, file('demo-1.0/PKG-INFO')])).toThrow('has "demo-1.0/PKG-INFO" twice')
    expect(() => checkSdist([...SDIST, directory('demo-1.0')])).toThrow('has "demo-1.0" twice')
  })

  test.each([
    ['demo-1.0/Readme', 'demo-1.0/README'],
    ['demo-1.0/stra\u00dfe', 'demo-1.0/STRASSE'],
    ['demo-1.0/\u00e9', 'demo-1.0/e\u0301'],
  ])('must not have %s and %s, which are one path on other systems', (one, other) => {
    expect(() => checkSdist([...SDIST, file(one), file(other)])).toThrow('which are one path on Windows and macOS')
  })

  test('must not have a file that holds others', () => {
    expect(() => checkSdist([...SDIST, file('demo-1.0/PKG-INFO/x/y')])).toThrow(
      '"demo-1.0/PKG-INFO", which is no directory',
    )
  })

  test('must keep to the limits of size and number', () => {
    const large = file('demo-1.0/large', MAX_ARCHIVE_SIZE)
    const many = Array.from({ length: MAX_ARCHIVE_MEMBERS }, (_, index) => file(`demo-1.0/${index}`))

    expect(() => checkSdist([...SDIST, large])).toThrow('unpacks to more than 17179869184 bytes')
    expect(() => checkSdist([...SDIST, ...many])).toThrow('has 100003 members, and may have 100000')
    expect(() => checkSdist([...SDIST, file('demo-1.0/x', -1)])).toThrow('with a size of -1')
    expect(() => checkSdist([...SDIST, file('demo-1.0/x', Number.NaN)])).toThrow('with a size of NaN')
  })

  test('must have core metadata of at most 1 MiB', () => {
    expect(() => checkSdist([file('demo-1.0/PKG-INFO', 1_048_576)])).not.toThrow()
    expect(() => checkSdist([file('demo-1.0/PKG-INFO', 1_048_577)])).toThrow('with 1048577 bytes')
  })

  test('are checked in time, however many and deep', () => {
    const members = Array.from({ length: 50_000 }, (_, index) => file(`demo-1.0/${`${index}/`.repeat(20)}x`))
    const start = process.cpuUsage()

    expect(() => checkSdist([...SDIST, ...members])).not.toThrow()
    expect(process.cpuUsage(start).user).toBeLessThan(10_000_000)
  })
})

function checkWheel(members: readonly ArchiveMember[]) {
  return checkWheelMembers(parseFilename('demo_project-1.0-py3-none-any.whl') as WheelFilename, members)
}

function checkSdist(members: readonly ArchiveMember[]) {
  return checkSdistMembers(parseFilename('demo-1.0.tar.gz') as SdistFilename, members)
}

function file(path: string, size = 1): ArchiveMember {
  return { type: 'file', path, size }
}

function directory(path: string): ArchiveMember {
  return { type: 'directory', path }
}

function symbolicLink(path: string, target: string): ArchiveMember {
  return { type: 'symbolic-link', path, target }
}
