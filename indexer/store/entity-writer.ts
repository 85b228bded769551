import type { EntityKey, Value } from '../entity/value.ts'
import { encodeColumn, type SqlValue } from './column-value.ts'
import type { Database } from './database.ts'
import type { EntityChange } from './entity-store.ts'
import { type Layout, OPEN, type Table, tableOf } from './layout.ts'

/** An immutable entity was written again, or removed. */
export class ImmutableEntityError extends Error {
  readonly code = 'IMMUTABLE_ENTITY'
  override readonly name = 'ImmutableEntityError'
}

/** Writes what one block does to the entities. Of several changes to one entity the last counts. */
export function writeChanges(db: Database, layout: Layout, block: bigint, changes: readonly EntityChange[]): void {
  for (const change of collapse(changes)) {
    const table = tableOf(layout, change.key.entityType)
    const id = encodeColumn(table.column('id'), change.key.id)
    if (table.immutable) {
      insertImmutable(db, table, block, change, id)
    } else {
      db.run(table.closeSql, [block, id])
      if (change.type === 'set') db.run(table.insertSql, [block, ...rowOf(table, change)])
    }
  }
}

/** Undoes all versions that began after the block, and opens those that ended after it. */
export function revertChanges(db: Database, layout: Layout, block: bigint): void {
  for (const table of layout.values()) {
    db.run(`DELETE FROM ${table.name} WHERE "$from" > ?`, [block])
    if (!table.immutable) {
      db.run(`UPDATE ${table.name} SET "$to" = ${OPEN} WHERE "$to" > ? AND "$to" < ${OPEN}`, [block])
    }
  }
}

function collapse(changes: readonly EntityChange[]): Iterable<EntityChange> {
  if (changes.length < 2) return changes
  const last = new Map<string, EntityChange>()
  for (const change of changes) last.set(keyText(change.key), change)
  return last.values()
}

function keyText({ entityType, id }: EntityKey): string {
  if (id.type === 'Bytes') return `${entityType} ${Buffer.from(id.value).toString('hex')}`
  return `${entityType} ${String((id as Exclude<Value, { type: 'Null' }>).value)}`
}

function insertImmutable(db: Database, table: Table, block: bigint, change: EntityChange, id: SqlValue): void {
  const exists = `SELECT 1 FROM ${table.name} WHERE ${table.column('id').name} = ?`
  if (change.type === 'remove' || db.get(exists, [id]) !== null) {
    if (table.skipDuplicates) return
    const { entityType } = table
    throw new ImmutableEntityError(`immutable entity type ${entityType} only allows inserts, not ${change.type}`)
  }
  db.run(table.insertSql, [block, ...rowOf(table, change)])
}

function rowOf(table: Table, change: Extract<EntityChange, { type: 'set' }>): SqlValue[] {
  const { entity, key } = change
  return table.columns.map((column) => encodeColumn(column, column.field === 'id' ? key.id : entity.get(column.field)))
}
