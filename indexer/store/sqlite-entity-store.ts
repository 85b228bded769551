import type { Block } from '../chain/block.ts'
import type { Entity, EntityKey, Value } from '../entity/value.ts'
import type { Schema } from '../schema/schema.ts'
import { deleteBlocksAbove, insertBlock, readBlock, readBlockByHash, readCursor } from './blocks.ts'
import { readChanges } from './changes-in.ts'
import { encodeValue } from './column-value.ts'
import { type CreatedSource, deleteSourcesAbove, insertSources, readSources } from './created-sources.ts'
import { type Database, openDatabase } from './database.ts'
import type { EntityQuery, EntityReader, EntityRow } from './entity-reader.ts'
import type { Created, EntityChange, EntityStore, QueryIndex, Related } from './entity-store.ts'
import { revertChanges, writeChanges } from './entity-writer.ts'
import { find, readEntity } from './find.ts'
import { type Column, createLayout, type Layout, type Table, tableOf } from './layout.ts'
import { readNote } from './notes.ts'
import { Pruning } from './pruning.ts'
import { createQueryIndexes, makeQueryIndex } from './query-indexes.ts'
import { withOpenBuckets } from './rollup/open-bucket.ts'
import { rollUp } from './rollup/roll-up.ts'
import { countEntities, readSize } from './size.ts'
import { raw, sql } from './sql.ts'
import { holdsSql, versionSql } from './version-sql.ts'
import {
  insertFiles,
  isWanted,
  markDone,
  type NewFile,
  readWantedFiles,
  revertFiles,
  type WantedFile,
} from './wanted-files.ts'

export type SqliteEntityStoreOptions = Readonly<{
  /** A file, made where there is none, or `:memory:`. */
  path: string
  schema: Schema
  /** What the entities were made by, such as a subgraph's id: a file of another deployment is refused. */
  deployment?: string
  /** For how many blocks back the state is kept; for all where it is null or left out. */
  historyBlocks?: bigint | null
}>

const NOTHING: Created = { files: [], sources: [] }

/** A block does not follow the stored ones. */
export class BlockOrderError extends Error {
  readonly code = 'BLOCK_ORDER'
  override readonly name = 'BlockOrderError'
}

/** Files of different data sources made an entity of the same id. */
export class FileConflictError extends Error {
  readonly code = 'FILE_CONFLICT'

  constructor({ entityType }: EntityKey) {
    super(`another file made the ${entityType} of the same id`)
  }
}

/**
 * Opens the store of a subgraph's entities in a SQLite database. Loaded entities lack the fields that are null.
 * @throws StoreMismatchError (`STORE_MISMATCH`) where the file holds another schema's or deployment's entities.
 */
export function createSqliteEntityStore(options: SqliteEntityStoreOptions): EntityStore & EntityReader {
  return new SqliteEntityStore(options)
}

class SqliteEntityStore implements EntityStore, EntityReader {
  readonly #layout: Layout
  readonly #db: Database
  readonly #ensureIndexes: (query: EntityQuery) => void
  readonly #selects = new Map<Column, string>()
  readonly #pruning: Pruning
  #cursor: Block | null

  constructor({ path, schema, deployment = '', historyBlocks = null }: SqliteEntityStoreOptions) {
    this.#layout = createLayout(schema)
    this.#db = openDatabase({ path, layout: this.#layout, deployment })
    this.#ensureIndexes = createQueryIndexes(this.#db, this.#layout, (index) => this.makeIndex(index))
    this.#pruning = new Pruning(this.#db, this.#layout, historyBlocks)
    this.#cursor = readCursor(this.#db)
  }

  cursor(): Block | null {
    return this.#cursor
  }

  revision(): number {
    return this.#db.revision()
  }

