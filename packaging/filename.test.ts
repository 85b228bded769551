import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseFilename } from './filename.ts'
import { escapeName, normalizeName } from './name.ts'
import filenames from './vectors/filenames.json' with { type: 'json' }
import invalidFilenames from './vectors/filenames-invalid.json' with { type: 'json' }
import { parseVersion } from './version.ts'

describe('file names of distributions', () => {
  test.each(filenames)('takes $filename apart', ({ version, ...expected }) => {
    const { version: parsed, ...others } = parseFilename(expected.filename)

    expect(others).toEqual(expected)
    expect(parsed.normalized).toBe(version)
  })

  test.each(invalidFilenames)('refuses $filename', ({ filename, message }) => {
    expect(() => parseFilename(filename)).toThrow(
      expect.objectContaining({ code: 'INVALID_FILENAME', message: expect.stringContaining(message) }),
    )
  })

  test('takes a file name of 255 bytes', () => {
    expect(parseFilename(`${'a'.repeat(244)}-1.0.tar.gz`).normalizedName).toHaveLength(244)
  })

  test('keeps the reason why a version is none', () => {
    expect(() => parseFilename('foo-x.tar.gz')).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: 'INVALID_VERSION' }) }),
    )
  })

  test('reads back the name and the version that a file name was made of', () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9]{1,6}([-_.]{1,2}[a-zA-Z0-9]{1,6}){0,3}$/).map(normalizeName)
    const version = fc.stringMatching(/^([1-9]!)?[0-9](\.[0-9]{1,2}){0,3}(rc[1-9])?(\+[a-z]{1,3})?$/).map(parseVersion)
    fc.assert(
      fc.property(name, version, (normalizedName, { normalized }) => {
        const sdist = parseFilename(`${escapeName(normalizedName)}-${normalized}.tar.gz`)

        expect([sdist.normalizedName, sdist.version.normalized]).toEqual([normalizedName, normalized])
      }),
    )
  })
})
