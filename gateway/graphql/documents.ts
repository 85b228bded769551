import { createHash } from 'node:crypto'
import { FILE, MORE_FILES, MORE_PROJECTS, PROJECT, PROJECT_LIST } from './queries.ts'
import { MORE_RECORDS, RECORDS } from './record-log.ts'
import { RECENT_FILES } from './registry-feeds.ts'

/** The queries of this gateway's own that others may name instead of sending them. */
export const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['ProjectList', PROJECT_LIST],
  ['MoreProjects', MORE_PROJECTS],
  ['Project', PROJECT],
  ['MoreFiles', MORE_FILES],
  ['File', FILE],
  ['Records', RECORDS],
  ['MoreRecords', MORE_RECORDS],
  ['RecentFiles', RECENT_FILES],
])

const BY_HASH: ReadonlyMap<string, string> = new Map(
  [...DOCUMENTS.values()].map((text) => [`sha256:${createHash('sha256').update(text).digest('hex')}`, text]),
)

/** The document of a name, or of `sha256:` and the digest of its text; null where there is none. */
export function findDocument(id: string): string | null {
  return DOCUMENTS.get(id) ?? BY_HASH.get(id) ?? null
}
