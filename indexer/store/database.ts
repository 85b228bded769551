import { createHash } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SqlValue } from './column-value.ts'
import type { Layout } from './layout.ts'
import type { Statements } from './statements.ts'
import { describeFault, StoreUnusableError, withPlace } from './store-fault.ts'
import { OWN_TABLES, tableDefinitions } from './table-definitions.ts'

/** A database file holds the entities of another schema or deployment, or was written by another version. */
export class StoreMismatchError extends Error {
  readonly code = 'STORE_MISMATCH'
  override readonly name = 'StoreMismatchError'
}

/** A SQLite database that keeps its prepared statements. */
export type Database = Readonly<{
  /** Runs an action whose guarded statements end where it is too late. @throws QueryLateError (`QUERY_LATE`) */
  guard: <T>(isLate: () => boolean, action: () => T) => T
  all: Statements['all']
  get: Statements['get']
  run: Statements['run']
  /** Runs the action in one transaction: all of it is stored, or none. Within a batch it is stored with the batch. */
  transaction: <T>(action: () => T) => T
  /** Runs an action of several transactions as one; where it throws, those that were complete are stored. */
  batch: (action: () => void) => void
  /** Runs an action that sees one state, whatever others store meanwhile. */
  snapshot: <T>(action: () => T) => T
  /** Another after each transaction, also after the next start; a batch of none leaves it. */
  revision: () => number
  close: () => void
}>

export type DatabaseOptions = Readonly<{ path: string; layout: Layout; deployment: string }>

/** A statement was ended since its time was over. */
export class QueryLateError extends Error {
  readonly code = 'QUERY_LATE'
  override readonly name = 'QueryLateError'
}

/** The SQL function by which a statement asks for the time. */
export const CHECK_TIME = '"$check_time"'

/** Raised with each change of the tables below. */
const FORMAT = '3'
const STATEMENTS_KEPT = 500

/**
 * Opens the database of a schema, or makes it.
 * @throws StoreMismatchError (`STORE_MISMATCH`) where the file belongs to another schema, deployment or format.
 * @throws StoreUnusableError (`STORE_UNUSABLE`) where it is damaged, locked, or cannot be made; it says what to do.
 */
export function openDatabase(options: DatabaseOptions): Database {
  try {
    return open(options)
  } catch (error) {
    const fault = describeFault(options.path, error)
    throw fault === null ? error : new StoreUnusableError(fault, { cause: error })
  }
}

function open({ path, layout, deployment }: DatabaseOptions): Database {
  const sqlite = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  try {
    // WAL lets readers go on while a block is written. With NORMAL a power cut may lose the last blocks, never a part of
    // one and never the order, and a lost block is indexed again: the cursor moves in the same transaction.
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
    // Ids are hashes, so each block touches pages all over the indexes: they are kept in memory, and written back seldom.
    sqlite.exec('PRAGMA cache_size = -24576; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY')
    // Statistics are of a sample, so that making them takes no longer for a large table.
    sqlite.exec('PRAGMA analysis_limit = 1000')
    createTables(sqlite, path, layout, deployment)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return wrap(sqlite, path, readRevision(sqlite))
}

/** How much of the file a connection that only reads keeps in memory. */
const READER_CACHE_KB = 8_192

/**
 * Opens a database that another connection writes, to read it. One that is open sees each state as a whole, and never
 * makes the writer wait.
 */
export function openToRead(path: string): Database {
  const sqlite = new DatabaseSync(path, { readOnly: true, enableForeignKeyConstraints: false })
  sqlite.exec(`PRAGMA busy_timeout = 5000; PRAGMA cache_size = -${READER_CACHE_KB}; PRAGMA temp_store = MEMORY`)
  return wrap(sqlite, path, null)
}

const REVISION = `SELECT "value" FROM "$meta" WHERE "key" = 'revision'`

function readRevision(sqlite: DatabaseSync): number {
  return Number(sqlite.prepare(REVISION).get()?.value ?? 0)
}

function createTables(sqlite: DatabaseSync, path: string, layout: Layout, deployment: string): void {
  const definitions = [...layout.values()].flatMap(tableDefinitions)
  const fingerprint = createHash('sha256').update(definitions.join('\n')).digest('hex')
  const wanted = { format: FORMAT, schema: fingerprint, deployment }
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    sqlite.exec('CREATE TABLE IF NOT EXISTS "$store" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) WITHOUT ROWID')
    const stored = sqlite.prepare('SELECT "key", "value" FROM "$store"').all()
    if (stored.length === 0) {
      for (const sql of [...OWN_TABLES, ...definitions]) sqlite.exec(sql)
      const insert = sqlite.prepare('INSERT INTO "$store" VALUES (?, ?)')
      for (const [key, value] of Object.entries(wanted)) insert.run(key, value)
    } else {
      checkStored(path, wanted, new Map(stored.map((row) => [String(row.key), String(row.value)])))
    }
    sqlite.exec('COMMIT')
  } catch (error) {
    sqlite.exec('ROLLBACK')
    throw error
  }
}

