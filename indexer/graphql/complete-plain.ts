import { type GraphQLOutputType, isInterfaceType, isLeafType, isListType, isNonNullType } from 'graphql'
import type { Json } from './json.ts'
import { mapAll, QueryError } from './query-error.ts'
import type { SelectedField } from './selection.ts'

type JsonObject = Readonly<{ [key: string]: Json }>

/** The answer for a selected field whose value is at hand; an object of an interface says its type as `__typename`. */
export function completePlain(field: SelectedField, value: Json): Json {
  return complete(field, field.type, value)
}

function complete(field: SelectedField, type: GraphQLOutputType, value: Json): Json {
  if (isNonNullType(type)) {
    const completed = complete(field, type.ofType, value)
    if (completed !== null) return completed
    throw new QueryError(`Null value resolved for non-null field \`${field.name}\``, { location: field.location })
  }
  if (value === null) return null
  if (isListType(type)) return mapAll(value as readonly Json[], (each) => complete(field, type.ofType, each))
  if (isLeafType(type)) return value
  const object = value as JsonObject
  const typeName = isInterfaceType(type) ? String(object.__typename) : type.name
  const answer: Record<string, Json> = Object.create(null)
  mapAll(field.selection?.get(typeName) ?? [], (each) => {
    answer[each.key] = each.name === '__typename' ? typeName : completePlain(each, object[each.name] ?? null)
  })
  return answer
}
