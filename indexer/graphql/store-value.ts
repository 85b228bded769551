import { normalizeDecimal } from '../entity/decimal.ts'
import type { Value } from '../entity/value.ts'
import { findType } from '../schema/find-type.ts'
import { isReference } from '../schema/is-reference.ts'
import type { Field, IdType, Schema } from '../schema/schema.ts'
import { QueryError } from './query-error.ts'
import { debugCharacter, debugText, type QueryValue } from './query-value.ts'

/** The type that a filter's value has in the store: a scalar, an enum's string, or the id of a reference. */
export function storeValue(schema: Schema, field: Field, value: QueryValue): Value {
  if (value.type === 'List') {
    return { type: 'List', value: value.value.map((each) => storeValue(schema, field, each)) }
  }
  if (value.type === 'Null') return { type: 'Null' }
  const { type } = field
  if (isReference(field)) return idValue(idTypeOf(schema, type.name), value)
  if (value.type === 'Int') return { type: 'Int', value: Number(value.value) }
  if (value.type === 'Boolean') return { type: 'Boolean', value: value.value }
  if (value.type === 'Enum') return { type: 'String', value: value.value }
  if (value.type === 'String') return scalarValue(type.name, value.value)
  throw new QueryError(`Query contains value with invalid type \`${type.name}\`: \`${debugText(value)}\``)
}

export function idTypeOf(schema: Schema, type: string): IdType {
  return findType(schema, type)?.idType ?? 'String'
}

/** An id as queries give it: a string, or a number for Int8. */
export function idValue(idType: IdType, value: QueryValue): Value {
  const text = value.type === 'Int' || value.type === 'String' ? String(value.value) : debugText(value)
  if (idType === 'String') return { type: 'String', value: text }
  if (idType === 'Bytes') return { type: 'Bytes', value: parseHex(text, storeError) }
  if (!isInt64(text)) throw storeError(`failed to convert \`${text}\` to an Int8: invalid digit found in string`)
  return { type: 'Int8', value: BigInt(text) }
}

function scalarValue(type: string, text: string): Value {
  switch (type) {
    case 'Bytes':
      return { type, value: parseHex(text, (reason) => undecodable('Bytes', reason)) }
    case 'BigInt':
      return { type, value: parseBigInt(text) }
    case 'BigDecimal':
      return { type, value: parseBigDecimal(text) }
    case 'Int8':
      if (!isInt64(text)) throw undecodable('Int8', text)
      return { type, value: BigInt(text) }
    case 'Timestamp':
      return { type, value: BigInt(text) }
    default:
      return { type: 'String', value: text }
  }
}

function undecodable(type: string, reason: string): QueryError {
  return new QueryError(`Failed to decode \`${type}\` value: \`${reason}\``)
}

function storeError(reason: string): QueryError {
  return new QueryError(`Store error: store error: ${reason}`, { attestable: false })
}

function parseBigInt(text: string): bigint {
  const fault = integerFault(text)
  if (fault !== null) throw undecodable('BigInt', fault)
  return BigInt(text.replaceAll(/[+_]/g, ''))
}

/** The exponent is looked at first; it begins at the first `e`. */
function parseBigDecimal(text: string): string {
  const [base = '', exponent = '0'] = text.split(/e(.*)/is)
  const fault = exponentFault(exponent) ?? baseFault(base)
  const value = fault === null ? normalizeDecimal(text.replaceAll('_', '')) : null
  if (value === null) throw undecodable('BigDecimal', fault ?? 'invalid digit found in string')
  return value
}

function exponentFault(text: string): string | null {
  if (text === '') return 'cannot parse integer from empty string'
  if (!/^[+-]?\d+$/.test(text)) return 'invalid digit found in string'
  const value = BigInt(text.replace('+', ''))
  if (BigInt.asIntN(64, value) === value) return null
  return `number too ${value < 0n ? 'small' : 'large'} to fit in target type`
}

function baseFault(text: string): string | null {
  return text === '' ? 'Failed to parse empty string' : integerFault(text.replace('.', ''))
}

/** What is wrong with an integer of any size; as in graph-node, `_` may stand after its first digit. */
function integerFault(text: string): string | null {
  if (/^[+-]?$/.test(text)) return 'cannot parse integer from empty string'
  return /^[+-]?\d[\d_]{0,100000}$/.test(text) ? null : 'invalid digit found in string'
}

function parseHex(text: string, error: (reason: string) => QueryError): Uint8Array {
  // Each byte of the text counts as a character.
  const digits = Buffer.from(text.replace(/^0x/, '')).toString('latin1')
  if (digits.length % 2 !== 0) throw error('Odd number of digits')
  const wrong = digits.search(/[^0-9a-fA-F]/)
  if (wrong >= 0) throw error(`Invalid character ${debugCharacter(digits, wrong)} at position ${wrong}`)
  return new Uint8Array(Buffer.from(digits, 'hex'))
}

function isInt64(text: string): boolean {
  return (
    /^[+-]?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text.replace('+', ''))) === BigInt(text.replace('+', ''))
  )
}
