import { decodeColumn } from './column-value.ts'
import type { Database } from './database.ts'
import type { EntityChange } from './entity-store.ts'
import { readEntity } from './find.ts'
import type { Layout, Table } from './layout.ts'

/** What a block did to the entities: the versions that begin at it, and the ends of those that no other follows. */
export function readChanges(db: Database, layout: Layout, block: bigint): EntityChange[] {
  const written = [...layout.values()].filter(({ rollup }) => rollup === null)
  return written.flatMap((table) => [...readSets(db, table, block), ...readRemovals(db, table, block)])
}

function readSets(db: Database, table: Table, block: bigint): EntityChange[] {
  const names = table.columns.map((column) => column.name).join(', ')
  const rows = db.all(`SELECT ${names} FROM ${table.name} WHERE "$from" = ? ORDER BY "id"`, [block])
  return rows.map((row) => {
    const entity = readEntity(table.columns, row)
    const id = entity.get('id') ?? { type: 'Null' }
    return { type: 'set', key: { entityType: table.entityType, id }, entity }
  })
}

function readRemovals(db: Database, table: Table, block: bigint): EntityChange[] {
  if (table.immutable) return []
  const next = `SELECT 1 FROM ${table.name} AS next WHERE next."id" = ended."id" AND next."$from" = ended."$to"`
  const text = `SELECT "id" FROM ${table.name} AS ended WHERE "$to" = ? AND NOT EXISTS (${next}) ORDER BY "id"`
  return db.all(text, [block]).map(([id = null]) => {
    return { type: 'remove', key: { entityType: table.entityType, id: decodeColumn(table.column('id'), id) } }
  })
}
