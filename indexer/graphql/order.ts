import { findType, type QueriedType } from '../schema/find-type.ts'
import type { Field, Schema } from '../schema/schema.ts'
import type { Order } from '../store/entity-reader.ts'
import { QueryError } from './query-error.ts'
import type { QueryValue } from './query-value.ts'
import { referenceOf } from './reference.ts'

type Owner = QueriedType

export const BY_ID: Order = { field: 'id', through: null, direction: 'asc' }
const NEWEST_FIRST: Order = { field: 'timestamp', through: null, direction: 'desc' }

/** The store's order for `orderBy` and `orderDirection`; the direction counts only with a field. */
export function buildOrder(schema: Schema, owner: Owner, given: ReadonlyMap<string, QueryValue>): Order {
  const orderBy = given.get('orderBy')
  if (orderBy?.type !== 'Enum') return 'intervals' in owner ? NEWEST_FIRST : BY_ID
  const wanted = given.get('orderDirection')
  const direction = wanted?.type === 'Enum' && wanted.value === 'desc' ? 'desc' : 'asc'

  const [name = '', inner] = orderBy.value.split('__')
  const field = fieldOf(owner, name)
  if (inner === undefined) {
    checkOrderable(owner, field)
    return { field: name, through: null, direction }
  }
  const target = findType(schema, field.type.name)
  if (target === undefined) throw new QueryError(`Failed to resolve named type \`${field.type.name}\``)
  checkOrderable(target, fieldOf(target, inner))
  return { field: inner, through: referenceOf(schema, owner, field), direction }
}

function fieldOf(owner: Owner, name: string): Field {
  const field = owner.fields.get(name)
  if (field === undefined) throw new QueryError(`Entity \`${owner.name}\` has no attribute \`${name}\``)
  return field
}

function checkOrderable(owner: Owner, field: Field): void {
  if (field.type.kind === 'scalar' && !field.list) return
  throw new QueryError(`Ordering by \`${field.name}\` is not supported for type \`${owner.name}\``)
}
