import type { Block } from '../chain/block.ts'
import type { Schema } from '../schema/schema.ts'
import { readBlockByHash, readCursor } from './blocks.ts'
import { readChanges } from './changes-in.ts'
import { type Database, openToRead } from './database.ts'
import type { EntityQuery, EntityReader, EntityRow } from './entity-reader.ts'
import type { EntityChange, QueryIndex } from './entity-store.ts'
import { find } from './find.ts'
import { createLayout, type Layout } from './layout.ts'
import { readNote } from './notes.ts'
import { readEarliest } from './pruning.ts'
import { createQueryIndexes } from './query-indexes.ts'
import { withOpenBuckets } from './rollup/open-bucket.ts'
import { countEntities, readSize } from './size.ts'

export type SqliteEntityReaderOptions = Readonly<{
  /** A file that a store has open. */
  path: string
  schema: Schema
  /** Told of an index that would make a query faster: making it is the store's. */
  onWanted: (index: QueryIndex) => void
}>

/** What a state is known by; it is the same as long as the revision is. */
type State = Readonly<{ revision: number; cursor: Block | null; earliest: bigint }>

/** Reads what a store in another thread or process writes, without making it wait. */
export class SqliteEntityReader implements EntityReader {
  readonly #layout: Layout
  readonly #db: Database
  readonly #lookForIndexes: (query: EntityQuery) => void
  /** That of the last snapshot. */
  #known: State | null = null
  #isWithin = false

  constructor({ path, schema, onWanted }: SqliteEntityReaderOptions) {
    this.#layout = createLayout(schema)
    this.#db = openToRead(path)
    this.#lookForIndexes = createQueryIndexes(this.#db, this.#layout, onWanted)
  }

  snapshot<T>(action: () => T): T {
    return this.#db.snapshot(() => {
      // One question tells whether what is known of the state before still holds.
      const revision = this.#db.revision()
      if (this.#known?.revision !== revision) this.#known = this.#readState(revision)
      this.#isWithin = true
      try {
        return action()
      } finally {
        this.#isWithin = false
      }
    })
  }

  cursor(): Block | null {
    return this.#state().cursor
  }

  revision(): number {
    return this.#state().revision
  }

  earliestBlock(): bigint {
    return this.#state().earliest
  }

  blockByHash(hash: string): Block | null {
    return readBlockByHash(this.#db, hash)
  }

  find(query: EntityQuery): EntityRow[] {
    this.#lookForIndexes(query)
    const layout = withOpenBuckets(this.#db, this.#layout, query)
    return find(this.#db, layout, query, query.block === this.cursor()?.number ? 'newest' : query.block)
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

  readMeta(key: string): string | null {
    return readNote(this.#db, key)
  }

  close(): void {
    this.#db.close()
  }

  #state(): State {
    if (this.#isWithin && this.#known !== null) return this.#known
    return this.#readState(this.#db.revision())
  }

  #readState(revision: number): State {
    return { revision, cursor: readCursor(this.#db), earliest: readEarliest(this.#db) }
  }
}
