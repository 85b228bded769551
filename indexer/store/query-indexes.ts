import { type Database, indexDefinition } from './database.ts'
import type { EntityQuery, Filter } from './entity-reader.ts'
import { type Column, type Layout, type Table, tableOf } from './layout.ts'

/** Below this a table is read through faster than its index is worth. */
const ROWS_WORTH_AN_INDEX = 2_000

/**
 * Makes the index of a column when the first query filters or orders by it. An index on every column would make storing
 * several times slower, for columns that no one asks for; what it may cost at most is an index for each column, once.
 */
export function createQueryIndexes(db: Database, layout: Layout): (query: EntityQuery) => void {
  const made = new Set<string>()

  const ensure = (table: Table, column: Column) => {
    const key = `${table.entityType}.${column.field}`
    if (column.field === 'id' || column.list || column.kind === 'Boolean' || made.has(key)) return
    if (!hasManyRows(db, table)) return
    db.run(indexDefinition(table, column))
    made.add(key)
  }

  return (query) => {
    for (const { entityType, field } of fieldsAskedFor(query)) {
      const table = tableOf(layout, entityType)
      ensure(table, table.column(field))
    }
  }
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
    case 'child':
      return fieldsIn(filter.filter, filter.reference.entityTypes)
    default:
      return []
  }
}

function hasManyRows(db: Database, table: Table): boolean {
  const [vid] = db.get(`SELECT max("$vid") FROM ${table.name}`) ?? []
  return Number(vid ?? 0) >= ROWS_WORTH_AN_INDEX
}
