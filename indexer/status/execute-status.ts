import type { DocumentNode, GraphQLSchema } from 'graphql'
import { completePlain } from '../graphql/complete-plain.ts'
import type { QueryAnswer } from '../graphql/execute.ts'
import { completeIntrospection } from '../graphql/introspection.ts'
import type { Json } from '../graphql/json.ts'
import { QueryError, QueryErrors, queryErrorsIn } from '../graphql/query-error.ts'
import { selectFields } from '../graphql/select-fields.ts'
import type { SelectedField } from '../graphql/selection.ts'
import { resolveStatus } from './resolve-status.ts'
import type { StatusSource } from './status-source.ts'

/** Each field may read the store, so few are answered at once. */
const LIMITS = { maxDepth: 100, maxComplexity: null }
const MAX_FIELDS = 20

/** Answers a query of the status API. Whatever is wrong with it is in the answer. */
export async function executeStatusQuery(
  source: StatusSource,
  api: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Promise<QueryAnswer> {
  try {
    const fields = selectFields(api, LIMITS, document, variables)
    if (fields.length > MAX_FIELDS) throw new QueryError(`a query may have ${MAX_FIELDS} fields; ask for less at once`)
    return { data: await answerFields(source, api, fields), errors: [], executed: false }
  } catch (error) {
    return { data: null, errors: queryErrorsIn(error), executed: false }
  }
}

/** What is asked of the index comes first, then `__typename`, then introspection, as in graph-node's answers. */
async function answerFields(source: StatusSource, api: GraphQLSchema, fields: readonly SelectedField[]) {
  const data: Record<string, Json> = Object.create(null)
  const errors: QueryError[] = []
  for (const rank of [0, 1, 2]) {
    for (const field of fields.filter(({ name }) => rankOf(name) === rank)) {
      try {
        data[field.key] = await answerField(source, api, field)
      } catch (error) {
        errors.push(...queryErrorsIn(error))
      }
    }
  }
  if (errors.length > 0) throw new QueryErrors(errors)
  return data
}

function rankOf(name: string): number {
  if (name === '__typename') return 1
  return name === '__schema' || name === '__type' ? 2 : 0
}

async function answerField(source: StatusSource, api: GraphQLSchema, field: SelectedField): Promise<Json> {
  if (field.name === '__typename') return 'Query'
  if (rankOf(field.name) === 2) return completeIntrospection({ api }, field)
  return completePlain(field, await resolveStatus(source, field))
}
