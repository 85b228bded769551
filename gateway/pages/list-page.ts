import { createHash } from 'node:crypto'
import type { Encoding } from '../http/accept-encoding.ts'
import { createPace } from '../http/pace.ts'
import { sortEntries } from '../project-list/sort-entries.ts'
import type { ProjectListEntry } from '../registry-index.ts'
import type { ListText } from '../simple/list-text.ts'
import { divideList } from './divide-list.ts'
import { gzipParts } from './gzip-parts.ts'
import {
  GZIP_LEVEL,
  makeReady,
  type PageFacts,
  type ReadyPage,
  type ReadyPageOptions,
  readyPageOf,
} from './ready-page.ts'
import { makePart, type Segment } from './segment.ts'

/** A project list before it is spelled; its entries are in any order. */
export type RenderedList = PageFacts & Readonly<{ text: ListText; entries: readonly ProjectListEntry[] }>

/** Longer ones are made in segments. */
const LONGEST_WHOLE = 2000

/**
 * Makes the bytes of a project list. A long one is made in segments, and of those that the former page has as well the
 * bytes are taken from there: after a record, one segment is spelled and compressed, and the rest is put together.
 *
 * Segments are put together as one gzip member. A zstd frame cannot be made of parts, and of several frames some clients
 * read the first alone, or fail (aiohttp#12234, reqwest#2484, Node's zstdDecompressSync): a long list is not in zstd.
 */
export async function makeListPage(
  list: RenderedList,
  former: ReadyPage | undefined,
  options: ReadyPageOptions,
): Promise<ReadyPage> {
  if (list.entries.length <= LONGEST_WHOLE) {
    return makeReady({ ...list, parts: partsOf(list.text, await sortEntries(list.entries)) }, options)
  }

  const { before, separator, after } = list.text
  const segments: Segment[] = []
  const pace = createPace()
  for (const run of await divideList(list.entries, former?.segments ?? [])) {
    const lead = segments.length === 0 ? '' : separator
    segments.push(
      run.former ?? { entries: run.entries, ...(await makePart(lead + spell(list.text, run.entries), GZIP_LEVEL)) },
    )
    if (pace.isSpent()) await pace.rest()
  }
  const parts = [await makePart(before, GZIP_LEVEL), ...segments, await makePart(after, GZIP_LEVEL)]
  const digest = createHash('sha256').update(Buffer.concat(parts.map((part) => part.digest)))
  const bodies = new Map<Encoding, readonly Buffer[]>([
    ['identity', parts.map(({ bytes }) => bytes)],
    ['gzip', gzipParts(parts.map(({ deflated }) => deflated))],
  ])
  return readyPageOf(list, bodies, digest.digest('hex'), options, segments)
}

function* partsOf(text: ListText, entries: readonly ProjectListEntry[]): Generator<string> {
  yield text.before
  for (const [place, entry] of entries.entries()) yield (place === 0 ? '' : text.separator) + text.memberOf(entry)
  yield text.after
}

function spell({ memberOf, separator }: ListText, entries: readonly ProjectListEntry[]): string {
  return entries.map(memberOf).join(separator)
}
