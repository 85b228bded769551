import type { Database } from './database.ts'
import type { EntityQuery, Filter } from './entity-reader.ts'
import type { Table } from './layout.ts'

/**
 * Whether a query for what changed since a block reads what changed and puts it in order, or reads all in order until it has
 * enough; null where it asks for no change. SQLite cannot know: it takes the order, since any range is a quarter of all to
 * it, and reads a log of millions of entries for the few of the last block.
 */
export function byChange(db: Database, table: Table, { filter, range }: EntityQuery): boolean | null {
  const since = filter === null ? null : sinceIn(filter)
  if (since === null) return null
  const [rows] = db.get(`SELECT max("$vid") FROM ${table.name}`) ?? []
  // Where k of n rows changed, the one way reads k rows, the other n/k for each that is wanted.
  const most = Math.ceil(Math.sqrt((range.first + range.skip) * Number(rows ?? 0))) + 1
  const changed = `SELECT 1 FROM ${table.name} WHERE "$from" >= ? LIMIT ?`
  const [count] = db.get(`SELECT count(*) FROM (${changed})`, [since, most]) ?? []
  return Number(count) < most
}

/** The block that all of a query's rows changed at or after. */
function sinceIn(filter: Filter): bigint | null {
  if (filter.type === 'changedSince') return filter.block
  if (filter.type !== 'and') return null
  const all = filter.filters.flatMap((each) => sinceIn(each) ?? [])
  return all.reduce<bigint | null>((newest, block) => (newest === null || block > newest ? block : newest), null)
}
