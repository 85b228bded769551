import { toBeHex } from 'ethers'
import { encodeRlp, hashHex, type Rlp } from './rlp.ts'

/** What a trie without entries has for its root: the hash of the empty string's RLP. */
const EMPTY_ROOT = hashHex('0x80')

/** Returns the root of the Merkle-Patricia trie that holds these values under their places in the list (Yellow Paper, 4.4.1). */
export function orderedTrieRoot(values: readonly string[]): string {
  if (values.length === 0) return EMPTY_ROOT
  const entries = values.map((value, index) => ({
    path: encodeRlp(index === 0 ? '0x' : toBeHex(index)).slice(2),
    value,
  }))
  return hashHex(encodeRlp(buildNode(entries, 0)))
}

/** A value under its path: a nibble a digit. No path begins another. */
type Entry = Readonly<{ path: string; value: string }>

function buildNode(entries: readonly Entry[], depth: number): Rlp[] {
  const [first] = entries as [Entry]
  if (entries.length === 1) return [packPath(first.path.slice(depth), 2), first.value]
  const shared = sharedUntil(entries, depth)
  if (shared > depth) return [packPath(first.path.slice(depth, shared), 0), refer(buildNode(entries, shared))]
  const groups = Map.groupBy(entries, ({ path }) => path[depth])
  const children = [...'0123456789abcdef'].map((nibble) => {
    const group = groups.get(nibble)
    return group ? refer(buildNode(group, depth + 1)) : '0x'
  })
  return [...children, '0x']
}

function sharedUntil(entries: readonly Entry[], depth: number): number {
  const [{ path }] = entries as [Entry]
  let end = depth
  while (end < path.length && entries.every((entry) => entry.path[end] === path[end])) end++
  return end
}

// A node of less than 32 bytes stands in its parent itself.
function refer(node: Rlp[]): Rlp {
  const encoded = encodeRlp(node)
  return encoded.length < 2 + 64 ? node : hashHex(encoded)
}

// Hex prefix: the first nibble tells a leaf (2) and an odd number of nibbles (1), which then begin beside it.
function packPath(nibbles: string, flags: number): string {
  return nibbles.length % 2 === 1 ? `0x${flags | 1}${nibbles}` : `0x${flags}0${nibbles}`
}
