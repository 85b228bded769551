import { describe, expect, test } from '@jest/globals'
import { parseFilename } from './filename.ts'
import { readRecordedFilename } from './recorded-filename.ts'
import { canonicalVersion } from './recorded-version.ts'
import plainFilenames from './vectors/filenames.json' with { type: 'json' }
import filenames from './vectors/recorded-filenames.json' with { type: 'json' }
import invalidFilenames from './vectors/recorded-filenames-invalid.json' with { type: 'json' }
import versions from './vectors/recorded-versions.json' with { type: 'json' }
import invalidVersions from './vectors/recorded-versions-invalid.json' with { type: 'json' }
import normalVersions from './vectors/versions.json' with { type: 'json' }
import { parseVersion } from './version.ts'

describe('versions that a registry takes', () => {
  test.each(versions)('$version is one of $canonical', ({ version, canonical }) => {
    expect(canonicalVersion(version)).toBe(canonical)
    expect(parseVersion(version)).toMatchObject({ normalized: version, canonical })
  })

  test.each(invalidVersions)('$version is none: $why', ({ version }) => {
    expect(canonicalVersion(version)).toBe('')
  })

  test('are those in the normal form that PEP 440 gives a text', () => {
    for (const { text } of normalVersions.map((vector) => ({ text: Object.values(vector)[0] as string }))) {
      const { normalized, canonical } = parseVersion(text)
      if (normalized.length <= 128) expect(canonicalVersion(normalized)).toBe(canonical)
    }
  })
})

describe('file names that a registry takes', () => {
  test.each(filenames)('$filename', ({ filename, project, ...expected }) => {
    expect(readRecordedFilename(filename)).toEqual({ normalizedName: project, ...expected })
  })

  test.each(invalidFilenames)('not $filename: $why', ({ filename, project, version }) => {
    const read = readRecordedFilename(filename)

    expect([read?.normalizedName, read?.version]).not.toEqual([project, version])
  })

  test.each(plainFilenames)('$filename, which builders write', ({ filename }) => {
    const { normalizedName, version } = parseFilename(filename)

    expect(readRecordedFilename(filename)).toMatchObject({ normalizedName, canonicalVersion: version.canonical })
  })
})
