import { isNormalizedName } from '@dipmp/packaging'
import { z } from 'zod'
import type { Changelog, ChangelogEntry } from '../changelog.ts'
import { RegistryNotFoundError } from '../errors.ts'
import type { RegistryAddress } from '../registry-address.ts'
import { type Ask, type AskOptions, createAsk } from './client.ts'
import { checkMeta, meta } from './meta.ts'
import { ROWS_PER_PAGE } from './queries.ts'

/** Records of one answer; a mirror that is behind asks on. */
const MAX_PAGES = 10

const LAST_SERIAL = `
  query LastSerial($id: ID!) {
    _meta { block { number hash } hasIndexingErrors }
    registry(id: $id) { recordCount }
  }
`

const CHANGES = `
  query Changes($registry: String!, $index: Int!, $block: Bytes!) {
    logEntries(
      first: ${ROWS_PER_PAGE}, orderBy: index, where: { registry: $registry, index_gte: $index }, block: { hash: $block }
    ) { index kind projectId timestamp }
  }
`

const NAMES = `
  query Names($ids: [Bytes!]!, $block: Bytes!) {
    projects(first: ${ROWS_PER_PAGE}, where: { id_in: $ids }, block: { hash: $block }) { id normalizedName }
  }
`

const count = z.number().int().nonnegative()
const lastSerialAnswer = z.object({ _meta: meta, registry: z.object({ recordCount: count }).nullable() })

const changesAnswer = z.object({
  logEntries: z.array(
    z.object({
      index: count,
      kind: z.string().regex(/^[A-Z_]{1,40}$/),
      projectId: z
        .string()
        .regex(/^0x[0-9a-f]{64}$/)
        .nullable(),
      timestamp: z
        .string()
        .regex(/^\d{1,12}$/)
        .transform(Number),
    }),
  ),
})

const namesAnswer = z.object({ projects: z.array(z.object({ id: z.string(), normalizedName: z.string() })) })

type Row = z.infer<typeof changesAnswer>['logEntries'][number]

/** Reads records from a subgraph's GraphQL API, all of an answer at one block. */
export function graphqlChangelog(options: AskOptions): Changelog {
  const ask = createAsk(options)

  async function head(registry: RegistryAddress, signal?: AbortSignal) {
    const answer = await ask(lastSerialAnswer, LAST_SERIAL, { id: registry }, signal)
    const block = checkMeta(answer._meta)
    if (!answer.registry) throw new RegistryNotFoundError(registry)
    return { block: block.hash, serial: answer.registry.recordCount }
  }

  return {
    lastSerial: async (registry, options) => (await head(registry, options?.signal)).serial,

    since: async (registry, serial, options) => {
      const signal = options?.signal
      const { block, serial: last } = await head(registry, signal)
      const entries: ChangelogEntry[] = []
      let index = serial
      for (let page = 0; page < MAX_PAGES && index < last; page += 1) {
        const { logEntries } = await ask(changesAnswer, CHANGES, { registry, index, block }, signal)
        entries.push(...(await named(ask, { registry, block, rows: logEntries }, signal)))
        if (logEntries.length < ROWS_PER_PAGE) break
        index = Math.max(index, logEntries.at(-1)?.index ?? 0) + 1
      }
      return entries
    },
  }
}

/** Records of the registry itself are about no project. */
async function named(
  ask: Ask,
  { registry, block, rows }: Readonly<{ registry: RegistryAddress; block: string; rows: readonly Row[] }>,
  signal: AbortSignal | undefined,
): Promise<readonly ChangelogEntry[]> {
  const idOf = ({ projectId }: Row) => (projectId === null ? '' : registry + projectId.slice(2))
  const ids = [...new Set(rows.map(idOf))].filter((id) => id !== '')
  if (ids.length === 0) return []
  const { projects } = await ask(namesAnswer, NAMES, { ids, block }, signal)
  const names = new Map(projects.map(({ id, normalizedName }) => [id, normalizedName]))
  return rows.flatMap((row) => {
    const normalizedName = names.get(idOf(row)) ?? ''
    const { kind, timestamp, index } = row
    return isNormalizedName(normalizedName) ? [{ normalizedName, timestamp, kind, serial: index + 1 }] : []
  })
}
