import { DatabaseSync } from 'node:sqlite'
import type { FakeChain } from '../fake-chain.ts'

/** Numbers that say when a row was written, not what it is: a reorg leaves gaps in them. */
const ROW_NUMBERS = new Set(['$vid'])
const OWN_TABLES = ['$files', '$sources']
/** How far a range was read is chance, so the blocks that are kept differ from run to run. */
const CHANCE = '$blocks'
/** How often the state has changed, by which readers in threads know which they see: it depends on how blocks came together. */
const REVISION = '$meta key=revision '

/** Every row of a database but for the blocks, as one sorted text a row. */
export function readRows(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
    return tables
      .map(({ name }) => String(name))
      .filter((name) => name !== CHANCE)
      .flatMap((name) => readTable(database, name))
      .filter((row) => !row.startsWith(REVISION))
      .sort()
  } finally {
    database.close()
  }
}

/** What rows differ from those that there must be; none where all are as they must be. */
export function compareRows(rows: readonly string[], expected: readonly string[]): string[] {
  const [had, wanted] = [new Set(rows), new Set(expected)]
  return [
    ...rows.filter((row) => !wanted.has(row)).map((row) => `too much: ${row}`),
    ...expected.filter((row) => !had.has(row)).map((row) => `missing: ${row}`),
    ...(rows.length === expected.length ? [] : [`${rows.length} rows instead of ${expected.length}`]),
  ]
}

/** The stored blocks that the chain does not have, and whether the newest is the head; none where all is as it must be. */
export function blockFaults(path: string, chain: FakeChain): string[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const blocks = database.prepare('SELECT "number", "hash" FROM "$blocks" ORDER BY "number"').all()
    const strays = blocks.filter(({ number, hash }) => chain.hashOf(Number(number)) !== hash)
    const faults = strays.map(({ number }) => `block ${number} is not the chain's`)
    return blocks.at(-1)?.number === Number(chain.head) ? faults : [...faults, 'the newest block is not the head']
  } finally {
    database.close()
  }
}

function readTable(database: DatabaseSync, table: string): string[] {
  const statement = database.prepare(`SELECT * FROM "${table}"`)
  statement.setReadBigInts(true)
  return statement.all().map((row) => {
    const columns = Object.entries(row).filter(([name]) => !ROW_NUMBERS.has(name) && !isOwnId(table, name))
    return `${table} ${columns.map(([name, value]) => `${name}=${render(value)}`).join(' ')}`
  })
}

function isOwnId(table: string, column: string): boolean {
  return OWN_TABLES.includes(table) && column === 'id'
}

function render(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)
}
