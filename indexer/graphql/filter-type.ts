import type { EntityType, Field, IdType, InterfaceType, Schema } from '../schema/schema.ts'

/** The input type `X_filter` of a type's `where` arguments, in graph-node's order of fields. */
export function filterType(schema: Schema, type: EntityType | InterfaceType): string {
  const name = `${type.name}_filter`
  const fields = [...type.fields.values()].flatMap((field) => filtersOf(schema, field))
  return `input ${name} {
  ${fields.join('\n  ')}
  "Entities that changed at or after a block."
  _change_block: BlockChangedFilter
  and: [${name}]
  or: [${name}]
}`
}

const EQUALITY = ['', 'not']
const COMPARISON = ['', 'not', 'gt', 'lt', 'gte', 'lte', 'in', 'not_in']
const CONTAINS = ['contains', 'contains_nocase', 'not_contains', 'not_contains_nocase']
const STARTS_WITH = ['starts_with', 'starts_with_nocase', 'not_starts_with', 'not_starts_with_nocase']
const ENDS_WITH = ['ends_with', 'ends_with_nocase', 'not_ends_with', 'not_ends_with_nocase']

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['', 'not', 'in', 'not_in'],
  Bytes: [...COMPARISON, 'contains', 'not_contains'],
  ID: COMPARISON,
  Int: COMPARISON,
  Int8: COMPARISON,
  BigInt: COMPARISON,
  BigDecimal: COMPARISON,
  Timestamp: COMPARISON,
  String: [...COMPARISON, ...CONTAINS, ...STARTS_WITH, ...ENDS_WITH],
}

function filtersOf(schema: Schema, field: Field): string[] {
  const { type, name } = field
  const isReference = type.kind === 'entity' || type.kind === 'interface'
  const child = isReference ? [`${name}_: ${type.name}_filter`] : []
  if (field.derivedFrom !== null) return child
  const input = inputType(schema, field)
  const filters = field.list
    ? listOperators(schema, field).map((operator) => filter(name, operator, `[${input}!]`))
    : scalarOperators(field, input).map((operator) => {
        const many = operator === 'in' || operator === 'not_in'
        return filter(name, operator, many ? `[${input}!]` : input)
      })
  return [...filters, ...child]
}

function filter(name: string, operator: string, type: string): string {
  return `${operator === '' ? name : `${name}_${operator}`}: ${type}`
}

/** References are filtered by ids. */
function inputType(schema: Schema, { type }: Field): string {
  if (type.kind === 'scalar' || type.kind === 'enum') return type.name
  return idTypeOf(schema, type.name) === 'Int8' ? 'Int' : 'String'
}

function scalarOperators({ type }: Field, input: string): readonly string[] {
  return type.kind === 'enum' ? ['', 'not', 'in', 'not_in'] : (OPERATORS[input] ?? EQUALITY)
}

function listOperators(schema: Schema, { type }: Field): readonly string[] {
  const isText =
    type.kind === 'scalar' ? type.name === 'String' : type.kind !== 'enum' && idTypeOf(schema, type.name) === 'String'
  return isText ? [...EQUALITY, ...CONTAINS] : [...EQUALITY, 'contains', 'not_contains']
}

function idTypeOf(schema: Schema, name: string): IdType {
  return schema.entityTypes.get(name)?.idType ?? schema.interfaces.get(name)?.idType ?? 'String'
}
