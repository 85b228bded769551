import type { Value } from '../entity/value.ts'
import { findType, type QueriedType } from '../schema/find-type.ts'
import type { Field, Schema } from '../schema/schema.ts'
import type { Comparison, Filter, Reference } from '../store/entity-reader.ts'
import { parseFilterKey } from './filter-key.ts'
import { filterText } from './filter-text.ts'
import { QueryError } from './query-error.ts'
import type { QueryValue } from './query-value.ts'
import { referenceOf } from './reference.ts'
import { storeValue } from './store-value.ts'

type Owner = QueriedType
type FilterObject = ReadonlyMap<string, QueryValue>

/** `late` are the faults that graph-node comes to after all others: those of lists that `contains` looks for. */
type Building = Readonly<{ schema: Schema; late: Filter[] }>

/**
 * The store's filter for a `where` argument. As in graph-node, what is wrong for the store alone is told of when the store
 * is asked, and not where entities refer to none.
 */
export function buildFilter(schema: Schema, owner: Owner, where: FilterObject): Filter {
  const building: Building = { schema, late: [] }
  const filters = buildAll(building, owner, where)
  return { type: 'and', filters: [...filters, ...building.late] }
}

/**
 * Refuses filters of what is referred to within such filters. It looks from the outside in, as graph-node does, so the
 * outermost of several is named.
 */
export function checkNesting(filter: Filter, insideChild = false): void {
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
  const reason = fault ?? (given.type === 'Null' ? nullFault(operator) : null)
  if (reason === null) return filter
  const refused: Filter = { type: 'refused', filter, reason }
  const isLate = filter.type === 'contains' && given.type === 'List'
  if (isLate) building.late.push(refused)
  return isLate ? filter : refused
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
  const isReference = definition.type.kind === 'entity' || definition.type.kind === 'interface'
  // As in graph-node, operators that are for texts alone take a reference's value as a text, whatever its id is.
  if (isReference && !definition.list && TEXT_OPERATOR.test(operator) && given.type === 'String') {
    return { value: { type: 'String', value: given.value }, fault: null }
  }
  try {
    return { value: storeValue(schema, definition, given), fault: null }
  } catch (error) {
    if (!isReference || !(error instanceof QueryError)) throw error
    return { value: given.type === 'List' ? { type: 'List', value: [] } : { type: 'Null' }, fault: error }
  }
}

/** Some operators cannot do with null; the messages name what they are in SQL. */
function nullFault(operator: string): QueryError | null {
  const text = /^(not_)?(?:starts|ends)_with(_nocase)?$/.exec(operator)
  const comparison = ['gt', 'lt', 'gte', 'lte'].includes(operator) ? COMPARISONS[operator] : undefined
  const name = text ? ` ${text[1] ? 'not ' : ''}${text[2] ? 'i' : ''}like ` : comparison
  if (name === undefined) return null
  return new QueryError(`Store error: unsupported filter \`${name}\` for value \`null\``, { attestable: false })
}

const TEXT_OPERATOR = /_nocase$|^(not_)?(starts|ends)_with$/

function notAnObject(): QueryError {
  return new QueryError('Filter must by an object')
}
