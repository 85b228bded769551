import type { Value } from '../entity/value.ts'
import { findType, type QueriedType } from '../schema/find-type.ts'
import { isReference } from '../schema/is-reference.ts'
import type { Field, Schema } from '../schema/schema.ts'
import { type Comparison, type Filter, type Reference, UnsupportedFilterError } from '../store/entity-reader.ts'
import { valueText } from '../store/value-text.ts'
import { parseFilterKey } from './filter-key.ts'
import { filterText } from './filter-text.ts'
import { QueryError } from './query-error.ts'
import { debugText, type QueryValue } from './query-value.ts'
import { referenceOf } from './reference.ts'
import { idTypeOf, storeValue } from './store-value.ts'

type Owner = QueriedType
type FilterObject = ReadonlyMap<string, QueryValue>

/** `faults` are those that graph-node finds before it runs a statement; the others stand among the filters. */
type Building = Readonly<{ schema: Schema; faults: Error[] }>

/**
 * The store's filter for a `where` argument. As in graph-node, what is wrong for the store alone is told of when all else is
 * in order: first what it finds when it puts a statement together, then, where there is one to run, what it finds then.
 */
export function buildFilter(schema: Schema, owner: Owner, where: FilterObject): Filter {
  const building: Building = { schema, faults: [] }
  const filter: Filter = { type: 'and', filters: buildAll(building, owner, where) }
  checkNesting(filter, false)
  if (building.faults[0] !== undefined) throw building.faults[0]
  return filter
}

/**
 * Refuses filters of what is referred to within such filters. It looks from the outside in, as graph-node does, so the
 * outermost of several is named.
 */
function checkNesting(filter: Filter, insideChild: boolean): void {
  if (filter.type === 'and' || filter.type === 'or') for (const each of filter.filters) checkNesting(each, insideChild)
  if (filter.type !== 'child') return
  const { field, entityTypes } = filter.reference
  if (insideChild) {
    // Of an interface graph-node comes to its first type, and names that alone.
    const named = { ...filter, reference: { ...filter.reference, entityTypes: entityTypes.slice(0, 1) } }
    throw new QueryError(`Child filter nesting not supported by value \`${field}\`: \`${filterText(named)}\``)
  }
  checkNesting(filter.filter, true)
}

function buildAll(building: Building, owner: Owner, where: FilterObject): Filter[] {
  checkOr(where)
  return [...where].map(([key, value]): Filter => {
    if (key === '_change_block') return changedSince(value)
    // As graph-node does, `and` and `or` take every list at their level, whichever of the two it stands under.
    if (key === 'and' || key === 'or') return { type: key, filters: buildLists(building, owner, where) }
    const { field: name, operator } = parseFilterKey(key)
    const field = owner.fields.get(name)
    if (field === undefined) throw new QueryError(`Entity \`${owner.name}\` has no attribute \`${name}\``)
    if (operator === 'child') return childFilter(building, owner, field, value)
    return fieldFilter(building, field, operator, value)
  })
}

function checkOr(where: FilterObject): void {
  if (!where.has('or')) return
  const columns = [...where.keys()].filter((key) => !['or', 'and', '_change_block'].includes(key))
  if (columns.length === 0) return
  const list = columns.map((key) => `'${key}'`).join(', ')
  throw new QueryError(
    `Cannot mix column filters with 'or' operator at the same level. Found column filter(s) ${list} alongside 'or' ` +
      `operator.\n\nInstead of:\nwhere: { ${list}, or: [...] }\n\nUse:\nwhere: { or: [{ ${list}, ... }, { ${list}, ... }] }`,
  )
}

function changedSince(value: QueryValue): Filter {
  const number = value.type === 'Object' ? value.value.get('number_gte') : undefined
  if (number?.type !== 'Int') throw notAnObject()
  return { type: 'changedSince', block: number.value }
}

function buildLists(building: Building, owner: Owner, where: FilterObject): Filter[] {
  return [...where.values()].flatMap((list) => {
    if (list.type !== 'List') throw notAnObject()
    return list.value.map((item): Filter => {
      if (item.type !== 'Object') throw notAnObject()
      return { type: 'and', filters: buildAll(building, owner, item.value) }
    })
  })
}

function childFilter(building: Building, owner: Owner, field: Field, value: QueryValue): Filter {
  const { schema } = building
  if (value.type !== 'Object') {
    throw new QueryError(`Query contains value with invalid type \`${typeText(field)}\`: \`null\``)
  }
  const target = findType(schema, field.type.name)
  if (target === undefined) throw notAnObject()
  const reference: Reference = referenceOf(schema, owner, field)
  const filter: Filter = { type: 'and', filters: buildAll(building, target, value.value) }
  return { type: 'child', reference, filter }
}

