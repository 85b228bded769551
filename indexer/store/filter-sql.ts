import { affixSql } from './affix-sql.ts'
import { encodeColumn, encodeList } from './column-value.ts'
import { containsSql } from './contains-sql.ts'
import { type Comparison, type Filter, type Reference, UnsupportedFilterError } from './entity-reader.ts'
import { tableOf } from './layout.ts'
import { join, raw, type Sql, sql } from './sql.ts'
import { indexExpression } from './table-definitions.ts'
import { valueText } from './value-text.ts'
import { columnSql, elementSql, holdsSql, type Scope, versionSql } from './version-sql.ts'

/** A filter as a condition on the scope's row. */
export function filterSql(scope: Scope, filter: Filter): Sql {
  switch (filter.type) {
    case 'and':
      return allOf(filter.filters.map((each) => filterSql(scope, each)))
    case 'or':
      return anyOf(filter.filters.map((each) => filterSql(scope, each)))
    case 'compare':
      return compareSql(scope, filter)
    case 'in':
      return inSql(scope, filter)
    case 'contains':
      return containsSql(scope, filter)
    case 'startsWith':
    case 'endsWith':
      return affixSql(scope, filter)
    case 'changedSince':
      // With a sign, no index is used for it.
      return sql`${raw(`${scope.byChange === false ? '+' : ''}${scope.alias}."$from"`)} >= ${filter.block}`
    case 'child':
      return childSql(scope, filter.reference, filter.filter)
    case 'refused':
      throw filter.reason
    default:
      return filter satisfies never
  }
}

/** The condition on `child`, a row that the scope's row refers to. */
export function referenceSql(scope: Scope, reference: Reference, child: Scope): Sql {
  if (reference.derived) {
    return holdsSql(child, child.table.column(reference.field), columnSql(scope, scope.table.column('id')))
  }
  return holdsSql(scope, scope.table.column(reference.field), columnSql(child, child.table.column('id')))
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1') : sql`(${join(conditions, ' AND ')})`
}

function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('0') : sql`(${join(conditions, ' OR ')})`
}

function compareSql(scope: Scope, filter: Extract<Filter, { type: 'compare' }>): Sql {
  const { operator, value } = filter
  const column = scope.table.column(filter.field)
  const name = columnSql(scope, column)
  const isEquality = operator === '=' || operator === '!='
  if (!isEquality && ['Boolean', 'List', 'Null'].includes(value.type)) {
    throw new UnsupportedFilterError(operator, valueText(value))
  }
  if (value.type === 'Null') return sql`${name} IS ${raw(operator === '=' ? '' : 'NOT')} NULL`
  const encoded = encodeColumn(column, value)
  const comparison = sql`${name} ${raw(operator satisfies Comparison)} ${encoded}`
  if (operator === '!=' || !column.long) return comparison
  // The start alone is indexed: where a text is less than another, its start is not more.
  const ofStart = operator === '=' ? '=' : `${operator.slice(0, 1)}=`
  return sql`(${raw(indexExpression(column, name.text))} ${raw(ofStart)} substr(${encoded}, 1, 256) AND ${comparison})`
}

/** Nothing is in an empty list, and, as in graph-node, nothing is outside of it. */
function inSql(scope: Scope, filter: Extract<Filter, { type: 'in' }>): Sql {
  const column = scope.table.column(filter.field)
  const name = columnSql(scope, column)
  if (filter.values.length === 0) return raw('0')
  if (column.list) {
    const lists = filter.values.map((value) => sql`${encodeColumn(column, value)}`)
    return sql`${name} ${raw(filter.negated ? 'NOT IN' : 'IN')} (${join(lists, ', ')})`
  }
  const values = encodeList(column, filter.values)
  const isIn = sql`${name} IN (SELECT ${raw(elementSql(column, '"value"'))} FROM json_each(${values}))`
  if (filter.negated) return sql`NOT ${isIn}`
  if (!column.long) return isIn
  const start = raw(indexExpression(column, name.text))
  return sql`(${start} IN (SELECT substr("value", 1, 256) FROM json_each(${values})) AND ${isIn})`
}

function childSql(scope: Scope, reference: Reference, filter: Filter): Sql {
  return anyOf(
    reference.entityTypes.map((entityType) => {
      const child: Scope = {
        ...scope,
        table: tableOf(scope.layout, entityType),
        alias: `${scope.alias}x`,
        byChange: null,
      }
      const condition = join(
        [referenceSql(scope, reference, child), versionSql(child), filterSql(child, filter)],
        ' AND ',
      )
      return sql`EXISTS (SELECT 1 FROM ${raw(child.table.name)} AS ${raw(child.alias)} WHERE ${condition})`
    }),
  )
}
