import { getNamedType } from 'graphql'
import { findType, type QueriedType } from '../schema/find-type.ts'
import type { EntityQuery, Filter, Parents } from '../store/entity-reader.ts'
import { isListField } from './check-query.ts'
import { buildFilter } from './filter.ts'
import { BY_ID, buildOrder } from './order.ts'
import type { QueryContext } from './query-context.ts'
import { QueryError } from './query-error.ts'
import type { QueryValue } from './query-value.ts'
import { buildRange } from './range.ts'
import { concreteTypes } from './reference.ts'
import type { SelectedField } from './selection.ts'
import { idValue } from './store-value.ts'

/** The store's query for a field's entities; `parents` are those whose field it is, null for a field of `Query`. */
export function buildEntityQuery(
  context: QueryContext,
  block: bigint,
  field: SelectedField,
  parents: Parents | null,
): EntityQuery {
  const { schema, limits, isLate } = context
  const owner = ownerOf(context, field)
  const isList = isListField(field.type)
  // What is wrong with the order is said before what is wrong with the range, and that before the filter.
  const order = isList ? buildOrder(schema, owner, field.arguments) : BY_ID
  // A second match for a single field is an error, so it must be seen.
  const range = isList ? buildRange(field.arguments, limits) : { first: 2, skip: 0 }
  const filters: Filter[] = []
  const id = field.arguments.get('id')
  if (parents === null && !isList && id !== undefined) {
    filters.push({ type: 'compare', operator: '=', field: 'id', value: idValue(owner.idType, id) })
  }
  const where = field.arguments.get('where')
  if (where?.type === 'Object') filters.push(buildFilter(schema, owner, where.value))
  return {
    entityTypes: storedTypes(context, owner, field),
    withOpen: isEnum(field.arguments.get('current'), 'include'),
    fields: storedFields(field, owner, context),
    filter: filters.length === 0 ? null : { type: 'and', filters },
    order,
    range,
    parents,
    block,
    isLate,
  }
}

/** An aggregation is stored apart for each of its intervals. */
function storedTypes({ schema }: QueryContext, owner: QueriedType, field: SelectedField): readonly string[] {
  if (!('intervals' in owner)) return concreteTypes(schema, owner.name)
  const interval = owner.intervals.find((each) => isEnum(field.arguments.get('interval'), each))
  if (interval !== undefined) return [`${owner.name}_${interval}`]
  throw new QueryError(`the aggregation \`${owner.name}\` has no such interval`)
}

function isEnum(value: QueryValue | undefined, name: string): boolean {
  return value?.type === 'Enum' && value.value === name
}

function ownerOf({ schema }: QueryContext, field: SelectedField): QueriedType {
  const { name } = getNamedType(field.type)
  const owner = findType(schema, name)
  if (owner === undefined) throw new QueryError(`Failed to resolve named type \`${name}\``)
  return owner
}

/** What must be read of the entities: the selected fields, as far as they are stored. */
function storedFields(field: SelectedField, owner: QueriedType, { schema }: QueryContext): string[] {
  const names = concreteTypes(schema, owner.name).flatMap((typeName) => {
    const fields = findType(schema, typeName)?.fields
    const selected = field.selection?.get(typeName) ?? []
    return selected.filter(({ name }) => fields?.get(name)?.derivedFrom === null).map(({ name }) => name)
  })
  return [...new Set(names)]
}