/** A field's type as the schema has it; elements of lists are never null. */
function typeText({ type, list, nonNull }: Field): string {
  return `${list ? `[${type.name}!]` : type.name}${nonNull ? '!' : ''}`
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '': '=',
  not: '!=',
  gt: '>',
  lt: '<',
  gte: '>=',
  lte: '<=',
}

function fieldFilter(building: Building, definition: Field, operator: string, given: QueryValue): Filter {
  const { value, fault } = filterValue(building.schema, definition, operator, given)
  const filter = operatorFilter(definition.name, operator, value)
  if (fault === null) {
    const unsupported = unsupportedFault(building.schema, definition, filter)
    if (unsupported !== null) building.faults.push(unsupported)
    return filter
  }
  const isFoundBefore = filter.type === 'in' || (filter.type === 'compare' && given.type !== 'List')
  if (!isFoundBefore) return { type: 'refused', filter, reason: fault }
  building.faults.push(fault)
  return filter
}

function operatorFilter(field: string, operator: string, value: Value): Filter {
  const comparison = COMPARISONS[operator]
  if (comparison !== undefined) return { type: 'compare', operator: comparison, field, value }

  const negated = operator.startsWith('not_')
  const positive = negated ? operator.slice('not_'.length) : operator
  if (positive === 'in') {
    if (value.type !== 'List') throw new QueryError(`Non-list value passed to \`_${operator}\` filter`)
    return { type: 'in', negated, field, values: value.value }
  }
  const ignoreCase = positive.endsWith('_nocase')
  const kind = positive.replace('_nocase', '')
  if (kind === 'contains') return { type: 'contains', negated, ignoreCase, field, value }
  return { type: kind === 'starts_with' ? 'startsWith' : 'endsWith', negated, ignoreCase, field, value }
}

/** The store's value; one that is no id of what is referred to is the store's to find fault with. */
type FilterValue = Readonly<{ value: Value; fault: Error | null }>

function filterValue(schema: Schema, definition: Field, operator: string, given: QueryValue): FilterValue {
  // As in graph-node, operators that are for texts alone take a reference's value as a text, whatever its id is.
  if (isReference(definition) && !definition.list && TEXT_OPERATOR.test(operator) && given.type === 'String') {
    return { value: { type: 'String', value: given.value }, fault: null }
  }
  try {
    return { value: storeValue(schema, definition, given), fault: null }
  } catch (error) {
    if (!isReference(definition) || !(error instanceof QueryError)) throw error
    return { value: asText(given), fault: error }
  }
}

/** A value that nothing is asked with, as messages show it. */
function asText(given: QueryValue): Value {
  if (given.type === 'List') return { type: 'List', value: given.value.map(asText) }
  return {
    type: 'String',
    value: given.type === 'String' || given.type === 'Int' ? String(given.value) : debugText(given),
  }
}

/** What no statement can be put together of: an order of what has none, ends of null, and letter case in what is no text. */
function unsupportedFault(schema: Schema, definition: Field, filter: Filter): QueryError | null {
  if (filter.type === 'compare') {
    const isEquality = filter.operator === '=' || filter.operator === '!='
    const isOrdered = !['Boolean', 'List', 'Null'].includes(filter.value.type)
    return isEquality || isOrdered ? null : unsupported(filter.operator, filter.value)
  }
  if (filter.type === 'startsWith' || filter.type === 'endsWith') {
    // The message names what the operator is in SQL.
    const operator = ` ${filter.negated ? 'not ' : ''}${filter.ignoreCase ? 'i' : ''}like `
    return filter.value.type === 'Null' ? unsupported(operator, filter.value) : null
  }
  if (filter.type !== 'contains' || !filter.ignoreCase) return null
  if (!isReference(definition) || idTypeOf(schema, definition.type.name) === 'String') return null
  return unsupported(`${filter.negated ? 'not_' : ''}contains_nocase`, filter.value)
}

function unsupported(filter: string, value: Value): QueryError {
  const { message } = new UnsupportedFilterError(filter, valueText(value))
  return new QueryError(`Store error: ${message}`, { attestable: false })
}

const TEXT_OPERATOR = /_nocase$|^(not_)?(starts|ends)_with$/

function notAnObject(): QueryError {
  return new QueryError('Filter must by an object')
}
