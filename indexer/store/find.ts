import type { Value } from '../entity/value.ts'
import { byChange } from './by-change.ts'
import { decodeColumn, encodeElement, encodeValue, type SqlValue } from './column-value.ts'
import type { Database } from './database.ts'
import type { EntityQuery, EntityRow, Filter, Parents } from './entity-reader.ts'
import { filterSql } from './filter-sql.ts'
import { type Column, type Layout, type Table, tableOf } from './layout.ts'
import { type OrderSql, orderSql, orderTerms } from './order-sql.ts'
import { join, raw, type Sql, sql } from './sql.ts'
import { type At, columnSql, elementSql, holdsSql, rowsSql, type Scope, versionSql } from './version-sql.ts'

/** Runs a query: one statement where it is for one type and one parent, else one for the order and one per type. */
export function find(db: Database, layout: Layout, query: EntityQuery, at: At): EntityRow[] {
  const { isLate } = query
  const often = query.filter !== null && comparesTexts(query.filter) ? 'each' : 'few'
  const guarded = isLate === undefined ? undefined : often
  const scopes = query.entityTypes.map(
    (name): Scope => ({ layout, at, table: tableOf(layout, name), alias: 'e', guarded }),
  )
  return isLate === undefined ? findIn(db, scopes, query) : db.guard(isLate, () => findIn(db, scopes, query))
}

/** Whether texts are searched, which takes as long as they are. */
function comparesTexts(filter: Filter): boolean {
  switch (filter.type) {
    case 'and':
    case 'or':
      return filter.filters.some(comparesTexts)
    case 'child':
      return comparesTexts(filter.filter)
    default:
      return filter.type === 'contains' || filter.type === 'startsWith' || filter.type === 'endsWith'
  }
}

function findIn(db: Database, scopes: readonly Scope[], query: EntityQuery): EntityRow[] {
  const keys = query.parents?.keys ?? null
  const [scope, ...others] = scopes
  if (scope === undefined || keys?.length === 0) return []
  if (others.length === 0 && (keys === null || keys.length === 1)) return findDirectly(db, scope, query)
  if (others.length === 0 && query.parents !== null && isById(query.parents, query)) {
    return findByIds(db, scope, query, query.parents)
  }
  return findRanked(db, scopes, query)
}

function findDirectly(db: Database, given: Scope, query: EntityQuery): EntityRow[] {
  const scope = { ...given, byChange: byChange(db, given.table, query) }
  const columns = selectedColumns(scope.table, query.fields)
  const order = orderSql(scope, query.order)
  const id = columnSql(scope, scope.table.column('id'))
  const conditions = [versionSql(scope)]
  if (query.parents !== null) conditions.push(keysSql(scope, query.parents))
  if (query.filter !== null) conditions.push(filterSql(scope, query.filter))
  const { text, values } =
    sql`SELECT ${columnsSql(scope, columns)} FROM ${rowsSql(scope)}${order.joins} WHERE ${join(conditions, ' AND ')} ORDER BY ${orderTerms(order, id, query.order.direction)} LIMIT ${
      query.range.first
    } OFFSET ${query.range.skip}`
  return db.all(text, values).map((row) => toRow(scope.table, columns, row, 0))
}

/** Holds where the row's field holds a key of the only parent. */
function keysSql(scope: Scope, { field, keys }: Parents): Sql {
  const column = scope.table.column(field)
  const values = (keys[0] ?? []).map((key) => holdsSql(scope, column, sql`${encodeValue(asElement(column), key)}`))
  return values.length === 0 ? raw('0') : sql`(${join(values, ' OR ')})`
}

/** Whether each parent refers to one row at most. */
function isById({ field, keys }: Parents, { range }: EntityQuery): boolean {
  return field === 'id' && range.skip === 0 && range.first > 0 && keys.every((ofParent) => ofParent.length === 1)
}

/** One row for a parent at most needs no rank. */
function findByIds(db: Database, scope: Scope, query: EntityQuery, wanted: Parents): EntityRow[] {
  const { table } = scope
  const columns = selectedColumns(table, query.fields)
  const { from, condition, place } = parentsSql(scope, wanted)
  const conditions = [condition, versionSql(scope)]
  if (query.filter !== null) conditions.push(filterSql(scope, query.filter))
  const { text, values } = sql`SELECT ${place}, ${columnsSql(scope, columns)} FROM ${from}${raw(
    `${table.name} AS ${scope.alias}`,
  )} WHERE ${join(conditions, ' AND ')} ORDER BY ${place}`
  return db.all(text, values).map(([parent, ...row]) => toRow(table, columns, row, Number(parent)))
}

