import { parseFilename } from '@dipmp/packaging'
import { FileNotFoundError, ProjectDeniedError, RegistryNotFoundError } from '../errors.ts'
import type { File, RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { Policy } from './policy.ts'

/**
 * An index as an operator's policy shows it. A denied project is 451, and in an index with a fallback it is never
 * looked up elsewhere; files of publishers that are not shown are left out of the pages, which stay.
 */
export function governIndex(index: RegistryIndex, policy: Policy): RegistryIndex {
  return {
    projects: async (registry, options) => {
      checkRegistry(policy, registry)
      const list = await index.projects(registry, options)
      return {
        ...list,
        projects: list.projects.filter(({ normalizedName }) => !isDenied(policy, registry, normalizedName)),
      }
    },
    project: async (registry, normalizedName, options) => {
      checkRegistry(policy, registry)
      checkProject(policy, registry, normalizedName)
      const project = await index.project(registry, normalizedName, options)
      const files = project.files.filter((file) => isShown(policy, registry, file) && !policy.deniedCids.has(file.cid))
      return { ...project, files }
    },
    file: async (registry, cid, filename, options) => {
      checkRegistry(policy, registry)
      checkProject(policy, registry, parseFilename(filename).normalizedName)
      if (policy.deniedCids.has(cid)) throw new ProjectDeniedError(filename)
      const file = await index.file(registry, cid, filename, options)
      if (!isShown(policy, registry, file)) throw new FileNotFoundError(registry, cid, filename)
      return file
    },
  }
}

/** A search as an operator's policy shows it. */
export function governSearch(search: RegistrySearch, policy: Policy): RegistrySearch {
  return {
    search: async (registry, words, options) => {
      checkRegistry(policy, registry)
      const { hits, block } = await search.search(registry, words, options)
      return { block, hits: hits.filter(({ normalizedName }) => !isDenied(policy, registry, normalizedName)) }
    },
    recent: async (registry, options) => {
      checkRegistry(policy, registry)
      const files = await search.recent(registry, options)
      return files
        .filter(({ normalizedName }) => !isDenied(policy, registry, normalizedName))
        .filter((file) => isShown(policy, registry, file))
    },
  }
}

function checkRegistry({ registries }: Policy, registry: string): void {
  if (registries !== null && !registries.has(registry)) throw new RegistryNotFoundError(registry)
}

function checkProject(policy: Policy, registry: string, normalizedName: string): void {
  if (isDenied(policy, registry, normalizedName)) throw new ProjectDeniedError(normalizedName)
}

function isDenied({ deniedProjects }: Policy, registry: string, normalizedName: string): boolean {
  return deniedProjects.has(`${registry}/${normalizedName}`)
}

function isShown({ publishers }: Policy, registry: string, { publisher }: Pick<File, 'publisher'>): boolean {
  return publishers.get(registry)?.has(publisher) ?? true
}
