import type { Block } from '../chain/block.ts'
import { parseEntity, renderEntity } from '../entity/entity-json.ts'
import type { Entity } from '../entity/value.ts'
import type { Statements } from './statements.ts'

/** A file that a handler asked for: it is handled once, however often it is asked for with the same context. */
export type NewFile = Readonly<{ template: string; cid: string; context: Entity }>

/** A file whose handler has not run yet. */
export type WantedFile = NewFile & Readonly<{ id: bigint }>

/** The table of the files that handlers asked for; `done` is the block at which a file's handler ran. */
export const FILES_TABLE = [
  'CREATE TABLE "$files" ("id" INTEGER PRIMARY KEY, "from" INTEGER NOT NULL, "template" TEXT NOT NULL, "cid" TEXT NOT NULL, "context" TEXT NOT NULL, "done" INTEGER)',
  'CREATE UNIQUE INDEX "$files$same" ON "$files" ("template", "cid", "context")',
  'CREATE INDEX "$files$from" ON "$files" ("from")',
  'CREATE INDEX "$files$wanted" ON "$files" ("id") WHERE "done" IS NULL',
  'CREATE INDEX "$files$done" ON "$files" ("done") WHERE "done" IS NOT NULL',
]

export function insertFiles(db: Statements, block: Block, files: readonly NewFile[]): void {
  for (const { template, cid, context } of files) {
    const row = [block.number, template, cid, renderEntity(context)]
    db.run('INSERT OR IGNORE INTO "$files" ("from", "template", "cid", "context") VALUES (?, ?, ?, ?)', row)
  }
}

/** The files whose handlers have not run, after the one of this id, in the order in which they were asked for. */
export function readWantedFiles(db: Statements, after: bigint, count: number): WantedFile[] {
  const columns = '"id", "template", "cid", "context"'
  const text = `SELECT ${columns} FROM "$files" WHERE "done" IS NULL AND "id" > ? ORDER BY "id" LIMIT ?`
  return db.all(text, [after, count]).map(([id, template, cid, context]) => ({
    id: BigInt(id as bigint),
    template: String(template),
    cid: String(cid),
    context: parseEntity(String(context)),
  }))
}

export function isWanted(db: Statements, { id, cid }: WantedFile): boolean {
  return db.get('SELECT 1 FROM "$files" WHERE "id" = ? AND "cid" = ? AND "done" IS NULL', [id, cid]) !== null
}

export function markDone(db: Statements, { id }: WantedFile, block: Block): void {
  db.run('UPDATE "$files" SET "done" = ? WHERE "id" = ?', [block.number, id])
}

/** Forgets the files that blocks above this one asked for; those that were handled above it are handled again. */
export function revertFiles(db: Statements, number: bigint): void {
  db.run('DELETE FROM "$files" WHERE "from" > ?', [number])
  db.run('UPDATE "$files" SET "done" = NULL WHERE "done" > ?', [number])
}
