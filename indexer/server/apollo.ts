import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { createApiSchema } from '../graphql/api-schema.ts'
import { executeQuery, type QueryAnswer } from '../graphql/execute.ts'
import { DEFAULT_LIMITS, type QueryContext, type QueryLimits, type Subgraph } from '../graphql/query-context.ts'
import type { QueryError } from '../graphql/query-error.ts'
import type { QueryRequest } from './query-request.ts'
import { rephraseSyntaxError } from './syntax-error.ts'

/** The answer to a query: the body to send. */
export type Answer = Readonly<{
  body: string
  /** Whether every graph-node would send the same. */
  attestable: boolean
  /** Whether it was made from the store's state; false where the query was not in order. */
  executed: boolean
}>

export type GraphqlApi = Readonly<{ answer: (request: QueryRequest) => Promise<Answer>; stop: () => Promise<void> }>

/** What the executor leaves for the caller besides the answer; the context that holds it is copied, so it is held by reference. */
type Outcome = { attestable: boolean; executed: boolean; failure: unknown }

type RequestContext = Readonly<{ outcome: Outcome }>

/** Tokens beyond these are not parsed. */
const MAX_TOKENS = 100_000

/**
 * Puts a subgraph's queries behind Apollo Server. It parses them, and keeps what it has parsed; it does not validate
 * them, and our executor answers, since graph-node does neither as the GraphQL specification says.
 */
export async function startGraphqlApi(subgraph: Subgraph, limits: Partial<QueryLimits> = {}): Promise<GraphqlApi> {
  const api = createApiSchema(subgraph.schema)
  const allLimits = { ...DEFAULT_LIMITS, ...limits }
  const contextOf = (): QueryContext => {
    const deadline = performance.now() + allLimits.timeoutMs
    return { ...subgraph, api, limits: allLimits, isLate: () => performance.now() > deadline }
  }
  const apollo = new ApolloServer<RequestContext>({
    schema: api,
    plugins: [createExecutorPlugin(contextOf)],
    formatError: withoutExtensions,
    dangerouslyDisableValidation: true,
    introspection: true,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
  })
  await apollo.start()
  return {
    async answer({ query, variables }) {
      const outcome: Outcome = { attestable: true, executed: false, failure: null }
      // Apollo has an error of its own for an empty text; graph-node, and its parser, find no query in it.
      const text = query === '' ? ' ' : query
      const response = await apollo.executeOperation({ query: text, variables }, { contextValue: { outcome } })
      if (outcome.failure !== null) throw outcome.failure
      const body = response.body.kind === 'single' ? response.body.singleResult : response.body.initialResult
      return { body: JSON.stringify(body), attestable: outcome.attestable, executed: outcome.executed }
    },
    stop: () => apollo.stop(),
  }
}

function createExecutorPlugin(contextOf: () => QueryContext): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, request, contextValue: { outcome } }) {
          const singleResult = answerInto(outcome, () => executeQuery(contextOf(), document, request.variables ?? {}))
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
        },
      }
    },
  }
}

function answerInto(outcome: Outcome, execute: () => QueryAnswer): Record<string, unknown> {
  try {
    const { data, errors, executed } = execute()
    outcome.executed = executed
    outcome.attestable = errors.every((error) => error.attestable)
    return {
      ...(data === null ? {} : { data }),
      ...(errors.length === 0 ? {} : { errors: errors.map(errorJson) }),
    }
  } catch (error) {
    outcome.failure = error
    return {}
  }
}

function errorJson({ message, location }: QueryError): GraphQLFormattedError {
  return location === null ? { message } : { locations: [location], message }
}

function withoutExtensions(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations } = rephraseSyntaxError(error)
  return locations === undefined ? { message } : { locations, message }
}
