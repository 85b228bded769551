import type { DocumentNode } from 'graphql'

/** What a subgraph's `schema.graphql` declares. */
export type Schema = Readonly<{
  /** In the order of the text. */
  entityTypes: ReadonlyMap<string, EntityType>
  interfaces: ReadonlyMap<string, InterfaceType>
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
