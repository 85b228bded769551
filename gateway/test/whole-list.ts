import type { ProjectListEntry } from '../registry-index.ts'
import type { ListText } from '../simple/list-text.ts'

/** A project list in one text, made anew. */
export function wholeList(text: ListText, entries: readonly ProjectListEntry[]): string {
  const sorted = entries.toSorted((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1))
  return text.before + sorted.map(text.memberOf).join(text.separator) + text.after
}
