import type { Entity, EntityKey, Value } from '../entity/value.ts'
import { type HandlerError, unknownError } from '../runtime/handler-error.ts'
import type { EntityType, Field, Schema } from '../schema/schema.ts'
import { renderId } from './entity-key.ts'

/** Says what is wrong with a whole entity by its type, or null; the texts are graph-node's. */
export function validateEntity(
  schema: Schema,
  entityType: EntityType,
  key: EntityKey,
  entity: Entity,
): HandlerError | null {
  for (const field of entityType.fields.values()) {
    const fault = validateField(schema, field, entity.get(field.name))
    if (fault) return unknownError(`Entity ${entityType.name}[${renderId(key.id)}]: ${fault}`)
  }
  return null
}

function validateField(schema: Schema, field: Field, value: Value | undefined): string | null {
  if (field.derivedFrom) return value ? `field \`${field.name}\` is derived and cannot be set` : null
  if (!value || value.type === 'Null') {
    return field.nonNull ? `missing value for non-nullable field \`${field.name}\`` : null
  }
  const expected = storedType(schema, field)
  if (!field.list) return value.type === expected ? null : typeFault(field, value, expected)
  if (value.type !== 'List') return typeFault(field, value, expected)
  const index = value.value.findIndex((item) => item.type !== expected && item.type !== 'Null')
  const item = value.value[index]
  if (!item) return null
  return (
    `field \`${field.name}\` is of type ${renderType(field)}, but the value \`${renderValue(value)}\` ` +
    `contains a ${item.type} at index ${index}`
  )
}

function typeFault(field: Field, value: Value, expected: string): string {
  const type = field.list ? renderType(field) : expected
  return `the value \`${renderValue(value)}\` for field \`${field.name}\` must have type ${type} but has type ${value.type}`
}

/** The type of value a field holds: an enum's is text, a reference's is the id of what it refers to. */
function storedType(schema: Schema, { type }: Field): Value['type'] {
  switch (type.kind) {
    case 'enum':
      return 'String'
    case 'entity':
      return schema.entityTypes.get(type.name)?.idType ?? 'String'
    case 'interface':
      return schema.interfaces.get(type.name)?.idType ?? 'String'
    case 'scalar':
      return type.name === 'ID' ? 'String' : type.name
  }
}

function renderType({ type, list, nonNull }: Field): string {
  return `${list ? `[${type.name}!]` : type.name}${nonNull ? '!' : ''}`
}

function renderValue(value: Value): string {
  if (value.type === 'Null') return 'null'
  if (value.type === 'List') return `[${value.value.map(renderValue).join(', ')}]`
  if (value.type === 'Bytes') return `0x${Buffer.from(value.value).toString('hex')}`
  return String(value.value)
}
