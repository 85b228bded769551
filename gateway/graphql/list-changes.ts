import { z } from 'zod'
import { IndexUnavailableError, RegistryNotFoundError } from '../errors.ts'
import type { ListChanges } from '../project-list/list-changes.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Block, ProjectListEntry, ReadOptions } from '../registry-index.ts'
import { type AskOptions, createAsk } from './client.ts'
import { parseEntry } from './list-entry.ts'
import { checkWhole } from './meta.ts'
import { ROWS_PER_PAGE } from './queries.ts'

/** Everything at the block that the view stands at, which the index may have left behind. */
const CHANGED_PROJECTS = `
  query ChangedProjects($id: ID!, $ids: [Bytes!]!, $block: Bytes!) {
    _meta(block: { hash: $block }) { block { hash } hasIndexingErrors }
    registry(id: $id, block: { hash: $block }) { recordCount }
    projects(first: ${ROWS_PER_PAGE}, orderBy: id, where: { id_in: $ids }, block: { hash: $block }) {
      id normalizedName serial
    }
  }
`

const answer = z.object({
  _meta: z.object({ block: z.object({ hash: z.string() }), hasIndexingErrors: z.boolean() }),
  registry: z.object({ recordCount: z.number().int().nonnegative() }).nullable(),
  projects: z.array(z.looseObject({ id: z.string().regex(/^0x[0-9a-f]{104}$/) })),
})

/** Reads changed projects from a subgraph's GraphQL API, graph-node's or the embedded indexer's. */
export function graphqlListChanges(index: AskOptions): ListChanges {
  const ask = createAsk(index)
  return {
    read: async (registry, projectIds, block, options) => {
      const ids = projectIds.map((projectId) => `${registry}${projectId.slice(2)}`)
      const first = await readPart(registry, ids.slice(0, ROWS_PER_PAGE), block, options)
      const projects = [...first.projects]
      for (let at = ROWS_PER_PAGE; at < ids.length; at += ROWS_PER_PAGE) {
        const more = await readPart(registry, ids.slice(at, at + ROWS_PER_PAGE), block, options)
        projects.push(...more.projects)
      }
      return { serial: first.serial, projects }
    },
  }

  async function readPart(registry: RegistryAddress, ids: readonly string[], block: Block, options?: ReadOptions) {
    const told = await ask(answer, CHANGED_PROJECTS, { id: registry, ids, block: block.hash }, options?.signal)
    checkWhole(told._meta)
    if (told._meta.block.hash !== block.hash) throw new IndexUnavailableError('it answered at another block')
    if (told.registry === null) throw new RegistryNotFoundError(registry)
    if (told.projects.some(({ id }) => !ids.includes(id)))
      throw new IndexUnavailableError('it answered another project')
    return { serial: told.registry.recordCount, projects: told.projects.flatMap(soundEntry) }
  }
}

/** A row that cannot be read counts as not there: then the list is read whole, which leaves it out and says so. */
function soundEntry(row: unknown): ProjectListEntry[] {
  try {
    return [parseEntry(row)]
  } catch {
    return []
  }
}
