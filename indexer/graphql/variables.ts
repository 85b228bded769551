import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  type TypeNode,
  typeFromAST,
} from 'graphql'
import { coerce, invalidArgument, MisfitError } from './coerce.ts'
import { type Location, locationOf, QueryError, QueryErrors } from './query-error.ts'
import { fromJson, fromNode, type QueryValue, type Variables } from './query-value.ts'

/** The values of an operation's variables, made to fit their types. Variables that were not given are left out. */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Variables {
  const variables = new Map<string, QueryValue>()
  const missing: QueryError[] = []
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value
    const location = locationOf(definition)
    const type = typeFromAST(schema, definition.type as TypeNode)
    if (!isInputType(type)) {
      missing.push(new QueryError(`Variable \`${name}\` must have an input type`, { location }))
      continue
    }
    const fallback = definition.defaultValue === undefined ? null : fromNode(definition.defaultValue, new Map())
    const value = Object.hasOwn(given, name) ? fromJson(given[name]) : fallback
    if (value !== null) variables.set(name, coerceVariable(value, type, name, location))
    else if (definition.type.kind === 'NonNullType') {
      missing.push(new QueryError(`No value provided for required variable \`${name}\``, { location }))
    }
  }
  if (missing.length > 0) throw new QueryErrors(missing)
  return variables
}

/** As in graph-node, a value that does not fit is the only error, even where other variables lack one. */
function coerceVariable(value: QueryValue, type: GraphQLInputType, name: string, location: Location): QueryValue {
  try {
    return coerce(value, type)
  } catch (error) {
    throw error instanceof MisfitError ? invalidArgument(name, error.value, location) : error
  }
}
