import { findType, type QueriedType } from '../schema/find-type.ts'
import type { Field, Schema } from '../schema/schema.ts'

/** The enum `X_orderBy`: a type's fields, and `field__inner` for those of the single entities that it refers to. */
export function orderByType(schema: Schema, type: QueriedType): string {
  const values = [...type.fields.values()].flatMap((field) => [field.name, ...innerValues(schema, field)])
  return `enum ${type.name}_orderBy { ${values.join(' ')} }`
}

function innerValues(schema: Schema, { name, type, list }: Field): string[] {
  if (list || (type.kind !== 'entity' && type.kind !== 'interface')) return []
  const target = findType(schema, type.name)
  return [...(target?.fields.values() ?? [])]
    .filter((field) => !field.list && (field.type.kind === 'scalar' || field.type.kind === 'enum'))
    .map((field) => `${name}__${field.name}`)
}
