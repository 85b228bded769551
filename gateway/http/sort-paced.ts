import { createPace, type Pace } from './pace.ts'

/** How many names are sorted at once, in about a millisecond. */
const RUN = 1024

/** Sorts as `toSorted` does, and lets others have the event loop meanwhile. What is in order comes back as it is. */
export async function sortPaced<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  runLength: number = RUN,
): Promise<readonly T[]> {
  const pace = createPace()
  let runs: (readonly T[])[] = []
  let isSorted = true
  for (let start = 0; start < items.length; start += runLength) {
    // Each run is looked at with the first of the next.
    if (isSorted) isSorted = isInOrder(items.slice(start, start + runLength + 1), compare)
    runs.push(items.slice(start, start + runLength))
    if (pace.isSpent()) await pace.rest()
  }
  if (isSorted) return items
  for (const [place, run] of runs.entries()) {
    runs[place] = run.toSorted(compare)
    if (pace.isSpent()) await pace.rest()
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = []
    for (let place = 0; place < runs.length; place += 2) {
      merged.push(await mergeRuns(runs[place] ?? [], runs[place + 1] ?? [], compare, pace))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function isInOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, place) => {
    const before = items[place - 1]
    return before === undefined || compare(before, item) <= 0
  })
}

async function mergeRuns<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
  pace: Pace,
): Promise<readonly T[]> {
  const merged: T[] = []
  let inA = 0
  let inB = 0
  for (let left = a[inA], right = b[inB]; left !== undefined || right !== undefined; left = a[inA], right = b[inB]) {
    if (left !== undefined && (right === undefined || compare(left, right) <= 0)) {
      merged.push(left)
      inA += 1
    } else if (right !== undefined) {
      merged.push(right)
      inB += 1
    }
    if (merged.length % 64 === 0 && pace.isSpent()) await pace.rest()
  }
  return merged
}
