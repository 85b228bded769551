import type { NormalizedName } from '@dipmp/packaging'
import popular from './popular-names.json' with { type: 'json' }

const NAMES: ReadonlySet<string> = new Set(popular.names)
const BY_SKELETON: ReadonlyMap<string, string> = new Map(
  popular.names.toReversed().map((name) => [skeletonOf(name), name]),
)

/** A shorter name has too many neighbours of one letter to say anything. */
const SHORTEST = 5

/** The popular project that a name could be taken for: it looks alike, or is one slip of a key away; null where there is none. */
export function popularNameNear(name: NormalizedName): string | null {
  if (NAMES.has(name)) return null
  return BY_SKELETON.get(skeletonOf(name)) ?? neighbourOf(name)
}

// What PyPI holds for one name, and letters that look like one more.
function skeletonOf(name: string): string {
  return name
    .replaceAll('-', '')
    .replaceAll(/[1i]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

function neighbourOf(name: string): string | null {
  if (name.length < SHORTEST) return null
  return popular.names.find((other) => other.length >= SHORTEST && isOneSlip(name, other)) ?? null
}

/** Whether one letter more, less, changed or swapped with the next makes one name of the other. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)]
  return (
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther.slice(1) ||
    (restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0] && restOfOne.slice(2) === restOfOther.slice(2))
  )
}
