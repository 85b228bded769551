import type { Block } from '../chain/block.ts'
import { parseEntity, renderEntity } from '../entity/entity-json.ts'
import type { Entity } from '../entity/value.ts'
import type { Statements } from './statements.ts'

/** A data source that a handler created of a template. The address is lower-case hex with 0x. */
export type NewSource = Readonly<{ template: string; address: string; context: Entity }>

/** A created data source with the block that created it. */
export type CreatedSource = NewSource & Readonly<{ block: bigint }>

/** The table of the data sources that handlers created, in the order of their creation. */
export const SOURCES_TABLE = [
  'CREATE TABLE "$sources" ("id" INTEGER PRIMARY KEY, "from" INTEGER NOT NULL, "template" TEXT NOT NULL, "address" TEXT NOT NULL, "context" TEXT NOT NULL)',
  'CREATE INDEX "$sources$from" ON "$sources" ("from")',
]

export function insertSources(db: Statements, block: Block, sources: readonly NewSource[]): void {
  for (const { template, address, context } of sources) {
    const row = [block.number, template, address, renderEntity(context)]
    db.run('INSERT INTO "$sources" ("from", "template", "address", "context") VALUES (?, ?, ?, ?)', row)
  }
}

export function readSources(db: Statements): CreatedSource[] {
  const rows = db.all('SELECT "from", "template", "address", "context" FROM "$sources" ORDER BY "id"')
  return rows.map(([from, template, address, context]) => ({
    block: BigInt(from as bigint),
    template: String(template),
    address: String(address),
    context: parseEntity(String(context)),
  }))
}

export function deleteSourcesAbove(db: Statements, number: bigint): void {
  db.run('DELETE FROM "$sources" WHERE "from" > ?', [number])
}
