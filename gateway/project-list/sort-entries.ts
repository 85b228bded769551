import { createPace } from '../http/pace.ts'
import type { ProjectListEntry } from '../registry-index.ts'

type Entries = readonly ProjectListEntry[]

/** How many are sorted at once, in about a millisecond. */
const RUN = 1024

/** Sorts a project list by name, by code unit, and lets others have the event loop meanwhile. */
export async function sortEntries(entries: Entries): Promise<Entries> {
  const pace = createPace()
  let runs: Entries[] = []
  let isSorted = true
  for (let start = 0; start < entries.length; start += RUN) {
    // Each run is looked at with the first of the next.
    if (isSorted) isSorted = isInOrder(entries.slice(start, start + RUN + 1))
    runs.push(entries.slice(start, start + RUN))
    if (pace.isSpent()) await pace.rest()
  }
  if (isSorted) return entries
  for (const [place, run] of runs.entries()) {
    runs[place] = run.toSorted(byName)
    if (pace.isSpent()) await pace.rest()
  }
  while (runs.length > 1) {
    const merged: Entries[] = []
    for (let place = 0; place < runs.length; place += 2) {
      merged.push(await mergeRuns(runs[place] ?? [], runs[place + 1] ?? [], pace))
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** The order of a list. */
export function byName(a: ProjectListEntry, b: ProjectListEntry): number {
  if (a.normalizedName === b.normalizedName) return 0
  return a.normalizedName < b.normalizedName ? -1 : 1
}

function isInOrder(entries: Entries): boolean {
  return entries.every((entry, place) => {
    const before = entries[place - 1]
    return before === undefined || byName(before, entry) <= 0
  })
}

async function mergeRuns(a: Entries, b: Entries, pace: ReturnType<typeof createPace>): Promise<Entries> {
  const merged: ProjectListEntry[] = []
  let inA = 0
  let inB = 0
  for (let left = a[inA], right = b[inB]; left || right; left = a[inA], right = b[inB]) {
    if (left && (!right || byName(left, right) <= 0)) {
      merged.push(left)
      inA += 1
    } else if (right) {
      merged.push(right)
      inB += 1
    }
    if (merged.length % RUN === 0 && pace.isSpent()) await pace.rest()
  }
  return merged
}
