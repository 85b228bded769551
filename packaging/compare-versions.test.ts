import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareVersions } from './compare-versions.ts'
import sortedVersions from './vectors/versions-sorted.json' with { type: 'json' }
import { parseVersion } from './version.ts'

const sorted = sortedVersions.map(({ version }) => parseVersion(version))

describe('the order of versions', () => {
  test.each(sortedVersions.map(({ version }, index) => ({ version, index })))(
    'places $version among all others',
    ({ index, version }) => {
      const signs = sorted.map((other) => Math.sign(compareVersions(parseVersion(version), other)))

      expect(signs).toEqual(sorted.map((_, place) => Math.sign(index - place)))
    },
  )

  test.each([
    ['1.0', '1.0.0'],
    ['1.0', 'v1'],
    ['1.0rc1', '1.0c1'],
    ['1.0+1', '1.0+01'],
    ['0', '0!0.0'],
  ])('holds %s and %s for one release', (a, b) => {
    expect(compareVersions(parseVersion(a), parseVersion(b))).toBe(0)
  })

  test('compares numbers beyond the reach of doubles', () => {
    expect(compareVersions(parseVersion('1.9007199254740993'), parseVersion('1.9007199254740992'))).toBe(1)
  })

  test('is a total order, in which equal means of the same canonical form', () => {
    fc.assert(
      fc.property(version(), version(), version(), (a, b, c) => {
        const order = compareVersions(a, b)

        expect(Math.sign(compareVersions(b, a))).toBe(order === 0 ? 0 : -Math.sign(order))
        expect(order === 0).toBe(a.canonical === b.canonical)
        if (order <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})

// Few and small parts, so that equal and nearly equal versions meet.
function version() {
  return fc
    .stringMatching(/^[01]!?[01](\.[01]){0,2}((a|rc)[01])?(\.post[01])?(\.dev[01])?(\+[a1](\.[a01])?)?$/)
    .map(parseVersion)
}
