import { AbiCoder, concat, keccak256, MaxUint256, ZeroAddress, ZeroHash } from 'ethers'
import { skeletonKeyOf } from './skeleton.ts'

/** A reserved name, normalized, and who may claim it; null for nobody. */
export type ReservedName = Readonly<{ name: string; claimant: string | null }>

/** A leaf of the reserved names: a key, who may claim it, and the key that follows. */
export type ReservedLeaf = Readonly<{ key: bigint; claimant: string; next: bigint }>

/** What shows that a name is reserved, or that it is not: the leaf at or below its key, and the siblings up to the root. */
export type ReservedProof = Readonly<{ leaf: ReservedLeaf; siblings: readonly string[] }>

/** A list of reserved names, as a registrar keeps it. */
export type ReservedNames = Readonly<{
  /** The Merkle root, as 0x hex; 0 for an empty list. */
  root: string
  prove(name: string): ReservedProof
}>

/** Proves nothing, for a registrar that reserves no names. */
export const NO_PROOF: ReservedProof = { leaf: { key: 0n, claimant: ZeroAddress, next: MaxUint256 }, siblings: [] }

/** Two reserved names look alike but have different claimants. */
export class ReservedNamesError extends Error {
  override readonly name = 'ReservedNamesError'
  readonly code = 'RESERVED_NAMES_CLASH'
}

/**
 * Makes the Merkle tree of reserved names. Their order does not matter, and look-alikes for one claimant count once.
 * @throws ReservedNamesError RESERVED_NAMES_CLASH
 */
export function createReservedNames(names: readonly ReservedName[]): ReservedNames {
  if (names.length === 0) return { root: ZeroHash, prove: () => NO_PROOF }
  const leaves = leavesOf(names)
  const levels = levelsOf(leaves.map(hashLeaf))
  return {
    root: levels.at(-1)?.[0] ?? ZeroHash,
    prove: (name) => {
      const index = leaves.findLastIndex(({ key }) => key <= skeletonKeyOf(name))
      return { leaf: leaves[index] ?? NO_PROOF.leaf, siblings: siblingsOf(levels, index) }
    },
  }
}

/** Returns the leaves in the order of their keys, behind one with key 0, so that each key has a leaf at or below it. */
function leavesOf(names: readonly ReservedName[]): ReservedLeaf[] {
  const claimants = new Map<bigint, ReservedName>([[0n, { name: '', claimant: null }]])
  for (const each of names) {
    const key = skeletonKeyOf(each.name)
    const other = claimants.get(key)
    if (other && other.claimant !== each.claimant) {
      throw new ReservedNamesError(
        `${each.name} looks like ${other.name}, which another may claim; reserve one of them`,
      )
    }
    claimants.set(key, each)
  }
  const sorted = [...claimants].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([key, { claimant }], index) => ({
    key,
    claimant: claimant ?? ZeroAddress,
    next: sorted[index + 1]?.[0] ?? MaxUint256,
  }))
}

function hashLeaf({ key, claimant, next }: ReservedLeaf): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(['uint256', 'address', 'uint256'], [key, claimant, next]))
}

/** Returns the hashes of each level, from the leaves to the root. One without a sibling goes up as it is. */
function levelsOf(leaves: readonly string[]): string[][] {
  const levels: string[][] = [[...leaves]]
  for (let level = levels[0] ?? []; level.length > 1; ) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) =>
      level.slice(2 * index, 2 * index + 2),
    )
    level = pairs.map((pair) => (pair.length === 1 ? (pair[0] ?? '') : keccak256(concat(pair.sort()))))
    levels.push(level)
  }
  return levels
}

function siblingsOf(levels: readonly (readonly string[])[], index: number): string[] {
  return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
}
