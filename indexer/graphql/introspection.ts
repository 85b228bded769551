import {
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  introspectionTypes,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { queryType } from './check-query.ts'
import { fieldDefinition } from './field-definition.ts'
import type { Json } from './json.ts'
import type { QueryContext } from './query-context.ts'
import type { QueryValue } from './query-value.ts'
import type { SelectedField } from './selection.ts'

/** The answer to a `__schema` or `__type` field, by the resolvers that graphql-js has for the introspection types. */
export function completeIntrospection({ api }: Pick<QueryContext, 'api'>, field: SelectedField): Json {
  const resolve = (source: unknown, typeName: string, selected: SelectedField): Json => {
    if (selected.name === '__typename') return typeName
    const type = introspectionTypes.find((each) => each.name === typeName)
    const owner = isObjectType(type) ? type : queryType(api)
    const definition = fieldDefinition(api, owner, selected.name)
    const args = Object.fromEntries([...selected.arguments].map(([name, value]) => [name, plain(value)]))
    // These resolvers look at nothing else of what the executor would hand them.
    const info = { schema: api } as GraphQLResolveInfo
    const value = differently(source, selected.name) ?? definition?.resolve?.(source, args, undefined, info)
    return complete(value === NOTHING ? null : value, selected.type, selected)
  }

  const complete = (value: unknown, type: GraphQLOutputType, selected: SelectedField): Json => {
    if (isNonNullType(type)) return complete(value, type.ofType, selected)
    if (value === null || value === undefined) return null
    if (isListType(type)) return [...(value as Iterable<unknown>)].map((each) => complete(each, type.ofType, selected))
    if (isLeafType(type)) return type.serialize(value) as Json
    const { name } = type
    const answer: Record<string, Json> = Object.create(null)
    for (const each of selected.selection?.get(name) ?? []) answer[each.key] = resolve(value, name, each)
    return answer
  }

  return resolve(undefined, 'Query', field)
}

const NOTHING = Symbol('nothing')

/** Where graph-node introspects differently: standard scalars are not described, interfaces implement nothing. */
function differently(source: unknown, field: string): unknown {
  if (field === 'description' && isScalarType(source) && isSpecifiedScalarType(source)) {
    return source.name === 'Int' ? '4 bytes signed integer' : NOTHING
  }
  if (field === 'specifiedByURL' && isScalarType(source)) return NOTHING
  return field === 'interfaces' && isInterfaceType(source) ? NOTHING : null
}

function plain(value: QueryValue): unknown {
  return value.type === 'Null' ? null : value.value
}
