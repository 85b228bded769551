import { createHash } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SqlValue } from './column-value.ts'
import { SOURCES_TABLE } from './created-sources.ts'
import { type Column, type Layout, OPEN, type Table } from './layout.ts'
import type { Statements } from './statements.ts'
import { describeFault, StoreUnusableError, withPlace } from './store-fault.ts'
import { FILES_TABLE } from './wanted-files.ts'

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
  /** Another after each transaction; a batch of none leaves it. */
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
  return wrap(sqlite, path)
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

const OWN_TABLES = [
  'CREATE TABLE "$blocks" ("number" INTEGER PRIMARY KEY, "hash" TEXT NOT NULL, "parent_hash" TEXT NOT NULL, "timestamp" INTEGER NOT NULL)',
  'CREATE INDEX "$blocks$hash" ON "$blocks" ("hash")',
  ...FILES_TABLE,
  ...SOURCES_TABLE,
  'CREATE TABLE "$meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) WITHOUT ROWID',
]

/** What every query needs is indexed from the start: ids, references and block ranges. */
function tableDefinitions(table: Table): string[] {
  const columns = table.columns.map((column) => `${column.name} ${sqlType(column)}`)
  const id = table.column('id')
  if (table.immutable) {
    return [
      `CREATE TABLE ${table.name} ("$vid" INTEGER PRIMARY KEY, "$from" INTEGER NOT NULL, ${columns.join(', ')})`,
      `CREATE UNIQUE INDEX ${name(table, 'id')} ON ${table.name} (${id.name})`,
      `CREATE INDEX ${name(table, 'from')} ON ${table.name} ("$from")`,
      ...[...references(table), ...times(table)].map((column) => indexDefinition(table, column)),
    ]
  }
  const range = `"$from" INTEGER NOT NULL, "$to" INTEGER NOT NULL DEFAULT ${OPEN}`
  return [
    `CREATE TABLE ${table.name} ("$vid" INTEGER PRIMARY KEY, ${range}, ${columns.join(', ')})`,
    `CREATE UNIQUE INDEX ${name(table, 'id')} ON ${table.name} (${id.name}, "$to")`,
    `CREATE INDEX ${name(table, 'from')} ON ${table.name} ("$from")`,
    `CREATE INDEX ${name(table, 'to')} ON ${table.name} ("$to") WHERE "$to" < ${OPEN}`,
    ...references(table).map((column) => indexDefinition(table, column)),
  ]
}

/** Points are summed up by when they were. */
function times(table: Table): Column[] {
  return table.timeseries || table.rollup !== null ? [table.column('timestamp')] : []
}

function references(table: Table): Column[] {
  return table.columns.filter((column) => column.reference && !column.list)
}

/** The index by which rows are found by a column; with `$to`, those that are valid are found among all versions. */
export function indexDefinition(table: Table, column: Column): string {
  const columns = [indexExpression(column, column.name), ...(table.immutable ? [] : ['"$to"'])]
  return `CREATE INDEX IF NOT EXISTS ${name(table, `by_${column.field}`)} ON ${table.name} (${columns.join(', ')})`
}

/** The index by which the rows with one value of a column are read in the order of another. */
export function orderedIndexDefinition(table: Table, by: Column, then: Column): string {
  const columns = [by.name, ...(table.immutable ? [] : ['"$to"']), indexExpression(then, then.name)]
  return `CREATE INDEX IF NOT EXISTS ${name(table, `by_${by.field}$${then.field}`)} ON ${table.name} (${columns.join(', ')})`
}

function name(table: Table, suffix: string): string {
  return `${table.name.slice(0, -1)}$${suffix}"`
}

function sqlType(column: Column): string {
  if (column.list) return 'TEXT'
  if (column.kind === 'Bytes') return 'BLOB'
  return ['Int', 'Int8', 'Boolean', 'Timestamp'].includes(column.kind) ? 'INTEGER' : 'TEXT'
}

/** Long texts are indexed by their start alone; a comparison must name the same expression to use the index. */
export function indexExpression(column: Pick<Column, 'long'>, name: string): string {
  return column.long ? `substr(${name}, 1, 256)` : name
}

const TRANSACTION = ['BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']] as const
const SAVEPOINT = ['SAVEPOINT "block"', 'RELEASE "block"', ['ROLLBACK TO "block"', 'RELEASE "block"']] as const

function wrap(sqlite: DatabaseSync, path: string): Database {
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
  let revision = 0
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
      const [begin, commit, rollback] = sqlite.isTransaction ? SAVEPOINT : TRANSACTION
      try {
        prepare(begin).run()
        const result = action()
        prepare(commit).run()
        return result
      } catch (error) {
        if (sqlite.isTransaction) for (const statement of rollback) prepare(statement).run()
        throw withPlace(path, error)
      }
    },
    batch(action) {
      runBatch(sqlite, path, action)
    },
    revision: () => revision,
    close: () => sqlite.close(),
  }
}

function runBatch(sqlite: DatabaseSync, path: string, action: () => void): void {
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    try {
      action()
    } finally {
      sqlite.exec('COMMIT')
    }
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw withPlace(path, error)
  }
}
