import { encodeColumn } from '../column-value.ts'
import type { Database } from '../database.ts'
import type { EntityQuery } from '../entity-reader.ts'
import { type Layout, type Table, tableOf } from '../layout.ts'
import { sumUp } from './roll-up.ts'

/**
 * The layout for a query that wants the interval that is not over: its sums are made now, in a table of the connection's
 * own, and the aggregation's table is read together with that one.
 */
export function withOpenBuckets(db: Database, layout: Layout, query: EntityQuery): Layout {
  if (query.withOpen !== true) return layout
  const replaced = new Map(layout)
  for (const name of query.entityTypes) {
    const table = tableOf(layout, name)
    if (table.rollup !== null) replaced.set(name, joinOpen(db, layout, table, query.block))
  }
  return replaced
}

function joinOpen(db: Database, layout: Layout, table: Table, block: bigint): Table {
  const { rollup } = table
  if (rollup === null) return table
  const open = `temp.${table.name.slice(0, -1)}$open"`
  db.run(`CREATE TEMP TABLE IF NOT EXISTS ${open.replace('temp.', '')} AS SELECT * FROM ${table.name} WHERE 0`)
  db.run(`DELETE FROM ${open}`)
  const timestamp = table.column('timestamp').name
  const [newest] = db.get(`SELECT max(${timestamp}) FROM ${table.name} WHERE "$from" <= ?`, [block]) ?? []
  const start = newest === null || newest === undefined ? 0n : BigInt(newest as bigint) / 1_000_000n + rollup.seconds
  const names = table.columns.map(({ name }) => name).join(', ')
  const text = `INSERT INTO ${open} ("$vid", "$from", ${names}) VALUES (?, ?${', ?'.repeat(table.columns.length)})`
  sumUp(db, layout, { table, rollup, start, end: null, block }).forEach(({ start: began, bucket }, at) => {
    const entity = bucket.entity(table, began)
    db.run(text, [-1 - at, block, ...table.columns.map((column) => encodeColumn(column, entity.get(column.field)))])
  })
  const columns = `"$vid", "$from", ${names}`
  return { ...table, name: `(SELECT ${columns} FROM ${table.name} UNION ALL SELECT ${columns} FROM ${open})` }
}
