import type { QueriedType } from '../schema/find-type.ts'
import type { Field, Schema } from '../schema/schema.ts'
import type { Reference } from '../store/entity-reader.ts'

/** How a field leads to the entities that it refers to. An interface's field leads as that of its first implementer. */
export function referenceOf(schema: Schema, owner: QueriedType, field: Field): Reference {
  const stored = storedField(schema, owner, field)
  return {
    field: stored.derivedFrom?.field ?? stored.name,
    derived: stored.derivedFrom !== null,
    entityTypes: concreteTypes(schema, field.type.name),
  }
}

/** The entity types that a type's name stands for: itself, or those that implement it. */
export function concreteTypes(schema: Schema, name: string): readonly string[] {
  return schema.interfaces.get(name)?.implementers ?? [name]
}

function storedField(schema: Schema, owner: QueriedType, field: Field): Field {
  if (!('implementers' in owner)) return field
  const [first] = owner.implementers
  return (first === undefined ? undefined : schema.entityTypes.get(first)?.fields.get(field.name)) ?? field
}