  block(number: bigint): Block | null {
    return readBlock(this.#db, number)
  }

  blockByHash(hash: string): Block | null {
    return readBlockByHash(this.#db, hash)
  }

  load({ entityType, id }: EntityKey): Entity | null {
    return this.#select(tableOf(this.#layout, entityType), 'id', id)[0] ?? null
  }

  loadRelated({ entityType, field, value }: Related): Entity[] {
    return this.#select(tableOf(this.#layout, entityType), field, value)
  }

  find(query: EntityQuery): EntityRow[] {
    this.#ensureIndexes(query)
    const layout = withOpenBuckets(this.#db, this.#layout, query)
    return find(this.#db, layout, query, query.block === this.#cursor?.number ? 'newest' : query.block)
  }

  earliestBlock(): bigint {
    return this.#pruning.earliest()
  }

  changesIn(block: bigint): EntityChange[] {
    return readChanges(this.#db, this.#layout, block)
  }

  countEntities(): number {
    return countEntities(this.#db, this.#layout)
  }

  size(): Readonly<{ versions: number; bytes: number }> {
    return readSize(this.#db, this.#layout)
  }

  apply(block: Block, changes: readonly EntityChange[], { files, sources }: Created = NOTHING): void {
    checkFollows(block, this.#cursor)
    this.#db.transaction(() => {
      writeChanges(this.#db, this.#layout, block.number, changes)
      rollUp(this.#db, this.#layout, this.#cursor, block)
      insertFiles(this.#db, block, files)
      insertSources(this.#db, block, sources)
      insertBlock(this.#db, block)
      this.#pruning.advance(block.number)
    })
    this.#cursor = block
  }

  createdSources(): CreatedSource[] {
    return readSources(this.#db)
  }

  wantedFiles(after: bigint, count: number): WantedFile[] {
    return readWantedFiles(this.#db, after, count)
  }

  applyFile(file: WantedFile, changes: readonly EntityChange[], files: readonly NewFile[] = []): boolean {
    const cursor = this.#cursor
    if (cursor === null || !isWanted(this.#db, file)) return false
    this.#db.transaction(() => {
      for (const { key } of changes) if (this.load(key) !== null) throw new FileConflictError(key)
      writeChanges(this.#db, this.#layout, cursor.number, changes)
      insertFiles(this.#db, cursor, files)
      markDone(this.#db, file, cursor)
    })
    return true
  }

  advance(blocks: readonly Block[]): void {
    let last = this.#cursor
    for (const block of blocks) {
      checkFollows(block, last)
      last = block
    }
    this.#db.transaction(() => {
      let before = this.#cursor
      for (const block of blocks) {
        rollUp(this.#db, this.#layout, before, block)
        insertBlock(this.#db, block)
        before = block
      }
      if (last !== null) this.#pruning.advance(last.number)
    })
    this.#cursor = last
  }

  batch(action: () => void): void {
    try {
      this.#db.batch(action)
    } finally {
      // Where the disk refused the batch, the cursor is where it was before.
      this.#cursor = readCursor(this.#db)
      this.#pruning.reload()
    }
  }

  revertTo(block: Block | null): void {
    const number = block?.number ?? -1n
    const last = this.#cursor?.number ?? -1n
    if (number > last) {
      throw new BlockOrderError(`block ${number} is after the cursor, block ${last}; there is nothing to undo`)
    }
    if (block !== null) this.#pruning.checkKept(number)
    this.#db.transaction(() => {
      revertChanges(this.#db, this.#layout, number)
      revertFiles(this.#db, number)
      deleteSourcesAbove(this.#db, number)
      deleteBlocksAbove(this.#db, number)
      if (block === null) this.#pruning.clear()
      else insertBlock(this.#db, block)
    })
    this.#cursor = block
  }

  snapshot<T>(action: () => T): T {
    return action()
  }

  makeIndex(index: QueryIndex): void {
    makeQueryIndex(this.#db, this.#layout, index)
  }

  readMeta(key: string): string | null {
    return readNote(this.#db, key)
  }

  writeMeta(key: string, value: string): void {
    // In a transaction, so that who keeps answers learns that a note changed.
    this.#db.transaction(() => this.#db.run('INSERT OR REPLACE INTO "$meta" VALUES (?, ?)', [key, value]))
  }

  close(): void {
    this.#db.close()
  }

  #select(table: Table, field: string, value: Value): Entity[] {
    const column = table.column(field)
    const text = this.#selects.get(column) ?? this.#selectText(table, column)
    this.#selects.set(column, text)
    const rows = this.#db.all(text, [encodeValue({ ...column, list: false }, value)])
    return rows.map((row) => readEntity(table.columns, row))
  }

  #selectText(table: Table, column: Column): string {
    const scope = { layout: this.#layout, at: 'newest', table, alias: 'e' } as const
    const names = raw(table.columns.map(({ name }) => name).join(', '))
    const condition = sql`${holdsSql(scope, column, raw('?'))} AND ${versionSql(scope)}`
    const id = raw(table.column('id').name)
    return sql`SELECT ${names} FROM ${raw(table.name)} AS e WHERE ${condition} ORDER BY ${id}`.text
  }
}

function checkFollows(block: Block, last: Block | null): void {
  if (last === null || block.number > last.number) return
  throw new BlockOrderError(`block ${block.number} cannot be stored after block ${last.number}; revert first`)
}
