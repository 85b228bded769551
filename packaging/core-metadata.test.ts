import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseCoreMetadata } from './core-metadata.ts'
import { InvalidCoreMetadataError } from './core-metadata-error.ts'
import { MAX_CORE_METADATA_SIZE } from './core-metadata-limits.ts'
import vectors from './vectors/core-metadata.json' with { type: 'json' }

const MINIMUM = 'Metadata-Version: 2.1\nName: Demo.Project\nVersion: 1.0\n'

/** What stands before the parts of every vector. */
const VECTORS_BEGIN = 'Metadata-Version: 2.1\nName: a\nVersion: 1.0\n'

describe('core metadata', () => {
  test('reads every field', () => {
    const metadata = parseCoreMetadata(
      [
        'Metadata-Version: 2.4',
        'Name: Demo.Project',
        'Version: 1.0',
        'Summary: A demo: with a colon',
        'Description-Content-Type: text/markdown; charset=UTF-8',
        'Keywords: one, two words,,three',
        'Home-page: https://example.org/',
        'Author: Ada',
        'Author-email: Ada <ada@example.org>',
        'Maintainer: Bob',
        'Maintainer-email: bob@example.org',
        'License: MIT',
        'License-Expression: MIT',
        'License-File: LICENSE',
        'License-File: NOTICE',
        'Classifier: Programming Language :: Python :: 3',
        'Classifier: Topic :: Utilities',
        'Requires-Python: >=3.9',
        'Requires-Dist: other>=1; python_version < "3.12"',
        'Requires-Dist: another',
        'Provides-Extra: test',
        'Project-URL: Docs, https://example.org/a,b',
        'Dynamic: Summary',
        'Platform: any',
        '',
        '# Demo',
        '',
        'Text.',
        '',
      ].join('\n'),
    )

    expect(metadata).toEqual({
      metadataVersion: '2.4',
      name: 'Demo.Project',
      normalizedName: 'demo-project',
      version: '1.0',
      canonicalVersion: '1',
      summary: 'A demo: with a colon',
      description: '# Demo\n\nText.\n',
      descriptionContentType: 'text/markdown; charset=UTF-8',
      keywords: ['one', 'two words', 'three'],
      homePage: 'https://example.org/',
      author: 'Ada',
      authorEmail: 'Ada <ada@example.org>',
      maintainer: 'Bob',
      maintainerEmail: 'bob@example.org',
      license: 'MIT',
      licenseExpression: 'MIT',
      licenseFiles: ['LICENSE', 'NOTICE'],
      classifiers: ['Programming Language :: Python :: 3', 'Topic :: Utilities'],
      requiresPython: '>=3.9',
      requiresDist: ['other>=1; python_version < "3.12"', 'another'],
      providesExtra: ['test'],
      projectUrls: [{ label: 'Docs', url: 'https://example.org/a,b' }],
      dynamic: ['Summary'],
      platforms: ['any'],
    })
  })

  test('says null or an empty list for fields left out', () => {
    expect(parseCoreMetadata(MINIMUM)).toMatchObject({
      summary: null,
      description: null,
      requiresPython: null,
      keywords: [],
      requiresDist: [],
      projectUrls: [],
    })
  })

  test.each(['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6'])('knows Metadata-Version %s', (version) => {
    const text = `Metadata-Version: ${version}\nName: demo\nVersion: 1\n`

    expect(parseCoreMetadata(text).metadataVersion).toBe(version)
  })

  test('keeps control characters, as Python does', () => {
    expect(parseCoreMetadata(`${MINIMUM}Summary: a\x1b[31m\n`).summary).toBe('a\x1b[31m')
  })

  test('reads the same from bytes as from text', () => {
    const text = `${MINIMUM}Author: Zoë 李\n\n# Ünïcode`

    expect(parseCoreMetadata(new TextEncoder().encode(text))).toEqual(parseCoreMetadata(text))
  })

  test('finds fields whatever the case of their names', () => {
    expect(parseCoreMetadata(`${MINIMUM}SUMMARY: loud\nrequires-dist: quiet`)).toMatchObject({
      summary: 'loud',
      requiresDist: ['quiet'],
    })
  })

  test('passes over fields it does not know, and over the UNKNOWN of old build tools', () => {
    const metadata = parseCoreMetadata(`${MINIMUM}X-Own: 1\nX-Own: 2\nSummary: UNKNOWN\nPlatform: UNKNOWN\n\nUNKNOWN\n`)

    expect(metadata).toMatchObject({ summary: null, platforms: [], description: null })
  })

  test('joins the lines of a folded field', () => {
    expect(
      parseCoreMetadata(`${MINIMUM}Requires-Dist: other\n  >=1;\n\tpython_version < "3.12"\n`).requiresDist,
    ).toEqual(['other >=1; python_version < "3.12"'])
  })

  test('keeps the lines of a description and a licence in the fields, without their indentation', () => {
    const metadata = parseCoreMetadata(
      `${MINIMUM}License: First line\n        second\n        \n            third\nDescription: One\n       |\n       |    two\n`,
    )

    expect(metadata.license).toBe('First line\nsecond\n\n    third')
    expect(metadata.description).toBe('One\n\n    two')
  })

  test.each(['\r\n', '\r'])('takes %j as the end of a line, as Python does', (end) => {
    const text = `${MINIMUM}Summary: s\n\nBody`.replaceAll('\n', end)

    expect(parseCoreMetadata(text)).toMatchObject({ summary: 's', description: 'Body', version: '1.0' })
  })

  test('does not read headers out of the body', () => {
    expect(parseCoreMetadata(`${MINIMUM}\nName: other\n`)).toMatchObject({
      name: 'Demo.Project',
      description: 'Name: other\n',
    })
  })

  test.each([
    ['an empty file', '', 'has no Name'],
    ['no Name', 'Metadata-Version: 2.1\nVersion: 1\n', 'has no Name: add it'],
    ['an UNKNOWN Name', 'Metadata-Version: 2.1\nName: UNKNOWN\nVersion: 1\n', 'has no Name'],
    ['no Version', 'Metadata-Version: 2.1\nName: a\n', 'has no Version'],
    ['an empty Version', 'Metadata-Version: 2.1\nName: a\nVersion:\n', 'has no Version'],
    ['no Metadata-Version', 'Name: a\nVersion: 1\n', 'has no Metadata-Version'],
    ['a Metadata-Version of its own', 'Metadata-Version: 3.0\nName: a\nVersion: 1\n', 'has Metadata-Version "3.0"'],
    ['a second Name', `${MINIMUM}name: other\n`, 'has Name 2 times: keep one'],
    [
      'a second Requires-Python',
      `${MINIMUM}Requires-Python: >=3\nRequires-Python: >=2\n`,
      'has Requires-Python 2 times',
    ],
    [
      'an invalid Name',
      'Metadata-Version: 2.1\nName: -a\nVersion: 1\n',
      'has an invalid Name: "-a" is not a project name',
    ],
    ['a folded Name', 'Metadata-Version: 2.1\nName: a\n b\nVersion: 1\n', 'has an invalid Name: "a b"'],
    [
      'an invalid Version',
      'Metadata-Version: 2.1\nName: a\nVersion: one\n',
      'has an invalid Version: "one" is not a version',
    ],
    ['a line without a colon', `${MINIMUM}Summary\n`, 'has "Summary" in line 4'],
    ['a space before the colon', `${MINIMUM}Summary : a\n`, 'has "Summary : a" in line 4'],
    ['a field without a name', `${MINIMUM}: a\n`, 'has ": a" in line 4'],
    ['a continuation at the start', ` a\n${MINIMUM}`, 'has " a" in line 1'],
    ['a byte order mark', `\ufeff${MINIMUM}`, 'in line 1'],
    ['a NUL', `${MINIMUM}\n\0`, 'has a NUL character'],
    ['half of a surrogate pair', `${MINIMUM}\n\ud800`, 'is not Unicode text'],
    ['a Project-URL without a comma', `${MINIMUM}Project-URL: https://example.org\n`, 'write "label, url"'],
    ['two descriptions', `${MINIMUM}Description: a\n\nb\n`, 'has a description both as a field and as its body'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseCoreMetadata(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_CORE_METADATA', message: expect.stringContaining(message) }),
    )
  })

  test('refuses bytes that begin with a byte order mark', () => {
    const bytes = new TextEncoder().encode(`\ufeff${MINIMUM}`)

    expect(() => parseCoreMetadata(bytes)).toThrow('in line 1')
  })

  test('refuses bytes that are not UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${MINIMUM}Author: `), 0xff])

    expect(() => parseCoreMetadata(bytes)).toThrow('core metadata is not UTF-8')
  })

  test('takes 1 MiB and no more, in bytes', () => {
    const room = MAX_CORE_METADATA_SIZE - MINIMUM.length - 1
    const full = `${MINIMUM}\n${'x'.repeat(room)}`

    expect(parseCoreMetadata(full).description).toHaveLength(room)
    expect(() => parseCoreMetadata(`${full}x`)).toThrow('is 1048577 bytes')
    expect(() => parseCoreMetadata(`${full.slice(0, -1)}é`)).toThrow('is 1048577 bytes')
    expect(() => parseCoreMetadata(new Uint8Array(1_048_577))).toThrow('is 1048577 bytes')
  })

  test.each(vectors.filter(({ says }) => says))('reads $case', ({ parts, says }) => {
    expect(parseCoreMetadata(VECTORS_BEGIN + joined(parts))).toMatchObject(says ?? {})
  })

  test.each(vectors.filter(({ tooLarge }) => tooLarge === false))('takes $case', ({ parts }) => {
    expect(() => parseCoreMetadata(VECTORS_BEGIN + joined(parts))).not.toThrow()
  })

  test.each(vectors.filter(({ tooLarge }) => tooLarge))(
    'refuses $case, as the index would not read it',
    ({ parts }) => {
      expect(() => parseCoreMetadata(VECTORS_BEGIN + joined(parts))).toThrow(
        expect.objectContaining({
          code: 'INVALID_CORE_METADATA',
          message: expect.stringMatching(/, and (it )?may have \d/),
        }),
      )
    },
  )

  test.each([
    ['folded lines', `${MINIMUM}Summary: a\n${' \n'.repeat(500_000)}`],
    ['headers', `${MINIMUM}${'a:\n'.repeat(300_000)}`],
    ['spaces', `${MINIMUM}Version:${' '.repeat(900_000)}x`],
  ])('ends in time on a megabyte of %s', (_, text) => {
    const start = process.cpuUsage()

    attempt(text)

    expect(process.cpuUsage(start).user).toBeLessThan(10_000_000)
  })

  test('reads or refuses any bytes without another kind of error', () => {
    const line = fc.constantFrom('Name: a', 'Version: 1', 'Metadata-Version: 2.1', 'Summary: x', ' fold', '', '\r', 'x')
    const lines = fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 8 })
    fc.assert(fc.property(lines, (texts) => attempt(texts.join('\n'))))
    fc.assert(fc.property(fc.uint8Array(), attempt))
  })
})

function joined(parts: readonly (string | number)[][]): string {
  return parts.map(([text, times]) => String(text).repeat(Number(times))).join('')
}

function attempt(source: string | Uint8Array): void {
  try {
    parseCoreMetadata(source)
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCoreMetadataError)
  }
}
