import { parseFilename } from '@dipmp/packaging'
import type { Changelog } from '../changelog.ts'
import { FileNotFoundError, ProjectDeniedError, RegistryNotFoundError } from '../errors.ts'
import type { File, Project, RegistryIndex, Turn } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { Policy } from './policy.ts'

/** Blocks; graph-node undoes 250. */
const REORG_DEPTH = 1000n

/**
 * An index as an operator's policy shows it. A denied project is 451, and in an index with a fallback it is never
 * looked up elsewhere; files of publishers that are not shown, and those without enough confirmations, are left out of the
 * pages, which stay.
 */
export function governIndex(index: RegistryIndex, policy: Policy): RegistryIndex {
  return {
    projects: async (registry, options) => {
      checkRegistry(policy, registry)
      const list = await index.projects(registry, options)
      // Of a hundred thousand names it is quicker to find none than to leave none out.
      if (!isAnyDenied(policy, registry)) return list
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
      return confirmedPart({ ...project, files }, policy)
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
      const { files, turns, block } = await search.recent(registry, options)
      const shown = files
        .filter(({ normalizedName }) => !isDenied(policy, registry, normalizedName))
        .filter((file) => isShown(policy, registry, file) && !policy.deniedCids.has(file.cid))
        .filter((file) => block.number >= shownFrom(file, policy))
      return { files: shown, turns: [...turns, ...turnsOf(files, block.number, policy)], block }
    },
    newest: async (registry, options) => {
      checkRegistry(policy, registry)
      const { projects, ...rest } = await search.newest(registry, options)
      return {
        ...rest,
        projects: projects.filter(({ normalizedName }) => !isDenied(policy, registry, normalizedName)),
      }
    },
  }
}

/** What mirrors ask, as an operator's policy shows it. */
export function governChangelog(changelog: Changelog, policy: Policy): Changelog {
  return {
    lastSerial: async (registry, options) => {
      checkRegistry(policy, registry)
      return changelog.lastSerial(registry, options)
    },
    since: async (registry, serial, options) => {
      checkRegistry(policy, registry)
      const entries = await changelog.since(registry, serial, options)
      return entries.filter(({ normalizedName }) => !isDenied(policy, registry, normalizedName))
    },
  }
}

/** A project without the files that a reorg may still take back. A file's own block counts as its first confirmation. */
function confirmedPart(project: Project, policy: Policy): Project {
  if (policy.minConfirmations <= 1) return project
  const head = project.block.number
  return {
    ...project,
    files: project.files.filter((file) => head >= shownFrom(file, policy)),
    turns: [...project.turns, ...turnsOf(project.files, head, policy)],
  }
}

/** When files come to be shown. Of those long past none matters: no reorg goes back farther than the follower looks. */
function turnsOf(files: readonly Pick<File, 'blockNumber'>[], head: bigint, policy: Policy): readonly Turn[] {
  if (policy.minConfirmations <= 1) return []
  return [...new Set(files.map((file) => shownFrom(file, policy)))]
    .filter((at) => head - at < REORG_DEPTH)
    .map((at): Turn => ({ type: 'block', at, isPast: head >= at }))
}

/** The first block at which a file has its confirmations. */
function shownFrom({ blockNumber }: Pick<File, 'blockNumber'>, { minConfirmations }: Policy): bigint {
  return blockNumber + BigInt(minConfirmations - 1)
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

function isAnyDenied({ deniedProjects }: Policy, registry: string): boolean {
  return [...deniedProjects].some((key) => key.startsWith(`${registry}/`))
}

function isShown({ publishers }: Policy, registry: string, { publisher }: Pick<File, 'publisher'>): boolean {
  return publishers.get(registry)?.has(publisher) ?? true
}
