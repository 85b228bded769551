import type { Order } from './entity-reader.ts'
import { referenceSql } from './filter-sql.ts'
import { tableOf } from './layout.ts'
import { join, raw, type Sql, sql } from './sql.ts'
import { indexExpression } from './table-definitions.ts'
import { columnSql, type Scope, versionSql } from './version-sql.ts'

/** What a query needs to be in order: joins, and the expression to order by; null where the id alone decides. */
export type OrderSql = Readonly<{ joins: Sql; expression: Sql | null; nullable: boolean; long: boolean }>

export function orderSql(scope: Scope, order: Order): OrderSql {
  if (order.through !== null) return throughSql(scope, order.field, order.through)
  const column = scope.table.column(order.field)
  if (column.field === 'id') return { joins: raw(''), expression: null, nullable: false, long: false }
  return { joins: raw(''), expression: columnSql(scope, column), nullable: !column.nonNull, long: column.long }
}

/** The terms of ORDER BY. PostgreSQL takes null as the greatest value, SQLite as the least, so its place is spelled out. */
export function orderTerms(order: OrderSql, id: Sql, direction: Order['direction']): Sql {
  const way = raw(direction === 'asc' ? 'ASC' : 'DESC')
  if (order.expression === null) return sql`${id} ${way}`
  const nulls = raw(direction === 'asc' ? 'NULLS LAST' : 'NULLS FIRST')
  const term = (expression: Sql) => (order.nullable ? sql`${expression} ${way} ${nulls}` : sql`${expression} ${way}`)
  const terms = [term(order.expression), sql`${id} ${way}`]
  if (order.long) terms.unshift(term(raw(indexExpression({ long: true }, order.expression.text))))
  return join(terms, ', ')
}

function throughSql(scope: Scope, field: string, through: NonNullable<Order['through']>): OrderSql {
  const others = through.entityTypes.map((entityType, at) => {
    const other: Scope = { ...scope, table: tableOf(scope.layout, entityType), alias: `${scope.alias}o${at}` }
    const condition = sql`${referenceSql(scope, through, other)} AND ${versionSql(other)}`
    return {
      join: sql` LEFT JOIN ${raw(`${other.table.name} AS ${other.alias}`)} ON ${condition}`,
      value: columnSql(other, other.table.column(field)),
    }
  })
  const values = others.map((other) => other.value)
  return {
    joins: join(
      others.map((other) => other.join),
      '',
    ),
    expression: values.length === 1 ? join(values, '') : sql`COALESCE(${join(values, ', ')})`,
    nullable: true,
    long: false,
  }
}
