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

/** What is wrong for the store is told of when all else is in order, as in graph-node. */
type Building = Readonly<{ schema: Schema; storeErrors: unknown[] }>

/**
 * The store's filter for a `where` argument. What only the store finds wrong is not told of where it is not asked, as for
 * entities that refer to none.
 */
export function buildFilter(schema: Schema, owner: Owner, where: FilterObject, isAsked: boolean): Filter {
  const building: Building = { schema, storeErrors: [] }
  const filters = buildAll(building, owner, where)
  if (isAsked) {
    checkNesting(filters, false)
    if (building.storeErrors.length > 0) throw building.storeErrors[0]
  }
  return { type: 'and', filters }
}

/** graph-node looks from the outside in, so the outermost of several is told of. */
function checkNesting(filters: readonly Filter[], insideChild: boolean): void {
  for (const filter of filters) {
    if (filter.type === 'and' || filter.type === 'or') checkNesting(filter.filters, insideChild)
    if (filter.type !== 'child') continue
    const { field } = filter.reference
    if (insideChild)
      throw new QueryError(`Child filter nesting not supported by value \`${field}\`: \`${filterText(filter)}\``)
    checkNesting([filter.filter], true)
  }
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
  const value = filterValue(building, definition, operator, given)
  const field = definition.name
  const comparison = COMPARISONS[operator]
  if (given.type === 'Null') building.storeErrors.push(...nullErrors(operator))
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

function filterValue({ schema, storeErrors }: Building, definition: Field, operator: string, given: QueryValue): Value {
  const isReference = definition.type.kind === 'entity' || definition.type.kind === 'interface'
  // As in graph-node, operators that are for texts alone take a reference's value as a text, whatever its id is.
  if (isReference && !definition.list && TEXT_OPERATOR.test(operator) && given.type === 'String') {
    return { type: 'String', value: given.value }
  }
  try {
    return storeValue(schema, definition, given)
  } catch (error) {
    if (!isReference) throw error
    storeErrors.push(error)
    return given.type === 'List' ? { type: 'List', value: [] } : { type: 'Null' }
  }
}

/** Some operators cannot do with null; the messages name what they are in SQL. */
function nullErrors(operator: string): QueryError[] {
  const text = /^(not_)?(?:starts|ends)_with(_nocase)?$/.exec(operator)
  const comparison = ['gt', 'lt', 'gte', 'lte'].includes(operator) ? COMPARISONS[operator] : undefined
  const name = text ? ` ${text[1] ? 'not ' : ''}${text[2] ? 'i' : ''}like ` : comparison
  if (name === undefined) return []
  return [new QueryError(`Store error: unsupported filter \`${name}\` for value \`null\``, { attestable: false })]
}

const TEXT_OPERATOR = /_nocase$|^(not_)?(starts|ends)_with$/

function notAnObject(): QueryError {
  return new QueryError('Filter must by an object')
}
