import { type Version, withoutTrailingZeros } from './version.ts'

/**
 * Orders two versions by PEP 440: below 0 where `a` is older, above 0 where it is newer, 0 where both are one release.
 * @example versions.toSorted(compareVersions) // oldest first
 */
export function compareVersions(a: Version, b: Version): number {
  return (
    compare(a.epoch, b.epoch) ||
    compareLists(withoutTrailingZeros(a.release), withoutTrailingZeros(b.release), compare) ||
    compare(phaseRank(a), phaseRank(b)) ||
    compare(a.pre?.number ?? 0n, b.pre?.number ?? 0n) ||
    compare(a.post ?? -1n, b.post ?? -1n) ||
    compareDev(a.dev, b.dev) ||
    compareLists(a.local ?? [], b.local ?? [], compareLocal)
  )
}

// PEP 440: 1.0.dev1 comes before 1.0a1, and 1.0 after every pre-release of it.
function phaseRank({ pre, post, dev }: Version): number {
  if (pre) return { a: 1, b: 2, rc: 3 }[pre.phase]
  return post === null && dev !== null ? 0 : 4
}

// PEP 440: a development release comes before what it leads to.
function compareDev(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return compare(Number(a === null), Number(b === null))
  return compare(a, b)
}

// PEP 440: in a local version a number comes after any text.
function compareLocal(a: bigint | string, b: bigint | string): number {
  if (typeof a === typeof b) return compare(a, b)
  return typeof a === 'bigint' ? 1 : -1
}

function compareLists<T>(a: readonly T[], b: readonly T[], compareItems: (a: T, b: T) => number): number {
  for (const [index, item] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareItems(item, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compare<T extends bigint | number | string>(a: T, b: T): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
