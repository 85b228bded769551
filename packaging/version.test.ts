import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import versions from './vectors/versions.json' with { type: 'json' }
import invalidVersions from './vectors/versions-invalid.json' with { type: 'json' }
import { checkRegistryVersion, isNormalizedVersion, parseVersion } from './version.ts'

describe('versions', () => {
  test.each(versions)('normalizes $version to $normalized', ({ version, normalized, canonical }) => {
    const parsed = parseVersion(version)

    expect(parsed.normalized).toBe(normalized)
    expect(parsed.canonical).toBe(canonical)
    expect(isNormalizedVersion(normalized)).toBe(true)
    expect(isNormalizedVersion(version)).toBe(version === normalized)
  })

  test.each(invalidVersions)('refuses $version', ({ version }) => {
    expect(() => parseVersion(version)).toThrow(expect.objectContaining({ code: 'INVALID_VERSION' }))
    expect(isNormalizedVersion(version)).toBe(false)
  })

  test('takes a version apart', () => {
    const { epoch, release, pre, post, dev, local } = parseVersion('2!1.0rc3.post4.dev5+ubuntu.07')

    expect(epoch === 2n && release[0] === 1n && release[1] === 0n && release.length === 2).toBe(true)
    expect(pre?.phase).toBe('rc')
    expect([pre?.number, post, dev].map(String)).toEqual(['3', '4', '5'])
    expect(local?.map((part) => `${typeof part} ${part}`)).toEqual(['string ubuntu', 'bigint 7'])
  })

  test('says null for what a version does not have', () => {
    expect(parseVersion('1.0')).toMatchObject({ pre: null, post: null, dev: null, local: null })
  })

  test('normal and canonical forms are fixed points', () => {
    fc.assert(
      fc.property(versionText(), (text) => {
        const { normalized, canonical } = parseVersion(text)

        expect(parseVersion(normalized).normalized).toBe(normalized)
        expect(parseVersion(canonical).canonical).toBe(canonical)
        expect(parseVersion(normalized).canonical).toBe(canonical)
      }),
    )
  })

  test('takes 1,024 characters and no more', () => {
    expect(parseVersion('1'.repeat(1024)).normalized).toHaveLength(1024)
    expect(() => parseVersion('1'.repeat(1025))).toThrow(expect.objectContaining({ code: 'INVALID_VERSION' }))
  })

  test('lets a registry version have 128 bytes in normal form and no more', () => {
    expect(() => checkRegistryVersion(parseVersion('1'.repeat(128)))).not.toThrow()
    expect(() => checkRegistryVersion(parseVersion(`1-${'1'.repeat(123)}`))).toThrow('is 129 bytes long')
  })
})

function versionText(): fc.Arbitrary<string> {
  return fc.stringMatching(
    /^v?([0-9]{1,2}!)?[0-9]{1,2}(\.[0-9]{1,2}){0,4}([-_.]?(alpha|b|pre|RC)[-_.]?[0-9]{0,2})?(\.post[0-9]?)?(-dev[0-9]{0,2})?(\+[a-z0-9]{1,3}([-_.][a-z0-9]{1,3}){0,2})?$/,
  )
}
