import type { Value } from '../entity/value.ts'
import { encodeList } from './column-value.ts'
import { type Filter, UnsupportedFilterError } from './entity-reader.ts'
import type { Column } from './layout.ts'
import { raw, type Sql, sql } from './sql.ts'
import { containsPattern, globPattern } from './text-pattern.ts'
import { valueText } from './value-text.ts'
import { columnSql, type Scope } from './version-sql.ts'

type Contains = Extract<Filter, { type: 'contains' }>

/** A text or bytes with the value somewhere inside, or a list with elements of the value's list. */
export function containsSql(scope: Scope, filter: Contains): Sql {
  const column = scope.table.column(filter.field)
  const name = columnSql(scope, column)
  const { value } = filter
  if (filter.ignoreCase && column.kind !== 'String') throw unsupported(filter, '_nocase')
  if (column.list) {
    if (value.type !== 'List') throw unsupported(filter)
    return filter.ignoreCase
      ? listMatchesSql(name, filter, column, value.value)
      : listHasSql(name, filter, column, value.value)
  }
  if (value.type === 'String') return likeSql(name, containsPattern(value.value), filter)
  if (value.type === 'Bytes') return sql`instr(${name}, ${value.value}) ${raw(filter.negated ? '= 0' : '> 0')}`
  throw unsupported(filter)
}

/** The pattern is one of SQL's LIKE. */
export function likeSql(name: Sql, pattern: string, filter: Readonly<{ negated: boolean; ignoreCase: boolean }>): Sql {
  const not = raw(filter.negated ? 'NOT' : '')
  // SQLite's LIKE folds ASCII letters only, as PostgreSQL's ILIKE does in the C locale that graph-node asks for.
  if (filter.ignoreCase) return sql`${name} ${not} LIKE ${pattern} ESCAPE '\\'`
  return sql`${name} ${not} GLOB ${globPattern(pattern)}`
}

function listHasSql(name: Sql, filter: Contains, column: Column, values: readonly Value[]): Sql {
  const wanted = encodeList(column, values)
  if (filter.negated) {
    return sql`(${name} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(${name}) AS held
      WHERE held."value" IN (SELECT "value" FROM json_each(${wanted}))))`
  }
  return sql`(${name} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(${wanted}) AS wanted
    WHERE wanted."value" NOT IN (SELECT "value" FROM json_each(${name}))))`
}

/** As in graph-node, a list that is null has no element that matches, so it passes where the filter is negated. */
function listMatchesSql(name: Sql, filter: Contains, column: Column, values: readonly Value[]): Sql {
  const wanted = encodeList(column, values)
  return sql`${raw(filter.negated ? 'NOT' : '')} EXISTS (SELECT 1 FROM json_each(${name}) AS held,
    json_each(${wanted}) AS wanted WHERE held."value" LIKE wanted."value" ESCAPE '\\')`
}

function unsupported(filter: Contains, suffix = ''): UnsupportedFilterError {
  return new UnsupportedFilterError(`${filter.negated ? 'not_' : ''}contains${suffix}`, valueText(filter.value))
}
