import { createMerkleProof, createMPT } from '@ethereumjs/mpt'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readTrie } from './trie.ts'

const RUNS = 200

const word = fc.uint8Array({ minLength: 32, maxLength: 32 })
const trie = fc.record({
  entries: fc.uniqueArray(fc.tuple(word, fc.uint8Array({ minLength: 1, maxLength: 40 })), {
    selector: ([key]) => toHex(key),
    // Of the empty trie, whose proof has no nodes, the library takes none.
    minLength: 1,
    maxLength: 40,
  }),
  absent: word,
  // Which byte of which node is changed, and by what.
  fault: fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 })),
})

test('reads proofs of what is there and of what is not, and refuses what was changed', async () => {
  const property = fc.asyncProperty(trie, async ({ entries, absent, fault }) => {
    const built = await createMPT({ useKeyHashing: true })
    for (const [key, value] of entries) await built.put(key, value)
    const root = toHex(built.root())

    for (const [key, value] of [...entries, [absent, null] as const]) {
      const nodes = await createMerkleProof(built, key)
      const held = await readTrie(root, toHex(key), nodes.map(toHex))
      expect(held).toBe(value === null ? null : toHex(value))

      const changed = change(nodes, fault)
      if (changed)
        await expect(readTrie(root, toHex(key), changed)).rejects.toEqual(
          expect.objectContaining({ code: 'TRIE_PROOF_INVALID' }),
        )
    }
  })

  await fc.assert(property, { numRuns: RUNS })
})

function change(nodes: readonly Uint8Array[], [which, at, by]: readonly [number, number, number]): string[] | null {
  const node = nodes[which % Math.max(1, nodes.length)]
  if (!node) return null
  const altered = Uint8Array.from(node)
  const index = at % altered.length
  altered[index] = (altered[index] ?? 0) ^ by
  return nodes.map((each) => toHex(each === node ? altered : each))
}

function toHex(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes).toString('hex')}`
}
