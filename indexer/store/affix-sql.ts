import { likeSql } from './contains-sql.ts'
import { type Filter, UnsupportedFilterError } from './entity-reader.ts'
import { raw, type Sql, sql } from './sql.ts'
import { indexExpression } from './table-definitions.ts'
import { valueText } from './value-text.ts'
import { columnSql, type Scope } from './version-sql.ts'

/** A text that starts or ends with the value. */
export function affixSql(scope: Scope, filter: Extract<Filter, { type: 'startsWith' | 'endsWith' }>): Sql {
  const column = scope.table.column(filter.field)
  const { value } = filter
  if (value.type !== 'String' || column.kind !== 'String') {
    throw new UnsupportedFilterError(
      ` ${filter.negated ? 'not ' : ''}${filter.ignoreCase ? 'i' : ''}like `,
      valueText(value),
    )
  }
  const pattern = filter.type === 'startsWith' ? `${value.value}%` : `%${value.value}`
  const matches = likeSql(columnSql(scope, column), pattern, filter)
  const start = filter.type === 'startsWith' && !filter.negated && !filter.ignoreCase ? plainStart(value.value) : ''
  if (start === '' || !column.long) return matches
  const indexed = raw(indexExpression(column, columnSql(scope, column).text))
  // SQLite looks into the index for the second, and only then for the row.
  const ofIndexed = likeSql(indexed, `${untilAny(value.value)}%`, filter)
  return sql`(${indexed} >= ${start} AND ${indexed} < ${next(start)} AND ${ofIndexed} AND ${matches})`
}

/** How all texts start that the pattern is for: its ASCII up to the first of its own signs, where that makes them few. */
function plainStart(pattern: string): string {
  return /^[ -$&-[\]-^`-}]{3,200}/.exec(pattern)?.[0] ?? ''
}

/** A pattern's part before its first `%`, as far as the start of a text that is indexed reaches. */
function untilAny(pattern: string): string {
  return /^(?:\\.|[^%\\]){0,250}/su.exec(pattern)?.[0] ?? ''
}

/** The least text that is more than all that start with this one. */
function next(start: string): string {
  return start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + 1)
}
