import { createMPT } from '@ethereumjs/mpt'
import { expect, test } from '@jest/globals'
import { encodeRlp, getBytes, hexlify, toBeArray } from 'ethers'
import fc from 'fast-check'
import { orderedTrieRoot } from './trie-root.ts'

const RUNS = 60

// Values of less than 32 bytes stand in their parents; places above 127 take two bytes, those above 255 three.
const size = fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 40 }) }, fc.nat({ max: 300 }))
const values = size.chain((length) =>
  fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { minLength: length, maxLength: length, size: 'max' }),
)

test('makes of any list the root that @ethereumjs/mpt makes', async () => {
  const property = fc.asyncProperty(values, async (list) => {
    const trie = await createMPT()
    for (const [index, value] of list.entries()) await trie.put(getBytes(encodeRlp(toBeArray(index))), value)

    expect(orderedTrieRoot(list.map((value) => hexlify(value)))).toBe(hexlify(trie.root()))
  })
  await fc.assert(property, { numRuns: RUNS })
})
