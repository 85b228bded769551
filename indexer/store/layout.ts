import { findType } from '../schema/find-type.ts'
import { isReference } from '../schema/is-reference.ts'
import type { Aggregation, Field, IdType, Interval, Schema } from '../schema/schema.ts'
import { snakeCase } from '../schema/snake-case.ts'

/** How a column's values are kept: references as ids, enums as strings. */
export type ColumnKind = 'String' | 'Int' | 'Int8' | 'BigInt' | 'BigDecimal' | 'Boolean' | 'Bytes' | 'Timestamp'

/** The `$to` of a version that is still valid. */
export const OPEN = '9223372036854775807'

export type Column = Readonly<{
  field: string
  /** Quoted for SQL. */
  name: string
  kind: ColumnKind
  list: boolean
  nonNull: boolean
  /** Whether it holds the id of another entity, or a list of them. */
  reference: boolean
  /** Whether its texts may be so long that they are indexed by their start alone. */
  long: boolean
}>

/** The table of an entity type: a row is one version of one entity, valid in the blocks `[$from, $to)`. */
export type Table = Readonly<{
  entityType: string
  /** Quoted for SQL. */
  name: string
  immutable: boolean
  /** Whether what would change a row is passed over. */
  skipDuplicates: boolean
  /** Whether it holds the points of a timeseries. */
  timeseries: boolean
  /** What it sums up; null where it is written by handlers. */
  rollup: Rollup | null
  idKind: IdType
  columns: readonly Column[]
  column: (field: string) => Column
  /** SQL that ends the version of an id that is valid, at a block. */
  closeSql: string
  /** SQL that begins a version, at a block. */
  insertSql: string
}>

/** By the type's name, or `Name_interval` for an aggregation's interval. */
export type Layout = ReadonlyMap<string, Table>

/** The sums of one interval's points. */
export type Rollup = Readonly<{ aggregation: Aggregation; seconds: bigint }>

const SECONDS: Readonly<Record<Interval, bigint>> = { hour: 3_600n, day: 86_400n }

/** The tables that hold a schema's entities. Derived fields have no column. */
export function createLayout(schema: Schema): Layout {
  const entities = [...schema.entityTypes.values()].map(
    (type) => [type.name, createTable(schema, type, snakeCase(type.name), null)] as const,
  )
  const rollups = [...schema.aggregations.values()].flatMap((aggregation) =>
    aggregation.intervals.map((interval) => {
      const type = { ...aggregation, immutable: true, skipDuplicates: false, timeseries: false }
      const name = `${snakeCase(aggregation.name)}_${interval}`
      const table = createTable(schema, type, name, { aggregation, seconds: SECONDS[interval] })
      return [`${aggregation.name}_${interval}`, table] as const
    }),
  )
  return new Map([...entities, ...rollups])
}

/** The table of an entity type that the schema is known to have. */
export function tableOf(layout: Layout, entityType: string): Table {
  const table = layout.get(entityType)
  if (table === undefined) throw new Error(`entity type ${entityType} is not in the schema`)
  return table
}

type Stored = Readonly<{
  name: string
  immutable: boolean
  skipDuplicates: boolean
  timeseries: boolean
  idType: IdType
  fields: ReadonlyMap<string, Field>
}>

function createTable(schema: Schema, type: Stored, tableName: string, rollup: Rollup | null): Table {
  const stored = [...type.fields.values()].filter((field) => field.derivedFrom === null)
  const columns = new Map(stored.map((field) => [field.name, createColumn(schema, field)]))
  const name = quote(tableName)
  const names = [...columns.values()].map((column) => column.name)
  return {
    entityType: type.name,
    name,
    immutable: type.immutable,
    skipDuplicates: type.skipDuplicates,
    timeseries: type.timeseries,
    rollup,
    idKind: type.idType,
    columns: [...columns.values()],
    column(field) {
      const column = columns.get(field)
      if (column === undefined) throw new Error(`${type.name}.${field} is not a stored field`)
      return column
    },
    closeSql: `UPDATE ${name} SET "$to" = ? WHERE "id" = ? AND "$to" = ${OPEN}`,
    insertSql: `INSERT INTO ${name} ("$from", ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`,
  }
}

function createColumn(schema: Schema, field: Field): Column {
  const kind = columnKind(schema, field)
  return {
    field: field.name,
    name: quote(snakeCase(field.name)),
    kind,
    list: field.list,
    nonNull: field.nonNull,
    reference: isReference(field),
    long: field.type.kind === 'scalar' && field.type.name === 'String' && field.name !== 'id' && !field.list,
  }
}

function columnKind(schema: Schema, field: Field): ColumnKind {
  const { type } = field
  switch (type.kind) {
    case 'scalar':
      return type.name === 'ID' ? 'String' : type.name
    case 'enum':
      return 'String'
    case 'entity':
    case 'interface':
      return findType(schema, type.name)?.idType ?? 'String'
    default:
      return type satisfies never
  }
}

/** Table and column names come from the schema's text; GraphQL names hold no quotes. */
function quote(name: string): string {
  return `"${name}"`
}
