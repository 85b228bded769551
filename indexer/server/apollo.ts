import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { Block } from '../chain/block.ts'
import { createApiSchema } from '../graphql/api-schema.ts'
import { executeQuery, type QueryAnswer } from '../graphql/execute.ts'
import { DEFAULT_LIMITS, type QueryContext, type QueryLimits, type Subgraph } from '../graphql/query-context.ts'
import type { QueryError } from '../graphql/query-error.ts'
import { stateOf } from '../graphql/state.ts'
import { executeStatusQuery } from '../status/execute-status.ts'
import { createStatusSchema } from '../status/status-schema.ts'
import type { StatusSource } from '../status/status-source.ts'
import { findNestingFault } from './document-nesting.ts'
import { indexedText } from './indexed-header.ts'
import type { QueryRequest } from './query-request.ts'
import { rephraseSyntaxError } from './syntax-error.ts'

/** The answer to a query: the body to send. */
export type Answer = Readonly<{
  body: string | Uint8Array<ArrayBuffer>
  /** Whether every graph-node would send the same. */
  attestable: boolean
  /** Whether it was made from the store's state; false where the query was not in order. */
  executed: boolean
  /** Whether the query's text is GraphQL. */
  parsed: boolean
  /** The state that it was made from; null where it has errors, since some depend on the time. */
  state: string | null
  /** The newest block whose effects it sees, as a header says it; `null` where it is of none. */
  indexed: string
}>

export type GraphqlApi = Readonly<{ answer: (request: QueryRequest) => Promise<Answer>; stop: () => Promise<void> }>

/** What the executor leaves for the caller besides the answer; the context that holds it is copied, so it is held by reference. */
type Outcome = {
  attestable: boolean
  executed: boolean
  parsed: boolean
  state: string | null
  indexed: string
  failure: unknown
}

type RequestContext = Readonly<{ outcome: Outcome }>

const UNPARSED = { attestable: true, executed: false, parsed: false, state: null, indexed: 'null' } as const

/** Tokens beyond these are not parsed. */
const MAX_TOKENS = 100_000

type StatedAnswer = QueryAnswer & Readonly<{ state?: string; cursor?: Block | null }>

type Execute = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => StatedAnswer | Promise<StatedAnswer>

/** Answers queries of a subgraph's entities. */
export function startGraphqlApi(subgraph: Subgraph, limits: Partial<QueryLimits> = {}): Promise<GraphqlApi> {
  const api = createApiSchema(subgraph.schema)
  const allLimits = { ...DEFAULT_LIMITS, ...limits }
  return startApollo(api, (document, variables) => {
    const deadline = performance.now() + allLimits.timeoutMs
    const isLate = () => performance.now() > deadline
    const context: QueryContext = { ...subgraph, api, limits: allLimits, isLate }
    return subgraph.reader.snapshot(() => ({
      ...executeQuery(context, document, variables),
      state: stateOf(subgraph),
      cursor: subgraph.reader.cursor(),
    }))
  })
}

/** Answers queries about how indexing is. */
export function startStatusApi(source: StatusSource): Promise<GraphqlApi> {
  const api = createStatusSchema()
  return startApollo(api, (document, variables) => executeStatusQuery(source, api, document, variables))
}

/**
 * Puts queries behind Apollo Server. It parses them, and keeps what it has parsed; it does not validate them, and our
 * executors answer, since graph-node does neither as the GraphQL specification says.
 */
async function startApollo(schema: GraphQLSchema, execute: Execute): Promise<GraphqlApi> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    plugins: [createExecutorPlugin(execute)],
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
      const outcome: Outcome = {
        attestable: true,
        executed: false,
        parsed: false,
        state: null,
        indexed: 'null',
        failure: null,
      }
      // Apollo has an error of its own for an empty text; graph-node, and its parser, find no query in it.
      const text = query === '' ? ' ' : query
      const fault = findNestingFault(text)
      if (fault !== null) return { ...UNPARSED, body: JSON.stringify({ errors: [fault] }) }
      const response = await apollo.executeOperation({ query: text, variables }, { contextValue: { outcome } })
      if (outcome.failure !== null) throw outcome.failure
      const body = response.body.kind === 'single' ? response.body.singleResult : response.body.initialResult
      const { failure: _, ...rest } = outcome
      return { body: JSON.stringify(body), ...rest }
    },
    stop: () => apollo.stop(),
  }
}

function createExecutorPlugin(execute: Execute): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, request, contextValue: { outcome } }) {
          outcome.parsed = true
          const singleResult = await answerInto(outcome, () => execute(document, request.variables ?? {}))
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
        },
      }
    },
  }
}

async function answerInto(
  outcome: Outcome,
  execute: () => StatedAnswer | Promise<StatedAnswer>,
): Promise<Record<string, unknown>> {
  try {
    const { data, errors, executed, state, cursor } = await execute()
    outcome.executed = executed
    if (executed && cursor) outcome.indexed = indexedText(cursor)
    outcome.state = executed && errors.length === 0 ? (state ?? null) : null
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
