import type { Entity, Value } from './value.ts'

type Json = Readonly<{ type: Value['type']; value?: unknown }>

/** An entity as text: equal for equal entities, whatever the order of their fields. */
export function renderEntity(entity: Entity): string {
  const fields = [...entity].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(fields.map(([name, value]) => [name, toJson(value)]))
}

/** Reads what `renderEntity` made. */
export function parseEntity(text: string): Entity {
  const fields = JSON.parse(text) as (readonly [string, Json])[]
  return new Map(fields.map(([name, value]) => [name, fromJson(value)]))
}

function toJson(value: Value): Json {
  switch (value.type) {
    case 'Null':
      return { type: 'Null' }
    case 'List':
      return { type: 'List', value: value.value.map(toJson) }
    case 'Bytes':
      return { type: 'Bytes', value: Buffer.from(value.value).toString('hex') }
    case 'BigInt':
    case 'Int8':
    case 'Timestamp':
      return { type: value.type, value: String(value.value) }
    default:
      return value
  }
}

function fromJson({ type, value }: Json): Value {
  switch (type) {
    case 'List':
      return { type, value: (value as readonly Json[]).map(fromJson) }
    case 'Bytes':
      return { type, value: Uint8Array.from(Buffer.from(String(value), 'hex')) }
    case 'BigInt':
    case 'Int8':
    case 'Timestamp':
      return { type, value: BigInt(String(value)) }
    default:
      return { type, value } as Value
  }
}
