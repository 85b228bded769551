import type { Block } from '../chain/block.ts'
import type { Entity, Value } from '../entity/value.ts'
import type { EntityChange } from './entity-store.ts'

/** Short ways to write the values, entities and blocks of tests. */
export const string = (value: string): Value => ({ type: 'String', value })
export const int = (value: number): Value => ({ type: 'Int', value })
export const int8 = (value: bigint): Value => ({ type: 'Int8', value })
export const bigInt = (value: bigint): Value => ({ type: 'BigInt', value })
export const bigDecimal = (value: string): Value => ({ type: 'BigDecimal', value })
export const boolean = (value: boolean): Value => ({ type: 'Boolean', value })
export const bytes = (hex: string): Value => ({ type: 'Bytes', value: new Uint8Array(Buffer.from(hex, 'hex')) })
export const timestamp = (value: bigint): Value => ({ type: 'Timestamp', value })
export const list = (...value: Value[]): Value => ({ type: 'List', value })

export function set(entityType: string, id: Value, fields: Readonly<Record<string, Value>> = {}): EntityChange {
  const entity: Entity = new Map([['id', id], ...Object.entries(fields)])
  return { type: 'set', key: { entityType, id }, entity }
}

export function remove(entityType: string, id: Value): EntityChange {
  return { type: 'remove', key: { entityType, id } }
}

/** A block of a chain; another `fork` gives another hash for the same number. */
export function blockAt(number: number, fork = 'a'): Block {
  const hash = (at: number) => `0x${fork}${at.toString(16).padStart(63, '0')}`
  return { number: BigInt(number), hash: hash(number), parentHash: hash(number - 1), timestamp: BigInt(1000 + number) }
}
