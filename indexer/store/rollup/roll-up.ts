import type { Block } from '../../chain/block.ts'
import type { Entity } from '../../entity/value.ts'
import { fieldsOf } from '../../schema/expression.ts'
import { encodeColumn, type SqlValue } from '../column-value.ts'
import type { Database } from '../database.ts'
import { readEntity } from '../find.ts'
import { type Layout, type Rollup, type Table, tableOf } from '../layout.ts'
import { Bucket } from './bucket.ts'

/** From one block to the next: sums up the intervals that are over. The sums belong to the later block. */
export function rollUp(db: Database, layout: Layout, from: Block | null, to: Block): void {
  if (from === null) return
  for (const table of layout.values()) {
    if (table.rollup === null) continue
    const { seconds } = table.rollup
    const start = startOf(from.timestamp, seconds)
    const end = start + seconds
    // Between the two blocks nothing was written, so no more than one interval has points.
    if (to.timestamp < end) continue
    for (const { start: began, bucket } of sumUp(db, layout, {
      table,
      rollup: table.rollup,
      start,
      end,
      block: to.number,
    })) {
      insertSum(db, table, to.number, bucket.entity(table, began))
    }
  }
}

export type Span = Readonly<{
  table: Table
  rollup: Rollup
  /** In seconds; the end is not part of it. */
  start: bigint
  end: bigint | null
  /** Points of later blocks do not count. */
  block: bigint
}>

/** The sums of the points in a span of time, by their dimensions. */
export function sumUp(
  db: Database,
  layout: Layout,
  { table, rollup, start, end, block }: Span,
): Readonly<{ start: bigint; bucket: Bucket }>[] {
  const { aggregation, seconds } = rollup
  const source = tableOf(layout, aggregation.source)
  const wanted = ['id', 'timestamp', ...aggregation.dimensions, ...aggregation.aggregates.flatMap(argumentFields)]
  const columns = source.columns.filter(({ field }) => wanted.includes(field))
  const timestamp = source.column('timestamp').name
  const names = columns.map(({ name }) => name).join(', ')
  const bounds = end === null ? '' : ` AND ${timestamp} < ?`
  const text = `SELECT ${names} FROM ${source.name} WHERE ${timestamp} >= ?${bounds} AND "$from" <= ? ORDER BY "id"`
  const values = end === null ? [toMicros(start), block] : [toMicros(start), toMicros(end), block]
  const groups = new Map<string, { start: bigint; bucket: Bucket }>()
  for (const row of db.all(text, values)) {
    const point = readEntity(columns, row)
    const began = startOf(secondsOf(point), seconds)
    const key = JSON.stringify([String(began), ...dimensionsOf(source, aggregation.dimensions, point).map(keyText)])
    const known = groups.get(key)
    const group = known ?? {
      start: began,
      bucket: new Bucket(aggregation.aggregates, point, readBefore(db, table, rollup, point, start)),
    }
    if (known === undefined) groups.set(key, group)
    group.bucket.add(point)
  }
  return [...groups.values()]
}

function argumentFields({ arg }: Rollup['aggregation']['aggregates'][number]): string[] {
  return arg === null ? [] : fieldsOf(arg)
}

/** The newest sum of the same dimensions before the start; null where nothing is cumulative, or a dimension is null. */
function readBefore(db: Database, table: Table, { aggregation }: Rollup, point: Entity, start: bigint): Entity | null {
  if (!aggregation.aggregates.some(({ cumulative }) => cumulative)) return null
  const { dimensions } = aggregation
  const conditions = dimensions.map((field) => ` AND ${table.column(field).name} = ?`).join('')
  const timestamp = table.column('timestamp').name
  const names = table.columns.map(({ name }) => name).join(', ')
  const text = `SELECT ${names} FROM ${table.name} WHERE ${timestamp} < ?${conditions} ORDER BY ${timestamp} DESC LIMIT 1`
  const row = db.get(text, [toMicros(start), ...dimensionsOf(table, dimensions, point)])
  return row === null ? null : readEntity(table.columns, row)
}

function dimensionsOf(table: Table, dimensions: readonly string[], point: Entity): SqlValue[] {
  return dimensions.map((field) => encodeColumn(table.column(field), point.get(field)))
}

function insertSum(db: Database, table: Table, block: bigint, entity: Entity): void {
  const row = table.columns.map((column) => encodeColumn(column, entity.get(column.field)))
  db.run(table.insertSql, [block, ...row])
}

export function startOf(seconds: bigint, length: bigint): bigint {
  return (seconds / length) * length
}

export function secondsOf(entity: Entity): bigint {
  const timestamp = entity.get('timestamp')
  return timestamp?.type === 'Timestamp' ? timestamp.value / 1_000_000n : 0n
}

function toMicros(seconds: bigint): bigint {
  return seconds * 1_000_000n
}

function keyText(value: SqlValue): string | null {
  if (value === null) return null
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)
}
