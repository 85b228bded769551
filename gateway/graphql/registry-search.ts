import { compareVersions, isNormalizedName, isNormalizedVersion, parseVersion } from '@dipmp/packaging'
import { z } from 'zod'
import { RegistryNotFoundError } from '../errors.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Block } from '../registry-index.ts'
import type { RegistrySearch, SearchHit, SearchResult } from '../registry-search.ts'
import { cleanLine } from './clean-line.ts'
import { type AskOptions, createAsk } from './client.ts'
import { checkMeta, meta, timeOf } from './meta.ts'
import { STATUS_FIELDS, statusFields, statusOf } from './project-status.ts'
import { readNewProjects, readRecentFiles } from './registry-feeds.ts'
import { searchText } from './search-text.ts'

const HITS = 100
const MAX_WORDS = 8

const FIELDS = `
  normalizedName ${STATUS_FIELDS}
  releases(first: 1000, where: { yanked: false, fileCount_gt: 0 }) { id version }
`

const SEARCH = `
  query Search($id: ID!, $where: Project_filter!) {
    _meta { block { number hash timestamp } hasIndexingErrors }
    registry(id: $id) { id }
    projects(first: ${HITS}, orderBy: normalizedName, where: $where) { ${FIELDS} }
  }
`

const NAMED = `
  query Named($where: Project_filter!, $block: Bytes!) {
    projects(first: ${HITS}, orderBy: normalizedName, where: $where, block: { hash: $block }) { ${FIELDS} }
  }
`

const SUMMARIES = `
  query Summaries($releases: [String!]!, $block: Bytes!) {
    files(
      first: 1000, orderBy: id, where: { release_in: $releases, coreMetadata_not: null }, block: { hash: $block }
    ) { release { id } coreMetadata { summary } }
  }
`

const registry = z.object({ id: z.string() }).nullable()
const name = z.string().refine(isNormalizedName)

const projects = z.array(
  z.object({
    normalizedName: name,
    ...statusFields,
    releases: z.array(z.object({ id: z.string().regex(/^0x[0-9a-f]+$/), version: z.string() })),
  }),
)

const searchAnswer = z.object({ _meta: meta, registry, projects })
const namedAnswer = z.object({ projects })

const summariesAnswer = z.object({
  files: z.array(
    z.object({
      release: z.object({ id: z.string() }),
      // It is null until IPFS has it, though the file refers to it.
      coreMetadata: z.object({ summary: z.string().nullable() }).nullable(),
    }),
  ),
})

/** Searches a subgraph's GraphQL API, graph-node's or the embedded indexer's. */
export function graphqlRegistrySearch(index: AskOptions): RegistrySearch {
  const ask = createAsk(index)

  const check = (address: RegistryAddress, answer: Pick<z.infer<typeof searchAnswer>, '_meta' | 'registry'>): Block => {
    const block = checkMeta(answer._meta)
    if (!answer.registry) throw new RegistryNotFoundError(address)
    return block
  }

  /** Those that only their core metadata speaks for, as far as there is room. */
  async function byText(
    address: RegistryAddress,
    words: readonly string[],
    known: z.infer<typeof projects>,
    block: string,
    signal: AbortSignal | undefined,
  ): Promise<z.infer<typeof projects>> {
    if (known.length >= HITS) return []
    const found = await searchText(ask, { registry: address, words, block }, signal)
    const names = found.filter((each) => !known.some(({ normalizedName }) => normalizedName === each))
    if (names.length === 0) return []
    const where = { registry: address, normalizedName_in: names.slice(0, HITS - known.length) }
    return (await ask(namedAnswer, NAMED, { where, block }, signal)).projects
  }

  return {
    search: async (address, words, options): Promise<SearchResult> => {
      const wanted = words.slice(0, MAX_WORDS)
      const or = wanted.map((word) => ({ registry: address, normalizedName_contains: word }))
      const where = or.length === 1 ? or[0] : { or }
      const variables = { id: address, where: where ?? {} }
      const answer = await ask(searchAnswer, SEARCH, variables, options?.signal)
      const block = check(address, answer)
      const time = timeOf(answer._meta)
      const others = await byText(address, wanted, answer.projects, block.hash, options?.signal)
      const offered = [...answer.projects, ...others].filter(
        (project) => statusOf(project, time).type !== 'quarantined',
      )
      const newest = new Map(offered.map(({ normalizedName, releases }) => [normalizedName, newestOf(releases)]))
      const releases = [...newest.values()].flatMap((release) => (release ? [release.id] : []))
      const told =
        releases.length === 0
          ? []
          : (await ask(summariesAnswer, SUMMARIES, { releases, block: block.hash }, options?.signal)).files
      const summaries = new Map<string, string>()
      for (const { release, coreMetadata } of told) {
        if (coreMetadata?.summary) summaries.set(release.id, coreMetadata.summary)
      }
      const hits = [...newest].map(([normalizedName, release]): SearchHit => {
        const summary = cleanLine(summaries.get(release?.id ?? '') ?? null)
        return { normalizedName, version: release?.version ?? null, summary }
      })
      return { hits: hits.toSorted(byMatch(wanted)), block }
    },

    recent: (address, options) => readRecentFiles(ask, address, options?.signal),
    newest: (address, options) => readNewProjects(ask, address, options?.signal),
  }
}

/** The newest version that is no pre-release, or the newest of all where there are no others (PEP 440). */
function newestOf<T extends Readonly<{ version: string }>>(releases: readonly T[]): T | null {
  const sorted = releases
    .filter(({ version }) => isNormalizedVersion(version))
    .map((release) => ({ release, parsed: parseVersion(release.version) }))
    .toSorted((a, b) => compareVersions(a.parsed, b.parsed))
  const final = sorted.filter(({ parsed }) => parsed.pre === null && parsed.dev === null)
  return (final.at(-1) ?? sorted.at(-1))?.release ?? null
}

/** A name that is the word comes first, then those that begin with it, those that hold it, and what is said of others. */
function byMatch(words: readonly string[]): (a: SearchHit, b: SearchHit) => number {
  const rank = ({ normalizedName }: SearchHit): number => {
    if (words.includes(normalizedName)) return 0
    if (words.some((word) => normalizedName.startsWith(word))) return 1
    return words.some((word) => normalizedName.includes(word)) ? 2 : 3
  }
  return (a, b) => rank(a) - rank(b) || (a.normalizedName < b.normalizedName ? -1 : 1)
}
