import type { QueryLimits, Subgraph } from '../graphql/query-context.ts'
import { stateOf } from '../graphql/state.ts'
import { readSchema } from '../schema/read-schema.ts'
import type { StatusSource } from '../status/status-source.ts'
import type { EntityChange } from '../store/entity-store.ts'
import { blockAt } from '../store/sample-values.ts'
import { createSqliteEntityStore } from '../store/sqlite-entity-store.ts'
import { type GraphqlServerOptions, startGraphqlServer } from './graphql-server.ts'
import { startQueries } from './queries.ts'

/** The answer to a query, as it came over HTTP. */
export type ServedAnswer = Readonly<{
  data?: Record<string, unknown>
  errors?: readonly { message: string; locations?: unknown }[]
}>

type ServedOptions = Partial<Omit<GraphqlServerOptions, 'queries' | 'hasStatus'>> &
  Readonly<{
    hasIndexingErrors?: Subgraph['hasIndexingErrors']
    limits?: Partial<QueryLimits>
    status?: StatusSource
  }>

/** Serves a schema's entities over HTTP for tests, on this thread: the changes of blocks 1, 2, 3 and so on, in a store of its own. */
export async function serveSubgraph(
  schemaText: string,
  blocks: readonly (readonly EntityChange[])[],
  options: ServedOptions = {},
) {
  const schema = readSchema(schemaText)
  const store = createSqliteEntityStore({ path: ':memory:', schema })
  blocks.forEach((changes, at) => {
    store.apply(blockAt(at + 1), changes)
  })
  const { hasIndexingErrors = () => false, limits, status, ...ofServer } = options
  const subgraph = { schema, reader: store, deployment: 'deployment', earliestBlock: () => 0n, hasIndexingErrors }
  const queries = await startQueries(subgraph, { limits, status })
  const server = await startGraphqlServer({
    name: 'test',
    deployment: 'deployment',
    queries: { ...queries, state: () => stateOf(subgraph) },
    hasStatus: status !== undefined,
    ...ofServer,
  })
  const query = async (text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<ServedAnswer> => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    })
    return (await response.json()) as ServedAnswer
  }
  return {
    store,
    url: server.url,
    query,
    /** The ids of a list, or the message of the error that came instead. */
    async ids(field: string, args: string): Promise<unknown> {
      const { data, errors } = await query(`{ ${field}(${args}) { id } }`)
      const rows = (data?.[field] ?? []) as readonly { id: string }[]
      return errors?.[0]?.message ?? rows.map(({ id }) => id)
    },
    async stop() {
      await server.stop()
      await queries.stop()
      store.close()
    },
  }
}
