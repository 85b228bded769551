import type { Value } from '../entity/value.ts'
import { encodeValue } from './column-value.ts'
import type { Database } from './database.ts'
import type { EntityQuery, Filter } from './entity-reader.ts'
import type { QueryIndex } from './entity-store.ts'
import { type Column, type Layout, OPEN, type Table, tableOf } from './layout.ts'
import { indexDefinition, orderedIndexDefinition } from './table-definitions.ts'

/** Below this a table, or what refers to one entity, is read through faster than its index is worth. */
const ROWS_WORTH_AN_INDEX = 2_000

/** Each costs time whenever a row is stored. */
const MAX_ORDERED_INDEXES = 8

/** How seldom is looked whether an entity is referred to by so many rows that they should be kept in order. */
const LOOK_EACH = 16

/**
 * Finds the index that a query wants and that is not there: of a column when the first query filters or orders by it, and
 * one that keeps what refers to an entity in order where that is much. An index on every column would make storing
 * several times slower, for columns that no one asks for; what it may cost at most is an index for each column, once,
 * and a few with an order.
 * @param want Told of each, once.
 */
export function createQueryIndexes(
  db: Database,
  layout: Layout,
  want: (index: QueryIndex) => void,
): (query: EntityQuery) => void {
  const known = new Set<string>()
  const looks = new Map<string, number>()

  const ask = (key: string, index: QueryIndex) => {
    known.add(key)
    want(index)
  }

  const ensure = (table: Table, column: Column) => {
    const key = `${table.entityType}.${column.field}`
    if (known.has(key) || column.field === 'id' || !canBeIndexed(column) || !hasManyRows(db, table)) return
    ask(key, { entityType: table.entityType, field: column.field, inOrderOf: null })
  }

  const ensureOrdered = (table: Table, { field, value }: Reference, order: string) => {
    const key = `${table.entityType}.${field} ${order}`
    const [by, then] = [table.column(field), table.column(order)]
    if (known.has(key) || by === then || !by.reference || by.list || !canBeIndexed(then)) return
    const look = looks.get(key) ?? 0
    looks.set(key, look + 1)
    if (look % LOOK_EACH !== 0 || !hasManyReferrers(db, table, by, value)) return
    ask(key, { entityType: table.entityType, field, inOrderOf: order })
  }

  return (query) => {
    for (const { entityType, field } of fieldsAskedFor(query)) {
      const table = tableOf(layout, entityType)
      ensure(table, table.column(field))
    }
    const reference = query.order.through === null ? onlyReference(query) : null
    if (reference === null) return
    for (const name of query.entityTypes) ensureOrdered(tableOf(layout, name), reference, query.order.field)
  }
}

/** Makes an index that a query wanted; does nothing where it is there, or the table has many such already. */
export function makeQueryIndex(db: Database, layout: Layout, { entityType, field, inOrderOf }: QueryIndex): void {
  const table = tableOf(layout, entityType)
  const by = table.column(field)
  if (inOrderOf !== null && countOrdered(db, table) >= MAX_ORDERED_INDEXES) return
  const definition =
    inOrderOf === null ? indexDefinition(table, by) : orderedIndexDefinition(table, by, table.column(inOrderOf))
  if (isMade(db, definition)) return
  db.transaction(() => {
    db.run(definition)
    // Else SQLite takes every index for equally good: that of a name, and that of a registry with all its names. In one
    // transaction, since other connections read the statistics when they learn of the index.
    db.run(`ANALYZE ${table.name}`)
  })
}

/** After a start, each is wanted again; its statistics are in the file with it. */
function isMade(db: Database, definition: string): boolean {
  const [, index = ''] = /"([^"]+)"/.exec(definition) ?? []
  return db.get(`SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?`, [index]) !== null
}

/** Those with an order have two columns in their names. */
function countOrdered(db: Database, table: Table): number {
  const name = table.name.slice(1, -1)
  const text = `SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND name GLOB '*$by_*$*'`
  return Number(db.get(text, [name])?.[0] ?? 0)
}

function canBeIndexed(column: Column): boolean {
  return !column.list && column.kind !== 'Boolean'
}

type FieldOf = Readonly<{ entityType: string; field: string }>

function fieldsAskedFor(query: EntityQuery): FieldOf[] {
  const order = query.order.through === null ? [query.order.field] : []
  const filtered = query.filter === null ? [] : fieldsIn(query.filter, query.entityTypes)
  return [...filtered, ...order.flatMap((field) => query.entityTypes.map((entityType) => ({ entityType, field })))]
}

function fieldsIn(filter: Filter, entityTypes: readonly string[]): FieldOf[] {
  switch (filter.type) {
    case 'and':
    case 'or':
      return filter.filters.flatMap((each) => fieldsIn(each, entityTypes))
    case 'compare':
    case 'in':
      return entityTypes.map((entityType) => ({ entityType, field: filter.field }))
    case 'startsWith':
      // What is left out is not found by an index, nor what may be in capitals.
      if (filter.negated || filter.ignoreCase) return []
      return entityTypes.map((entityType) => ({ entityType, field: filter.field }))
    case 'child':
      return fieldsIn(filter.filter, filter.reference.entityTypes)
    default:
      return []
  }
}

type Reference = Readonly<{ field: string; value: Value }>

/** The one value of a field that all rows of a query's answer have; null where there is none, or are several. */
function onlyReference({ parents, filter }: EntityQuery): Reference | null {
  const [keys = [], ...others] = parents?.keys ?? []
  const [key, ...more] = keys
  if (others.length > 0 || more.length > 0) return null
  const ofParent = parents === null || key === undefined ? [] : [{ field: parents.field, value: key }]
  const [first, second] = [...ofParent, ...(filter === null ? [] : equalitiesIn(filter))]
  return first === undefined || second !== undefined || first.value.type === 'Null' ? null : first
}

function equalitiesIn(filter: Filter): Reference[] {
  if (filter.type === 'and') return filter.filters.flatMap(equalitiesIn)
  return filter.type === 'compare' && filter.operator === '=' ? [filter] : []
}

function hasManyRows(db: Database, table: Table): boolean {
  const [vid] = db.get(`SELECT max("$vid") FROM ${table.name}`) ?? []
  return Number(vid ?? 0) >= ROWS_WORTH_AN_INDEX
}

function hasManyReferrers(db: Database, table: Table, column: Column, value: Value): boolean {
  if (!hasManyRows(db, table)) return false
  const valid = table.immutable ? '' : ` AND "$to" = ${OPEN}`
  const referrers = `SELECT 1 FROM ${table.name} WHERE ${column.name} = ?${valid} LIMIT ${ROWS_WORTH_AN_INDEX}`
  const [count] = db.get(`SELECT count(*) FROM (${referrers})`, [encodeValue(column, value)]) ?? []
  return Number(count) === ROWS_WORTH_AN_INDEX
}
