import { parseHex } from '../abi/hex.ts'
import type { Entity, EntityKey, Value } from '../entity/value.ts'
import { unknownError } from '../runtime/handler-error.ts'
import type { EntityType, IdType, Schema } from '../schema/schema.ts'

/** A key as text, for maps: equal for equal keys. */
export function renderKey({ entityType, id }: EntityKey): string {
  return `${entityType}:${renderId(id)}`
}

export function renderId(id: Value): string {
  switch (id.type) {
    case 'String':
      return id.value
    case 'Bytes':
      return `0x${Buffer.from(id.value.buffer, id.value.byteOffset, id.value.length).toString('hex')}`
    case 'Int8':
      return String(id.value)
    default:
      throw unknownError(`an id cannot be a ${id.type}`)
  }
}

/** Parses an id as mappings give it; Bytes are hex. @throws {HandlerError} */
export function parseKey(entityType: EntityType, id: string): EntityKey {
  return { entityType: entityType.name, id: parseId(entityType.idType, id) }
}

function parseId(idType: IdType, id: string): Value {
  if (idType === 'String') return { type: 'String', value: id }
  if (idType === 'Int8') {
    const value = /^[+-]?[0-9]{1,19}$/.test(id) ? BigInt(id.replace('+', '')) : null
    if (value === null || BigInt.asIntN(64, value) !== value) throw unknownError(`the id ${id} is no Int8`)
    return { type: 'Int8', value }
  }
  const value = parseHex(id, id.startsWith('0x') ? 2 : 0)
  if (value !== null) return { type: 'Bytes', value }
  const fault = id.length % 2 === 0 ? 'it has characters that are not hex digits' : 'Odd number of digits'
  throw unknownError(`the id ${id} is no Bytes: ${fault}`)
}

/** Finds an entity type by its name. @throws {HandlerError} where the schema has none. */
export function findEntityType(schema: Schema, name: string): EntityType {
  const entityType = schema.entityTypes.get(name)
  if (entityType) return entityType
  throw unknownError(`entity type \`${name}\` is not in the schema`)
}

/** Orders as the store orders ids: by number, by bytes, or by the bytes of the text. */
export function compareIds(a: Value, b: Value): number {
  if (a.type === 'Int8' && b.type === 'Int8') return a.value < b.value ? -1 : Number(a.value > b.value)
  return Buffer.compare(idBytes(a), idBytes(b))
}

function idBytes(id: Value): Uint8Array {
  return id.type === 'Bytes' ? id.value : Buffer.from(renderId(id))
}

/** Whether two values are the same, in type too. */
export function areValuesEqual(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined || a.type !== b.type) return a === b
  if (a.type === 'Null' || b.type === 'Null') return true
  if (a.type === 'Bytes' && b.type === 'Bytes') return Buffer.compare(a.value, b.value) === 0
  if (a.type === 'List' && b.type === 'List') {
    return a.value.length === b.value.length && a.value.every((item, index) => areValuesEqual(item, b.value[index]))
  }
  return a.value === b.value
}

/** Whether two entities have the same fields with the same values. */
export function areEntitiesEqual(a: Entity, b: Entity): boolean {
  if (a.size !== b.size) return false
  for (const [name, value] of a) if (!areValuesEqual(value, b.get(name))) return false
  return true
}
