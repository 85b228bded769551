import type { Value } from '../entity/value.ts'
import type { Column, ColumnKind } from './layout.ts'
import { decodeBigDecimal, decodeBigInt, encodeBigDecimal, encodeBigInt } from './sortable-number.ts'

/** What SQLite binds and returns; integers come back as bigint. */
export type SqlValue = string | number | bigint | Uint8Array | null

/** A value does not fit the column that it is stored in or compared with. */
export class ValueTypeError extends Error {
  readonly code = 'VALUE_TYPE'
  override readonly name = 'ValueTypeError'
}

export function encodeColumn(column: Column, value: Value | undefined): SqlValue {
  if (value === undefined || value.type === 'Null') return null
  if (!column.list) return encodeValue(column, value)
  if (value.type !== 'List') throw mismatch(column, value)
  return encodeList(column, value.value)
}

/** A list is a JSON array of strings, so that two equal lists are equal texts. */
export function encodeList(column: Column, values: readonly Value[]): string {
  return JSON.stringify(values.map((value) => encodeElement(column, value)))
}

export function encodeElement(column: Column, value: Value): string {
  const encoded = encodeValue(column, value)
  return encoded instanceof Uint8Array ? Buffer.from(encoded).toString('hex') : String(encoded)
}

export function encodeValue(column: Column, value: Value): SqlValue {
  if (value.type !== column.kind) throw mismatch(column, value)
  switch (value.type) {
    case 'String':
    case 'Int':
    case 'Int8':
    case 'Timestamp':
    case 'Bytes':
      return value.value
    case 'Boolean':
      return value.value ? 1 : 0
    case 'BigInt':
      return encodeBigInt(value.value)
    case 'BigDecimal':
      return encodeBigDecimal(value.value)
    default:
      throw mismatch(column, value)
  }
}

export function decodeColumn(column: Column, stored: SqlValue): Value {
  if (stored === null) return { type: 'Null' }
  if (!column.list) return decodeValue(column.kind, stored)
  const elements: string[] = JSON.parse(String(stored))
  return { type: 'List', value: elements.map((element) => decodeElement(column.kind, element)) }
}

function decodeElement(kind: ColumnKind, element: string): Value {
  return decodeValue(kind, kind === 'Bytes' ? new Uint8Array(Buffer.from(element, 'hex')) : element)
}

function decodeValue(kind: ColumnKind, stored: Exclude<SqlValue, null>): Value {
  switch (kind) {
    case 'String':
      return { type: kind, value: String(stored) }
    case 'Int':
      return { type: kind, value: Number(stored) }
    case 'Int8':
    case 'Timestamp':
      return { type: kind, value: BigInt(stored as string | bigint) }
    case 'Bytes':
      return { type: kind, value: stored as Uint8Array }
    case 'Boolean':
      return { type: kind, value: Number(stored) === 1 }
    case 'BigInt':
      return { type: kind, value: decodeBigInt(String(stored)) }
    case 'BigDecimal':
      return { type: kind, value: decodeBigDecimal(String(stored)) }
    default:
      return kind satisfies never
  }
}

function mismatch(column: Column, value: Value): ValueTypeError {
  const wanted = column.list ? `[${column.kind}]` : column.kind
  return new ValueTypeError(`the value of field ${column.field} must have type ${wanted} but has type ${value.type}`)
}
