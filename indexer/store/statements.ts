import type { SqlValue } from './column-value.ts'

/** Runs a statement: `all` for its rows, `get` for the first, `run` for none. */
export type Statements = Readonly<{
  all: (sql: string, parameters?: readonly SqlValue[]) => SqlValue[][]
  get: (sql: string, parameters?: readonly SqlValue[]) => SqlValue[] | null
  run: (sql: string, parameters?: readonly SqlValue[]) => void
}>
