import type { DocumentNode } from 'graphql'
import type { Expression } from './expression.ts'

/** What a subgraph's `schema.graphql` declares. */
export type Schema = Readonly<{
  /** In the order of the text. */
  entityTypes: ReadonlyMap<string, EntityType>
  interfaces: ReadonlyMap<string, InterfaceType>
  aggregations: ReadonlyMap<string, Aggregation>
  enums: ReadonlyMap<string, readonly string[]>
  /** The parsed text, from which the API schema is made. */
  document: DocumentNode
}>

/** A type that is stored. */
export type EntityType = Readonly<{
  name: string
  description: string | null
  /** Entities of it are never changed or removed. */
  immutable: boolean
  /** What would change or remove an entity of it is passed over, instead of failing. */
  skipDuplicates: boolean
  /** Each entity is a point in time: its id and timestamp are given to it. */
  timeseries: boolean
  idType: IdType
  fields: ReadonlyMap<string, Field>
  /** The interfaces that it implements. */
  interfaces: readonly string[]
}>

/** A type that entity types implement; it is not stored itself. */
export type InterfaceType = Readonly<{
  name: string
  description: string | null
  idType: IdType
  fields: ReadonlyMap<string, Field>
  /** The entity types that implement it, in the order of the text. */
  implementers: readonly string[]
}>

/**
 * A type whose entities sum up the points of a timeseries, for each interval and each combination of its dimensions. They
 * are made when an interval is over.
 */
export type Aggregation = Readonly<{
  name: string
  description: string | null
  idType: IdType
  fields: ReadonlyMap<string, Field>
  interfaces: readonly string[]
  /** The timeseries. */
  source: string
  /** From the shortest to the longest. */
  intervals: readonly Interval[]
  /** The fields by which points are told apart. */
  dimensions: readonly string[]
  aggregates: readonly Aggregate[]
}>

export type Interval = (typeof INTERVALS)[number]

export const INTERVALS = ['hour', 'day'] as const

/** A field that sums up points. */
export type Aggregate = Readonly<{
  field: string
  fn: AggregateFunction
  /** What is summed up of each point; null where points are counted. */
  arg: Expression | null
  /** Whether it goes on from the interval before. */
  cumulative: boolean
}>

export type AggregateFunction = (typeof AGGREGATE_FUNCTIONS)[number]

export const AGGREGATE_FUNCTIONS = ['sum', 'count', 'min', 'max', 'first', 'last'] as const

export type IdType = 'String' | 'Bytes' | 'Int8'

export type Field = Readonly<{
  name: string
  description: string | null
  type: FieldType
  list: boolean
  nonNull: boolean
  /** Where the field's entities are found; null where the field itself is stored. */
  derivedFrom: DerivedFrom | null
}>

/** The entities of `type` whose `field` holds this entity's id. */
export type DerivedFrom = Readonly<{ type: string; field: string }>

export type FieldType =
  | Readonly<{ kind: 'scalar'; name: Scalar }>
  | Readonly<{ kind: 'enum'; name: string }>
  | Readonly<{ kind: 'entity'; name: string }>
  | Readonly<{ kind: 'interface'; name: string }>

export type Scalar = (typeof SCALARS)[number]

export const SCALARS = ['Boolean', 'ID', 'Int', 'BigDecimal', 'String', 'Bytes', 'BigInt', 'Int8', 'Timestamp'] as const

/** The schema's text, or what it says, cannot be used. */
export class SchemaError extends Error {
  readonly code = 'INVALID_SCHEMA'
  override readonly name = 'SchemaError'
}
