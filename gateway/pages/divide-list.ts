import { createPace } from '../http/pace.ts'
import { byName, sortEntries } from '../project-list/sort-entries.ts'
import type { ProjectListEntry } from '../registry-index.ts'

/** Names in a row; `former` is the run that was made of just these before, where there is one. */
export type Run<F> = Readonly<{ entries: readonly ProjectListEntry[]; former: F | null }>

/** What was made of a run before. */
export type FormerRun = Readonly<{ entries: readonly ProjectListEntry[] }>

/** One name of so many begins a run. */
const MEAN = 1024
/** Nobody chooses names so that a run has no end. */
const MAX = 4 * MEAN

/**
 * Divides a list, in the order of names, into runs. Where a run begins follows from the names alone, by a hash, never
 * from how the list grew: a new name changes one run, or makes two of it, and a gateway that began today divides as one
 * that saw every record. What is in `former` as it was before is found by comparing entries, neither hashed nor sorted.
 */
export async function divideList<F extends FormerRun>(
  entries: readonly ProjectListEntry[],
  former: readonly F[],
): Promise<Run<F>[]> {
  const pace = createPace()
  const runs: Run<F>[] = []
  let place = 0
  for (let start = 0; start < entries.length; ) {
    while (isBefore(former[place], entries[start])) place += 1
    const known = former[place]
    // The first run has no separator before it.
    const isKnown = known !== undefined && (start === 0) === (place === 0) && isAsBefore(known.entries, entries, start)
    const end = isKnown ? start + known.entries.length : endOf(entries, start)
    // An index may list in any order; that of a kept list is the right one.
    if (!isInOrder(entries, isKnown ? end : start + 1, end)) return divideList(await sortEntries(entries), former)
    runs.push(
      isKnown ? { entries: known.entries, former: known } : { entries: entries.slice(start, end), former: null },
    )
    start = end
    if (pace.isSpent()) await pace.rest()
  }
  return runs
}

function isBefore(run: FormerRun | undefined, entry: ProjectListEntry | undefined): boolean {
  const first = run?.entries[0]
  return first !== undefined && entry !== undefined && first.normalizedName < entry.normalizedName
}

function isAsBefore(known: FormerRun['entries'], entries: readonly ProjectListEntry[], start: number): boolean {
  const isSame = known.every((entry, place) => {
    const now = entries[start + place]
    return now === entry || (now?.normalizedName === entry.normalizedName && now.serial === entry.serial)
  })
  return isSame && isEnd(entries, start, start + known.length)
}

/** Whether no entry from one place to another is before the one that it follows. */
function isInOrder(entries: readonly ProjectListEntry[], from: number, to: number): boolean {
  for (let place = from; place <= to; place += 1) {
    const [before, entry] = [entries[place - 1], entries[place]]
    if (before && entry && byName(before, entry) > 0) return false
  }
  return true
}

function endOf(entries: readonly ProjectListEntry[], start: number): number {
  let end = start + 1
  while (!isEnd(entries, start, end)) end += 1
  return end
}

function isEnd(entries: readonly ProjectListEntry[], start: number, end: number): boolean {
  const next = entries[end]
  return next === undefined || end - start === MAX || hashOf(next.normalizedName) % MEAN === 0
}

/** FNV-1a of 32 bits, with MurmurHash3's last step: the low bits of FNV alone hang together. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < name.length; place += 1) hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
