import type { Block } from '../chain/block.ts'
import type { Entity, Value } from '../entity/value.ts'
import type { EntityChange } from './entity-store.ts'

/**
 * Answers queries over the stored entities as of any block. GraphQL uses this port; the side that indexes has its own,
 * `EntityStore`. Calls are synchronous.
 */
export interface EntityReader {
  /** Runs an action whose calls all see one state of the store. */
  snapshot<T>(action: () => T): T
  /** The last block whose effects are stored; null before the first. */
  cursor(): Block | null
  /** Another number whenever blocks or files were stored or undone: as long as it is the same, so are all answers. */
  revision(): number
  /** The first block whose state is kept; those before were pruned. */
  earliestBlock(): bigint
  /** The stored block with that hash; null where it is not known. */
  blockByHash(hash: string): Block | null
  /**
   * The entities that a query asks for, in its order; nulls order as the greatest value. With `parents`, the range
   * holds for each parent alone, and rows are in order for each parent.
   * @throws UnsupportedFilterError (`UNSUPPORTED_FILTER`) where a filter cannot be used with its field or value.
   * @throws QueryLateError (`QUERY_LATE`) where it is too late.
   */
  find(query: EntityQuery): EntityRow[]
  /** What a block did to the entities: the versions that begin at it, and the removals; by type, in order of id. */
  changesIn(block: bigint): EntityChange[]
  /** How many entities there are as of the cursor. */
  countEntities(): number
  /** About how many versions of entities are stored, and how many bytes all takes. */
  size(): Readonly<{ versions: number; bytes: number }>
}

export type EntityQuery = Readonly<{
  /** One type, or those that implement an interface; an aggregation with an interval is `Name_interval`. */
  entityTypes: readonly string[]
  /** Whether an aggregation's interval that is not over counts too. */
  withOpen?: boolean
  /** Which fields the entities bring along besides `id`; derived fields are never among them. */
  fields: readonly string[]
  filter: Filter | null
  order: Order
  range: Readonly<{ first: number; skip: number }>
  parents: Parents | null
  /** The number of the block whose state is asked for. */
  block: bigint
  /** Asked every now and then while rows are read; where it is true, the query ends. Without it, it takes what it takes. */
  isLate?: () => boolean
}>

/** Asks for the entities whose `field` holds one of a parent's keys, for each of many parents at once. */
export type Parents = Readonly<{ field: string; keys: readonly (readonly Value[])[] }>

export type EntityRow = Readonly<{
  entityType: string
  /** Fields that are null are left out. */
  entity: Entity
  /** The place of the parent in `Parents.keys`; 0 where there are none. */
  parent: number
}>

/** Equal rows, and all rows where no field is given, are in the order of their ids, in the same direction. */
export type Order = Readonly<{
  field: string
  /** Where it is a field of the entity that this field refers to. */
  through: Reference | null
  direction: 'asc' | 'desc'
}>

/** From one entity to another: by the id in its own `field`, or, derived, by its id in the other's `field`. */
export type Reference = Readonly<{ field: string; derived: boolean; entityTypes: readonly string[] }>

/** Three-valued logic as in SQL: a comparison with a null field is neither true nor false, so such rows are left out. */
export type Filter =
  | Readonly<{ type: 'and' | 'or'; filters: readonly Filter[] }>
  | Readonly<{ type: 'compare'; operator: Comparison; field: string; value: Value }>
  | Readonly<{ type: 'in'; negated: boolean; field: string; values: readonly Value[] }>
  /** For texts, `%`, `_` and `\` in the value have their meaning in SQL's LIKE. */
  | Readonly<{ type: 'contains'; negated: boolean; ignoreCase: boolean; field: string; value: Value }>
  | Readonly<{ type: 'startsWith' | 'endsWith'; negated: boolean; ignoreCase: boolean; field: string; value: Value }>
  /** The version of the entity began at or after the block. */
  | Readonly<{ type: 'changedSince'; block: bigint }>
  /** An entity that is referred to passes the filter. */
  | Readonly<{ type: 'child'; reference: Reference; filter: Filter }>
  /** One that the store cannot be asked with; the reason is thrown when it comes to it, in the order of the filters. */
  | Readonly<{ type: 'refused'; filter: Filter; reason: Error }>

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A filter that cannot be used with its field or value. */
export class UnsupportedFilterError extends Error {
  readonly code = 'UNSUPPORTED_FILTER'
  override readonly name = 'UnsupportedFilterError'

  constructor(filter: string, value: string) {
    super(`unsupported filter \`${filter}\` for value \`${value}\``)
  }
}
