import { sortPaced } from '../http/sort-paced.ts'
import type { ProjectListEntry } from '../registry-index.ts'

/** Sorts a project list by name, by code unit, and lets others have the event loop meanwhile. */
export function sortEntries(entries: readonly ProjectListEntry[]): Promise<readonly ProjectListEntry[]> {
  return sortPaced(entries, byName)
}

/** The order of a list. */
export function byName(a: ProjectListEntry, b: ProjectListEntry): number {
  if (a.normalizedName === b.normalizedName) return 0
  return a.normalizedName < b.normalizedName ? -1 : 1
}
