import { likeSql } from './contains-sql.ts'
import { type Filter, UnsupportedFilterError } from './entity-reader.ts'
import type { Sql } from './sql.ts'
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
  return likeSql(columnSql(scope, column), pattern, filter)
}
