import type { Database } from './database.ts'

/** A note that is kept with the entities; null where none was written. */
export function readNote(db: Database, key: string): string | null {
  const row = db.get('SELECT "value" FROM "$meta" WHERE "key" = ?', [key])
  return row === null ? null : String(row[0])
}
