import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql'
import { checkQuery, type QueryLimits, queryType } from './check-query.ts'
import { QueryError } from './query-error.ts'
import { expandSelection, type SelectedField } from './selection.ts'
import { readVariables } from './variables.ts'

/** The fields of `Query` that a document asks for, checked. As in graph-node, it must have one operation, a query. */
export function selectFields(
  api: GraphQLSchema,
  limits: QueryLimits,
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
): readonly SelectedField[] {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [operation, second] = operations
  if (operation === undefined || second !== undefined) throw new QueryError('Operation name required')
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node] as const),
  )
  const variables = readVariables(api, operation, given)
  if (operation.operation === OperationTypeNode.MUTATION) throw notSupported('Mutations')
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw notSupported('Subscriptions')
  checkQuery(api, operation.selectionSet, fragments, limits)
  const root = queryType(api)
  return expandSelection(api, operation.selectionSet, fragments, variables, root).get(root.name) ?? []
}

function notSupported(what: string): QueryError {
  return new QueryError(`Not supported: ${what} are not supported`)
}
