/**
 * A value of an entity's field, as handlers, the entity store and GraphQL see it. The cases are graph-node's store
 * values; ids are String, Bytes or Int8.
 */
export type Value =
  | Readonly<{ type: 'String'; value: string }>
  | Readonly<{ type: 'Int'; value: number }>
  | Readonly<{ type: 'Int8'; value: bigint }>
  | Readonly<{ type: 'BigInt'; value: bigint }>
  /** A decimal number in plain notation, at most 34 significant digits, no trailing zeros. */
  | Readonly<{ type: 'BigDecimal'; value: string }>
  | Readonly<{ type: 'Boolean'; value: boolean }>
  | Readonly<{ type: 'Bytes'; value: Uint8Array }>
  /** Microseconds since 1970. */
  | Readonly<{ type: 'Timestamp'; value: bigint }>
  | Readonly<{ type: 'List'; value: readonly Value[] }>
  | Readonly<{ type: 'Null' }>

/** An entity's fields by name; derived fields are never among them. */
export type Entity = ReadonlyMap<string, Value>

/** Which entity: its type's name in the schema and its id. */
export type EntityKey = Readonly<{ entityType: string; id: Value }>
