import { Kind, type ValueNode } from 'graphql'
import { debugString } from '../entity/debug-string.ts'
import { locationOf, QueryError } from './query-error.ts'

/** A value that a query or its variables bring, before and after it is made to fit its argument's type. */
export type QueryValue =
  | Readonly<{ type: 'Int'; value: bigint }>
  | Readonly<{ type: 'Float'; value: number }>
  | Readonly<{ type: 'String' | 'Enum'; value: string }>
  | Readonly<{ type: 'Boolean'; value: boolean }>
  | Readonly<{ type: 'List'; value: readonly QueryValue[] }>
  /** In the order of the keys. */
  | Readonly<{ type: 'Object'; value: ReadonlyMap<string, QueryValue> }>
  | Readonly<{ type: 'Null' }>

export type Variables = ReadonlyMap<string, QueryValue>

export const NULL: QueryValue = { type: 'Null' }

/** The value of a piece of the query; a variable that was not given is null. */
export function fromNode(node: ValueNode, variables: Variables): QueryValue {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables.get(node.name.value) ?? NULL
    case Kind.INT:
      return { type: 'Int', value: readInt(node) }
    case Kind.FLOAT:
      return { type: 'Float', value: Number(node.value) }
    case Kind.STRING:
      return { type: 'String', value: node.value }
    case Kind.ENUM:
      return { type: 'Enum', value: node.value }
    case Kind.BOOLEAN:
      return { type: 'Boolean', value: node.value }
    case Kind.NULL:
      return NULL
    case Kind.LIST:
      return { type: 'List', value: node.values.map((each) => fromNode(each, variables)) }
    case Kind.OBJECT:
      return toObject(node.fields.map((field) => [field.name.value, fromNode(field.value, variables)]))
    default:
      return node satisfies never
  }
}

const MAX_INT = 2 ** 31 - 1

/** The value of a JSON value; as in graph-node, an integer of more than 32 bits counts as a float. */
export function fromJson(json: unknown): QueryValue {
  if (json === null || json === undefined) return NULL
  if (typeof json === 'string') return { type: 'String', value: json }
  if (typeof json === 'boolean') return { type: 'Boolean', value: json }
  if (typeof json === 'number') {
    const isInt = Number.isInteger(json) && json <= MAX_INT && json >= -MAX_INT - 1
    return isInt ? { type: 'Int', value: BigInt(json) } : { type: 'Float', value: json }
  }
  if (Array.isArray(json)) return { type: 'List', value: json.map(fromJson) }
  return toObject(Object.entries(json).map(([key, value]) => [key, fromJson(value)]))
}

/** A value as graph-node's messages show it, which is Rust's debug format. */
export function debugText(value: QueryValue): string {
  switch (value.type) {
    case 'Null':
      return 'Null'
    case 'Int':
      // graph-node shows what is left of an integer in 32 bits.
      return `Int(Number(${BigInt.asIntN(32, value.value)}))`
    case 'Float':
      return `Float(${debugFloat(value.value)})`
    case 'Boolean':
      return `Boolean(${value.value})`
    case 'String':
    case 'Enum':
      return `${value.type}(${debugString(value.value)})`
    case 'List':
      return `List([${value.value.map(debugText).join(', ')}])`
    case 'Object': {
      const entries = [...value.value].map(([key, each]) => `${debugString(key)}: ${debugText(each)}`)
      return `Object({${entries.join(', ')}})`
    }
    default:
      return value satisfies never
  }
}

/** Very large and very small numbers have an exponent, without a plus sign. */
function debugFloat(value: number): string {
  const size = Math.abs(value)
  if (value !== 0 && (size >= 1e16 || size < 1e-4)) return value.toExponential().replace('+', '')
  return Number.isInteger(value) ? value.toFixed(1) : String(value)
}

/** The character at a place of a text, as graph-node's messages show it. */
export function debugCharacter(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return character === "'" ? "'\\''" : `'${debugString(character).slice(1, -1).replace('\\"', '"')}'`
}

function toObject(entries: readonly (readonly [string, QueryValue])[]): QueryValue {
  return { type: 'Object', value: new Map([...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))) }
}

function readInt(node: Extract<ValueNode, { kind: Kind.INT }>): bigint {
  const value = BigInt(node.value)
  if (BigInt.asIntN(64, value) === value) return value
  throw new QueryError('number too large to fit in target type', { location: locationOf(node) })
}
