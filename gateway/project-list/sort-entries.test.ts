import { normalizeName } from '@dipmp/packaging'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sortEntries } from './sort-entries.ts'

test('a list of any length and in any order comes to be in the order of names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(6000), fc.nat(), fc.boolean(), async (count, seed, isSorted) => {
      const names = Array.from({ length: count }, (_, place) => `p-${(place * (2 * seed + 1)) % 7919}`)
      const given = isSorted ? names.toSorted() : names
      const entries = given.map((name, serial) => ({ normalizedName: normalizeName(name), serial }))
      const sorted = await sortEntries(entries)

      expect(sorted.map(({ normalizedName }) => String(normalizedName))).toEqual(names.toSorted())
      expect(sorted.toSorted((a, b) => a.serial - b.serial)).toEqual(entries)
    }),
    { numRuns: 30 },
  )
})
