import { SOURCES_TABLE } from './created-sources.ts'
import { type Column, OPEN, type Table } from './layout.ts'
import { FILES_TABLE } from './wanted-files.ts'

/** The tables besides those of the schema's entities. */
export const OWN_TABLES = [
  'CREATE TABLE "$blocks" ("number" INTEGER PRIMARY KEY, "hash" TEXT NOT NULL, "parent_hash" TEXT NOT NULL, "timestamp" INTEGER NOT NULL)',
  'CREATE INDEX "$blocks$hash" ON "$blocks" ("hash")',
  ...FILES_TABLE,
  ...SOURCES_TABLE,
  'CREATE TABLE "$meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) WITHOUT ROWID',
]

/** What every query needs is indexed from the start: ids, references and block ranges. */
export function tableDefinitions(table: Table): string[] {
  const columns = table.columns.map((column) => `${column.name} ${sqlType(column)}`)
  const id = table.column('id')
  if (table.immutable) {
    return [
      `CREATE TABLE ${table.name} ("$vid" INTEGER PRIMARY KEY, "$from" INTEGER NOT NULL, ${columns.join(', ')})`,
      `CREATE UNIQUE INDEX ${name(table, 'id')} ON ${table.name} (${id.name})`,
      `CREATE INDEX ${changeIndex(table)} ON ${table.name} ("$from")`,
      ...[...references(table), ...times(table)].map((column) => indexDefinition(table, column)),
    ]
  }
  const range = `"$from" INTEGER NOT NULL, "$to" INTEGER NOT NULL DEFAULT ${OPEN}`
  return [
    `CREATE TABLE ${table.name} ("$vid" INTEGER PRIMARY KEY, ${range}, ${columns.join(', ')})`,
    `CREATE UNIQUE INDEX ${name(table, 'id')} ON ${table.name} (${id.name}, "$to")`,
    `CREATE INDEX ${changeIndex(table)} ON ${table.name} ("$from")`,
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

/** The name of the index by which rows are found by the block that they began at. */
export function changeIndex(table: Table): string {
  return name(table, 'from')
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
