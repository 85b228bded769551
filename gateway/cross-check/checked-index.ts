import type { Changelog } from '../changelog.ts'
import type { GetPage, PageCache } from '../pages/page-cache.ts'
import type { SimplePages } from '../pages/simple-pages.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { CrossCheck } from './cross-check.ts'

// Each answer is read first and checked then: for a registry that the index does not have, no node is asked.

/** An index that tells nothing the chain contradicts. */
export function checkIndex(index: RegistryIndex, crossCheck: CrossCheck): RegistryIndex {
  return {
    projects: (registry, options) => checked(crossCheck, registry, index.projects(registry, options)),
    project: (registry, name, options) => checked(crossCheck, registry, index.project(registry, name, options)),
    file: (registry, cid, filename, options) =>
      checked(crossCheck, registry, index.file(registry, cid, filename, options)),
  }
}

/** The same for pages, which may be kept from before. */
export function checkPages(pages: SimplePages, crossCheck: CrossCheck): SimplePages {
  return {
    list: (registry, ...rest) => checked(crossCheck, registry, pages.list(registry, ...rest)),
    project: (registry, ...rest) => checked(crossCheck, registry, pages.project(registry, ...rest)),
  }
}

/** The same for a page of any other kind. */
export function checkPageCache(pages: PageCache, crossCheck: CrossCheck): GetPage {
  return (registry, ...rest) => checked(crossCheck, registry, pages.get(...rest))
}

/** And for what people ask. */
export function checkSearch(search: RegistrySearch, crossCheck: CrossCheck): RegistrySearch {
  return {
    search: (registry, ...rest) => checked(crossCheck, registry, search.search(registry, ...rest)),
    recent: (registry, ...rest) => checked(crossCheck, registry, search.recent(registry, ...rest)),
    newest: (registry, ...rest) => checked(crossCheck, registry, search.newest(registry, ...rest)),
  }
}

/** And for what mirrors ask. */
export function checkChangelog(changelog: Changelog, crossCheck: CrossCheck): Changelog {
  return {
    lastSerial: (registry, ...rest) => checked(crossCheck, registry, changelog.lastSerial(registry, ...rest)),
    since: (registry, ...rest) => checked(crossCheck, registry, changelog.since(registry, ...rest)),
  }
}

const ABSENCES = new Set(['PROJECT_NOT_FOUND', 'FILE_NOT_FOUND'])

async function checked<T>(crossCheck: CrossCheck, registry: RegistryAddress, answer: Promise<T>): Promise<T> {
  try {
    const told = await answer
    await crossCheck.check(registry)
    return told
  } catch (error) {
    // That a registry lacks a name is a statement about its records like any other, and in an index with a fallback it
    // leads elsewhere: who hides a project must not come to answer for it.
    if (isAbsence(error)) await crossCheck.check(registry)
    throw error
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENCES.has(String(error.code))
}
