import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { NOWHERE, QueryError } from './query-error.ts'
import { debugText, fromJson, fromNode, type QueryValue } from './query-value.ts'

/** A value that does not fit its type. It is not shown here: one in many others is put into such an error by each of them. */
export class MisfitError extends Error {
  readonly code = 'MISFIT'
  override readonly name = 'MisfitError'
  readonly value: QueryValue

  constructor(value: QueryValue) {
    super('a value does not fit its type')
    this.value = value
  }
}

/** An argument's value or its default; null where there is neither. */
export function coerceArgument(definition: GraphQLArgument, given: QueryValue | undefined): QueryValue | null {
  const value = given ?? defaultValue(definition)
  if (value === null) {
    if (!isNonNullType(definition.type)) return null
    throw new QueryError(`No value provided for required argument: \`${definition.name}\``, { location: NOWHERE })
  }
  try {
    return coerce(value, definition.type)
  } catch (error) {
    if (error instanceof MisfitError) throw invalidArgument(definition.name, error.value)
    throw error
  }
}

export function invalidArgument(name: string, value: QueryValue, location = NOWHERE): QueryError {
  return new QueryError(`Invalid value provided for argument \`${name}\`: ${debugText(value)}`, { location })
}

/** Makes a value fit a type, with graph-node's leniency: an enum's value may be a string, an ID a number. */
export function coerce(value: QueryValue, type: GraphQLInputType): QueryValue {
  if (isNonNullType(type)) {
    if (value.type === 'Null') throw new MisfitError(value)
    return coerce(value, type.ofType)
  }
  if (value.type === 'Null') return value
  if (isListType(type)) {
    if (value.type !== 'List') throw new MisfitError(value)
    return { type: 'List', value: value.value.map((each) => coerce(each, type.ofType)) }
  }
  if (isEnumType(type)) {
    const known = (value.type === 'Enum' || value.type === 'String') && type.getValue(value.value) !== undefined
    if (!known) throw new MisfitError(value)
    return { type: 'Enum', value: value.value }
  }
  return isInputObjectType(type) ? coerceObject(value, type.getFields()) : coerceScalar(value, type)
}

function coerceObject(value: QueryValue, fields: Readonly<Record<string, { type: GraphQLInputType }>>): QueryValue {
  if (value.type !== 'Object') throw new MisfitError(value)
  const coerced = new Map<string, QueryValue>()
  for (const [name, each] of value.value) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) throw new MisfitError(value)
    try {
      coerced.set(name, coerce(each, field.type))
    } catch (error) {
      // graph-node blames the object as a whole.
      throw error instanceof MisfitError ? new MisfitError(value) : error
    }
  }
  return { type: 'Object', value: coerced }
}

const MAX_INT = 2n ** 31n - 1n

function coerceScalar(value: QueryValue, type: GraphQLScalarType): QueryValue {
  const given = `${value.type} for ${type.name}`
  switch (given) {
    case 'Boolean for Boolean':
    case 'String for String':
    case 'String for ID':
    case 'String for Bytes':
    case 'String for BigInt':
    case 'String for BigDecimal':
    case 'String for Int8':
      return value
    case 'String for Timestamp':
      if (value.type === 'String' && isTimestamp(value.value)) return value
      break
    case 'Int for ID':
    case 'Int for BigInt':
    case 'Int for BigDecimal':
    case 'Int for Int8':
    case 'Float for BigDecimal':
      if (value.type === 'Int' || value.type === 'Float') return { type: 'String', value: String(value.value) }
      break
    case 'Int for Int':
      if (value.type === 'Int' && value.value <= MAX_INT && value.value >= -MAX_INT - 1n) return value
      break
  }
  throw new MisfitError(value)
}

/** The first and the last second that graph-node has a date for: of the years -262143 and 262142. */
const [FIRST_SECOND, LAST_SECOND] = [-8_334_601_228_800n, 8_210_266_876_799n]

/** Microseconds; as in graph-node, a part of a second that is negative does not count as one. */
function isTimestamp(text: string): boolean {
  if (!/^[+-]?\d{1,19}$/.test(text)) return false
  const value = BigInt(text.replace('+', ''))
  const second = value / 1_000_000n
  return value % 1_000_000n >= 0n && second >= FIRST_SECOND && second <= LAST_SECOND
}

function defaultValue(definition: GraphQLArgument): QueryValue | null {
  const node = definition.astNode?.defaultValue
  if (node !== undefined) return fromNode(node, new Map())
  return definition.defaultValue === undefined ? null : fromJson(definition.defaultValue)
}
