import { CHECK_TIME } from './database.ts'
import { type Column, type Layout, OPEN, type Table } from './layout.ts'
import { raw, type Sql, sql } from './sql.ts'
import { changeIndex } from './table-definitions.ts'

/** Which state a query asks for: that of a block, or the newest. */
export type At = bigint | 'newest'

/** What every part of a query needs to know; `alias` is how the SQL names a row of `table`. */
export type Scope = Readonly<{
  layout: Layout
  at: At
  table: Table
  alias: string
  /** Which rows ask whether it is too late: few, since that takes longer than a row, or each, where a row takes longer. */
  guarded?: 'few' | 'each' | undefined
  /** Whether rows are read by when they changed, or must not be; null where the query does not ask for it. */
  byChange?: boolean | null
}>

/** The rows to read, in a FROM. */
export function rowsSql({ table, alias, byChange }: Scope): Sql {
  return raw(`${table.name} AS ${alias}${byChange ? ` INDEXED BY ${changeIndex(table)}` : ''}`)
}

/** Holds for the versions that are valid at the block; where it is guarded, every now and then asks for the time. */
export function versionSql(scope: Scope): Sql {
  const { alias, guarded } = scope
  if (guarded === undefined) return validSql(scope)
  const few = guarded === 'few' ? `${alias}."$vid" & 127 OR ` : ''
  return sql`(${raw(`${few}${CHECK_TIME}(${alias}."$vid")`)}) AND ${validSql(scope)}`
}

function validSql({ at, table, alias }: Scope): Sql {
  if (at === 'newest') return raw(table.immutable ? '1' : `${alias}."$to" = ${OPEN}`)
  const from = sql`${raw(alias)}."$from" <= ${at}`
  return table.immutable ? from : sql`${from} AND ${raw(alias)}."$to" > ${at}`
}

export function columnSql(scope: Scope, column: Column): Sql {
  return raw(`${scope.alias}.${column.name}`)
}

/** An element of a JSON list, as the column would hold it alone. */
export function elementSql(column: Column, element: string): string {
  if (column.kind === 'Bytes') return `unhex(${element})`
  return ['Int', 'Int8', 'Boolean', 'Timestamp'].includes(column.kind) ? `CAST(${element} AS INTEGER)` : element
}

/** Holds where the column is the key, or a list that has it. */
export function holdsSql(scope: Scope, column: Column, key: Sql): Sql {
  const name = columnSql(scope, column)
  if (!column.list) return sql`${name} = ${key}`
  return sql`EXISTS (SELECT 1 FROM json_each(${name}) AS held WHERE ${raw(elementSql(column, 'held."value"'))} = ${key})`
}
