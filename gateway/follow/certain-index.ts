import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { Freshness } from './freshness.ts'

/**
 * Throws where the chain has the name, or cannot be asked about it.
 * @throws NotIndexedError (NOT_INDEXED), ChainUnavailableError (CHAIN_UNAVAILABLE)
 */
export type CheckFree = (registry: RegistryAddress, normalizedName: string) => Promise<void>

export type CertainIndexOptions = Readonly<{
  freshness: Pick<Freshness, 'check' | 'isLevel'>
  /** Null where there is no endpoint to ask. */
  checkFree: CheckFree | null
}>

const ABSENCES = new Set(['REGISTRY_NOT_FOUND', 'PROJECT_NOT_FOUND', 'FILE_NOT_FOUND'])

/**
 * An index that says of nothing that it is not there while it is too old to know: that is an outage (INDEX_UNAVAILABLE).
 * What it has, it still tells. While it is fresh, and yet not at the chain's newest block, the registry itself is asked
 * about a name that it lacks; where it cannot be asked, the index is believed, since its age is within what is allowed.
 */
export function certainIndex(index: RegistryIndex, { freshness, checkFree }: CertainIndexOptions): RegistryIndex {
  return {
    projects: (registry, options) => certain(index.projects(registry, options), freshness),
    file: (registry, cid, filename, options) => certain(index.file(registry, cid, filename, options), freshness),
    project: async (registry, normalizedName, options) => {
      try {
        return await certain(index.project(registry, normalizedName, options), freshness)
      } catch (error) {
        if (checkFree === null || codeOf(error) !== 'PROJECT_NOT_FOUND' || (await freshness.isLevel())) throw error
        await checkFree(registry, normalizedName).catch(throwTaken)
        throw error
      }
    },
  }
}

/** The same for what people ask: that nothing was found is such a statement, too. */
export function certainSearch(search: RegistrySearch, freshness: Pick<Freshness, 'check'>): RegistrySearch {
  return {
    recent: (registry, options) => certain(search.recent(registry, options), freshness),
    newest: (registry, options) => certain(search.newest(registry, options), freshness),
    search: async (registry, words, options) => {
      const found = await certain(search.search(registry, words, options), freshness)
      if (found.hits.length === 0) freshness.check()
      return found
    },
  }
}

async function certain<T>(answer: Promise<T>, freshness: Pick<Freshness, 'check'>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (ABSENCES.has(codeOf(error))) freshness.check()
    throw error
  }
}

function throwTaken(error: unknown): void {
  if (codeOf(error) === 'NOT_INDEXED') throw error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
