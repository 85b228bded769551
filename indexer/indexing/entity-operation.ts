import type { Entity, Value } from '../entity/value.ts'

/** What a block does to one entity so far. An update merges with what is stored; an overwrite follows a removal. */
export type EntityOperation =
  | Readonly<{ type: 'remove' }>
  | Readonly<{ type: 'update'; fields: Entity }>
  | Readonly<{ type: 'overwrite'; fields: Entity }>

/** What both operations do, one after the other. */
export function accumulate(first: EntityOperation | undefined, next: EntityOperation): EntityOperation {
  if (!first || next.type !== 'update') return next
  if (first.type === 'remove') return { type: 'overwrite', fields: next.fields }
  const fields = new Map(first.fields)
  for (const [name, value] of next.fields) fields.set(name, value)
  return { type: first.type, fields }
}

/** The entity after the operation; null where it is removed. */
export function applyOperation(entity: Entity | null, operation: EntityOperation | undefined): Entity | null {
  if (!operation) return entity
  if (operation.type === 'remove') return null
  if (operation.type === 'overwrite' || !entity) return operation.fields
  const merged = withoutNulls(entity)
  for (const [name, value] of operation.fields) {
    if (value.type === 'Null') merged.delete(name)
    else merged.set(name, value)
  }
  return merged
}

/** A null value means that the field is empty, and empty fields are not kept. */
export function withoutNulls(entity: Entity): Map<string, Value> {
  const kept = new Map<string, Value>()
  for (const [name, value] of entity) if (value.type !== 'Null') kept.set(name, value)
  return kept
}