/** Gives each row its rank for its parent over all types, takes the ranks of the range, and fetches those rows. */
function findRanked(db: Database, scopes: readonly Scope[], query: EntityQuery): EntityRow[] {
  const orders = scopes.map((scope) => orderSql(scope, query.order))
  const candidates = scopes.map((scope, at) => candidatesSql(scope, at, query, orders[at] as OrderSql))
  const order: OrderSql = {
    joins: raw(''),
    expression: orders.some((each) => each.expression !== null) ? raw('"$order"') : null,
    nullable: orders.some((each) => each.nullable),
    long: false,
  }
  const { first, skip } = query.range
  const { text, values } = sql`SELECT "$type", "$vid", "$parent" FROM (
    SELECT *, row_number() OVER (PARTITION BY "$parent" ORDER BY ${orderTerms(order, raw('"$id"'), query.order.direction)})
      AS "$rank" FROM (${join(candidates, ' UNION ALL ')})
    ) WHERE "$rank" > ${skip} AND "$rank" <= ${skip + first} ORDER BY "$parent", "$rank"`
  const ranked = db.all(text, values).map(([type, vid, parent]) => ({
    type: Number(type),
    vid: Number(vid),
    parent: Number(parent),
  }))
  const rows = scopes.map(({ table }, type) => {
    const vids = new Set(ranked.filter((each) => each.type === type).map((each) => each.vid))
    return fetchRows(db, table, query.fields, [...vids])
  })
  return ranked.flatMap(({ type, vid, parent }) => {
    const row = rows[type]?.get(vid)
    return row === undefined ? [] : [{ ...row, parent }]
  })
}

function candidatesSql(scope: Scope, type: number, query: EntityQuery, order: OrderSql): Sql {
  const conditions = [versionSql(scope)]
  if (query.filter !== null) conditions.push(filterSql(scope, query.filter))
  const parents = query.parents === null ? null : parentsSql(scope, query.parents)
  if (parents !== null) conditions.unshift(parents.condition)
  return sql`SELECT ${type} AS "$type", ${raw(scope.alias)}."$vid" AS "$vid", ${parents?.place ?? raw('0')} AS "$parent", ${
    order.expression ?? raw('NULL')
  } AS "$order", ${columnSql(scope, scope.table.column('id'))} AS "$id" FROM ${parents?.from ?? raw('')}${raw(
    `${scope.table.name} AS ${scope.alias}`,
  )}${order.joins} WHERE ${join(conditions, ' AND ')}`
}

/** All parents' keys as one JSON parameter; CROSS JOIN makes SQLite look each key up in the table, not the reverse. */
function parentsSql(scope: Scope, { field, keys }: Parents): Readonly<{ from: Sql; condition: Sql; place: Sql }> {
  const column = scope.table.column(field)
  const pairs = keys.flatMap((ofParent, parent) =>
    ofParent.map((key) => [parent, encodeElement(asElement(column), key)]),
  )
  return {
    from: sql`json_each(${JSON.stringify(pairs)}) AS pair CROSS JOIN `,
    condition: holdsSql(scope, column, raw(elementSql(column, `(pair."value" ->> 1)`))),
    place: raw(`(pair."value" ->> 0)`),
  }
}

function fetchRows(
  db: Database,
  table: Table,
  fields: readonly string[],
  vids: readonly number[],
): Map<number, EntityRow> {
  if (vids.length === 0) return new Map()
  const scope = { table, alias: 'e' }
  const columns = selectedColumns(table, fields)
  const { text, values } = sql`SELECT e."$vid", ${columnsSql(scope, columns)} FROM ${raw(
    table.name,
  )} AS e WHERE e."$vid" IN (SELECT "value" FROM json_each(${JSON.stringify(vids)}))`
  return new Map(db.all(text, values).map(([vid, ...row]) => [Number(vid), toRow(table, columns, row, 0)]))
}

function selectedColumns(table: Table, fields: readonly string[]): Column[] {
  return table.columns.filter((column) => column.field === 'id' || fields.includes(column.field))
}

function columnsSql({ alias }: Pick<Scope, 'alias'>, columns: readonly Column[]): Sql {
  return raw(columns.map((column) => `${alias}.${column.name}`).join(', '))
}

function toRow(table: Table, columns: readonly Column[], row: readonly SqlValue[], parent: number): EntityRow {
  return { entityType: table.entityType, entity: readEntity(columns, row), parent }
}

/** The entity in a row of those columns; null fields are left out. */
export function readEntity(columns: readonly Column[], row: readonly SqlValue[]): Map<string, Value> {
  const entity = new Map<string, Value>()
  columns.forEach((column, at) => {
    const stored = row[at] ?? null
    if (stored !== null) entity.set(column.field, decodeColumn(column, stored))
  })
  return entity
}

function asElement(column: Column): Column {
  return column.list ? { ...column, list: false } : column
}
