import { ProjectNotFoundError } from '../errors.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { IndexView } from './index-view.ts'

/** Some MB at most, whatever is asked for. */
const MAX_NAMES = 50_000

/**
 * An index that remembers which names it does not have, so that the same question is not asked again and again: under
 * `<registry>+pypi` nearly every name that pip asks for is one. All is forgotten with the next record of anything, or a
 * reorg; a block without records takes no name away and brings none.
 */
export function rememberAbsentNames(index: RegistryIndex, view: IndexView): RegistryIndex {
  const absent = new Set<string>()
  view.onChange(() => absent.clear())

  return {
    projects: (registry, options) => index.projects(registry, options),
    file: (registry, cid, filename, options) => index.file(registry, cid, filename, options),
    project: async (registry, normalizedName, options) => {
      const key = `${registry}/${normalizedName}`
      const head = view.current()
      if (head && absent.has(key)) throw new ProjectNotFoundError(registry, normalizedName, head)
      try {
        return await index.project(registry, normalizedName, options)
      } catch (error) {
        // Read at another block than the view's, it may be untrue there, and no step would say so.
        if (isAbsent(error) && error.block.hash === view.current()?.hash) {
          if (absent.size >= MAX_NAMES) absent.clear()
          absent.add(key)
        }
        throw error
      }
    },
  }
}

function isAbsent(error: unknown): error is ProjectNotFoundError {
  return error instanceof Error && 'code' in error && error.code === 'PROJECT_NOT_FOUND'
}
