import { readSchema } from '../schema/read-schema.ts'
import type { EntityChange } from '../store/entity-store.ts'
import { blockAt } from '../store/sample-values.ts'
import { createSqliteEntityStore } from '../store/sqlite-entity-store.ts'
import { type GraphqlServerOptions, startGraphqlServer } from './graphql-server.ts'

/** The answer to a query, as it came over HTTP. */
export type ServedAnswer = Readonly<{
  data?: Record<string, unknown>
  errors?: readonly { message: string; locations?: unknown }[]
}>

/** Serves a schema's entities over HTTP for tests: the changes of blocks 1, 2, 3 and so on, in a store of its own. */
export async function serveSubgraph(
  schemaText: string,
  blocks: readonly (readonly EntityChange[])[],
  options: Partial<GraphqlServerOptions> = {},
) {
  const schema = readSchema(schemaText)
  const store = createSqliteEntityStore({ path: ':memory:', schema })
  blocks.forEach((changes, at) => {
    store.apply(blockAt(at + 1), changes)
  })
  const server = await startGraphqlServer({
    schema,
    reader: store,
    name: 'test',
    deployment: 'deployment',
    earliestBlock: () => 0n,
    hasIndexingErrors: () => false,
    ...options,
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
      store.close()
    },
  }
}
