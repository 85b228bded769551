import type { Block } from '../chain/block.ts'
import type { Entity, EntityKey, Value } from '../entity/value.ts'
import type { CreatedSource, NewSource } from './created-sources.ts'
import type { NewFile, WantedFile } from './wanted-files.ts'

/** What one block does to one entity: a whole new version of it, or its removal. */
export type EntityChange =
  | Readonly<{ type: 'set'; key: EntityKey; entity: Entity }>
  | Readonly<{ type: 'remove'; key: EntityKey }>

/** What a block's handlers asked for besides: files, and data sources to follow. */
export type Created = Readonly<{ files: readonly NewFile[]; sources: readonly NewSource[] }>

/** Which stored entities: those of a type whose field holds a value. */
export type Related = Readonly<{ entityType: string; field: string; value: Value }>

/** An index that queries would be answered faster by: of a column, or of a reference and then a column. */
export type QueryIndex = Readonly<{ entityType: string; field: string; inOrderOf: string | null }>

/**
 * Where entities live, in versions with block ranges `[from, to)`: the state at any block can be asked for, and a reorg
 * is undone by dropping versions. The side that indexes uses this port; GraphQL queries have their own, `EntityReader`.
 */
export interface EntityStore {
  /** The last block whose effects are stored; null before the first. */
  cursor(): Block | null
  /** The stored block of that number on the indexed chain; null where it is not known (reorg search walks these back). */
  block(number: bigint): Block | null
  /** The entity as of the cursor. */
  load(key: EntityKey): Entity | null
  /** The entities of a type whose field holds the value, as of the cursor, in order of id (derived fields). */
  loadRelated(related: Related): Entity[]
  /** Stores a block's changes and what it created, and moves the cursor to it, in one transaction. Blocks only grow. */
  apply(block: Block, changes: readonly EntityChange[], created?: Created): void
  /** Moves the cursor over blocks that change nothing, in one transaction; keeps them findable by `block()`. */
  advance(blocks: readonly Block[]): void
  /**
   * Runs an action whose blocks reach the disk together. What was stored before the action throws is kept; where the
   * process ends in between, nothing of it is.
   */
  batch(action: () => void): void
  /**
   * Undoes all blocks above this one, as if they had never been; null undoes everything.
   * @throws HistoryPrunedError (`HISTORY_PRUNED`) where the state of the block is not kept.
   */
  revertTo(block: Block | null): void
  /** The data sources that handlers created, in order. */
  createdSources(): CreatedSource[]
  /** Some of the files that were asked for and not handled, after the one of this id, in order of their ids. */
  wantedFiles(after: bigint, count: number): WantedFile[]
  /**
   * Stores at the cursor what a file's handler made; false, and nothing is stored, where the file is no longer wanted.
   * @throws FileConflictError (`FILE_CONFLICT`) where an entity of the same id is there already.
   */
  applyFile(file: WantedFile, changes: readonly EntityChange[], files?: readonly NewFile[]): boolean
  /** A note kept with the entities, such as the chain's identity; null where none was written. */
  readMeta(key: string): string | null
  writeMeta(key: string, value: string): void
  /** Makes an index that queries want; queries are answered with it or without. */
  makeIndex(index: QueryIndex): void
  close(): void
}
