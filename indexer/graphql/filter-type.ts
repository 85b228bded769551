import { findType, type QueriedType } from '../schema/find-type.ts'
import { isReference } from '../schema/is-reference.ts'
import type { Aggregation, Field, IdType, Schema } from '../schema/schema.ts'

/** The input type `X_filter` of a type's `where` arguments, in graph-node's order of fields. */
export function filterType(schema: Schema, type: QueriedType): string {
  const name = `${type.name}_filter`
  const fields = [...type.fields.values()].flatMap((field) => filtersOf(schema, field, OPERATORS))
  return renderFilter(name, fields)
}

/** Aggregations are filtered by what is not aggregated, with fewer operators. */
export function aggregationFilterType(schema: Schema, type: Aggregation): string {
  const isAggregate = (name: string) => type.aggregates.some(({ field }) => field === name)
  const fields = [...type.fields.values()].filter(({ name }) => !isAggregate(name))
  return renderFilter(
    `${type.name}_filter`,
    fields.flatMap((field) => filtersOf(schema, field, AGGREGATION_OPERATORS)),
  )
}

function renderFilter(name: string, fields: readonly string[]): string {
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

type Operators = Readonly<Record<string, readonly string[]>>

const OPERATORS: Operators = {
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

const BOUNDS = ['', 'gt', 'lt', 'gte', 'lte', 'in']
const AGGREGATION_OPERATORS: Operators = {
  Int: BOUNDS,
  Int8: BOUNDS,
  BigInt: BOUNDS,
  BigDecimal: BOUNDS,
  Timestamp: BOUNDS,
}

function filtersOf(schema: Schema, field: Field, operators: Operators): string[] {
  const { type, name } = field
  const child = isReference(field) ? [`${name}_: ${type.name}_filter`] : []
  if (field.derivedFrom !== null) return child
  const input = inputType(schema, field)
  const filters = field.list
    ? listOperators(schema, field).map((operator) => filter(name, operator, `[${input}!]`))
    : scalarOperators(field, input, operators).map((operator) => {
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

function scalarOperators({ type }: Field, input: string, operators: Operators): readonly string[] {
  if (operators === AGGREGATION_OPERATORS) return operators[input] ?? ['']
  return type.kind === 'enum' ? ['', 'not', 'in', 'not_in'] : (operators[input] ?? EQUALITY)
}

function listOperators(schema: Schema, { type }: Field): readonly string[] {
  const isText =
    type.kind === 'scalar' ? type.name === 'String' : type.kind !== 'enum' && idTypeOf(schema, type.name) === 'String'
  return isText ? [...EQUALITY, ...CONTAINS] : [...EQUALITY, 'contains', 'not_contains']
}

function idTypeOf(schema: Schema, name: string): IdType {
  return findType(schema, name)?.idType ?? 'String'
}