function checkStored(path: string, wanted: Record<string, string>, stored: ReadonlyMap<string, string>): void {
  for (const [key, value] of Object.entries(wanted)) {
    if (stored.get(key) === value) continue
    throw new StoreMismatchError(
      `${path} was written for another ${key}: it has ${stored.get(key)}, this is ${value}; ` +
        'name another file, or remove this one to index again from the start',
    )
  }
}

const TRANSACTION = ['BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']] as const
const SAVEPOINT = ['SAVEPOINT "block"', 'RELEASE "block"', ['ROLLBACK TO "block"', 'RELEASE "block"']] as const

/** `written` is the revision that the only connection that writes has found; null for one that reads. */
function wrap(sqlite: DatabaseSync, path: string, written: number | null): Database {
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const kept = statements.get(sql)
    if (kept !== undefined) return kept
    const statement = sqlite.prepare(sql)
    statement.setReadBigInts(true)
    statement.setReturnArrays(true)
    const oldest = statements.size < STATEMENTS_KEPT ? undefined : statements.keys().next().value
    if (oldest !== undefined) statements.delete(oldest)
    statements.set(sql, statement)
    return statement
  }
  let isLate = () => false
  let revision = written ?? 0
  // Kept with what it counts, so that readers know by it what they read.
  const writeRevision = () =>
    void prepare(`INSERT OR REPLACE INTO "$meta" VALUES ('revision', ?)`).run(String(revision))
  sqlite.function(CHECK_TIME.slice(1, -1), (_vid) => {
    if (isLate()) throw new QueryLateError('the statement took too long')
    return 1
  })
  return {
    guard(late, action) {
      isLate = late
      try {
        return action()
      } finally {
        isLate = () => false
      }
    },
    all: (sql, parameters = []) => prepare(sql).all(...parameters) as unknown as SqlValue[][],
    get: (sql, parameters = []) => (prepare(sql).get(...parameters) as unknown as SqlValue[] | undefined) ?? null,
    run: (sql, parameters = []) => void prepare(sql).run(...parameters),
    transaction(action) {
      revision += 1
      const isWithin = sqlite.isTransaction
      const [begin, commit, rollback] = isWithin ? SAVEPOINT : TRANSACTION
      try {
        prepare(begin).run()
        const result = action()
        if (!isWithin) writeRevision()
        prepare(commit).run()
        return result
      } catch (error) {
        if (sqlite.isTransaction) for (const statement of rollback) prepare(statement).run()
        throw withPlace(path, error)
      }
    },
    batch(action) {
      const before = revision
      runBatch(sqlite, { path, action, seal: () => revision !== before && writeRevision() })
    },
    snapshot(action) {
      prepare('BEGIN').run()
      try {
        return action()
      } finally {
        if (sqlite.isTransaction) prepare('COMMIT').run()
      }
    },
    revision() {
      if (written !== null) return revision
      const row = prepare(REVISION).get() as unknown as SqlValue[] | undefined
      return Number(row?.[0] ?? 0)
    },
    close: () => sqlite.close(),
  }
}

type Batch = Readonly<{ path: string; action: () => void; seal: () => void }>

/** `seal` says what was stored: where that fails, none of it is. */
function runBatch(sqlite: DatabaseSync, { path, action, seal }: Batch): void {
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    try {
      action()
    } finally {
      seal()
      sqlite.exec('COMMIT')
    }
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw withPlace(path, error)
  }
}
