import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { IndexUnavailableError } from '../errors.ts'
import type { PassOn } from '../graphql/pass-on.ts'

/** The schema that the index answers by, as it was told of some time ago at most. */
export type ReadApiSchema = () => Promise<GraphQLSchema>

/** Another build of the subgraph may have taken the old one's place. */
const MAX_AGE_MS = 60_000

/** Asks the index for its schema, once for all who wait for it. While it cannot be asked again, what is known holds. */
export function createApiSchema(passOn: PassOn, maxAgeMs = MAX_AGE_MS): ReadApiSchema {
  let known: Readonly<{ schema: GraphQLSchema; text: string; since: number }> | null = null
  let asking: Promise<GraphQLSchema> | null = null

  async function ask(): Promise<GraphQLSchema> {
    // It is asked for all who wait, so that none of them leaving ends it; `passOn` has a limit of time.
    const answer = await passOn({ query: getIntrospectionQuery(), variables: {} }, new AbortController().signal)
    const text = answer.toString()
    const schema = known?.text === text ? known.schema : buildSchema(text)
    known = { schema, text, since: performance.now() }
    return schema
  }

  const asked = () => {
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  return async () => {
    if (known === null) return asked()
    // Nobody waits for news of a schema that is known.
    if (performance.now() - known.since > maxAgeMs) asked().catch(() => {})
    return known.schema
  }
}

function buildSchema(text: string): GraphQLSchema {
  try {
    const { data } = JSON.parse(text) as { data: IntrospectionQuery }
    return buildClientSchema(data, { assumeValid: true })
  } catch (cause) {
    throw new IndexUnavailableError('it does not tell its schema', { cause })
  }
}
