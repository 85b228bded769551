import type { Changelog } from '../changelog.ts'
import type { GetPage, ScopedPage } from '../pages/page-cache.ts'
import { makeReady, type ReadyPage, type ReadyPageOptions } from '../pages/ready-page.ts'
import { sortEntries } from '../project-list/sort-entries.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { type MirrorCall, renderChanges, renderLastSerial, renderSerials } from './mirror-calls.ts'

/** Answers what a mirror asks of a registry. Errors are those of the index. */
export type AnswerMirrors = (registry: RegistryAddress, call: MirrorCall, signal: AbortSignal) => Promise<ReadyPage>

export type AnswerMirrorsOptions = Readonly<{
  index: RegistryIndex
  changelog: Changelog
  getPage: GetPage
  ready: ReadyPageOptions
}>

const XML = { contentType: 'text/xml; charset=utf-8', vary: 'Accept-Encoding', hasOrigin: false } as const

/** The list of all names is kept as pages are; the others are short, or of a serial that one mirror alone asks from. */
export function createAnswerMirrors({ index, changelog, getPage, ready }: AnswerMirrorsOptions): AnswerMirrors {
  const unkept = (parts: Iterable<string>) => makeReady({ ...XML, parts, serial: null, block: null, turns: [] }, ready)

  return async (registry, call, signal) => {
    if (call.method === 'changelog_last_serial')
      return unkept([renderLastSerial(await changelog.lastSerial(registry, { signal }))])
    if (call.method === 'changelog_since_serial')
      return unkept(renderChanges(await changelog.since(registry, call.serial, { signal })))
    const make = async (shared: AbortSignal): Promise<ScopedPage> => {
      const { projects, serial, block } = await index.projects(registry, { signal: shared })
      const scope = { registry, projectId: null }
      return { ...XML, parts: renderSerials(await sortEntries(projects)), serial, block, turns: [], scope }
    }
    return getPage(registry, `xml-rpc ${registry} ${call.method}`, make, signal)
  }
}
