import type { AbiFunction } from '../abi/function.ts'
import type { Entity, Value } from '../entity/value.ts'
import type { ChainView, IpfsView } from './chain-view.ts'
import type { Heap } from './heap.ts'
import type { JsonValue } from './json-value.ts'

/** The entities as a running handler sees them; ids are text, as mappings give them. */
export interface EntityAccess {
  load(entityType: string, id: string): Entity | null
  /** Only what this block wrote. */
  loadInBlock(entityType: string, id: string): Entity | null
  /** The entities that a derived field of an entity stands for, in order of id. */
  loadRelated(entityType: string, id: string, field: string): readonly Entity[]
  /** Merges the fields into the entity; a null value empties its field. */
  set(entityType: string, id: string, fields: ReadonlyMap<string, Value>): void
  remove(entityType: string, id: string): void
}

/** A data source that a handler asks for. */
export type NewDataSource = Readonly<{ template: string; parameters: readonly string[]; context: Entity }>

export type LogLevel = 'critical' | 'error' | 'warning' | 'info' | 'debug'

/** What a handler may ask of the world besides its event. */
export type HandlerContext = Readonly<{
  entities: EntityAccess
  /** The data source's address, or the text of the file's CID; empty where it has neither. */
  address: Uint8Array
  /** What the data source was created with. */
  context: Entity
  /** Asks for a data source of a template. @throws {HandlerError} where the manifest has no such template. */
  createDataSource: (source: NewDataSource) => void
  network: string
  /** The chain at the handler's block. */
  chain: ChainView
  /** What IPFS has; null where handlers may not ask it, which is graph-node's default. */
  ipfs: IpfsView | null
  /** Begins a part of the handler that does not see what the block did so far. */
  beginPart: () => HandlerPart
  /** The functions of the contracts whose ABIs the manifest lists, by the ABIs' names. */
  abis: ReadonlyMap<string, readonly AbiFunction[]>
  log: (level: LogLevel, message: string) => void
}>

/** A part of a handler: its entities, and how they come to be the handler's. */
export type HandlerPart = Readonly<{ entities: EntityAccess; keep: () => void }>

/** What a callback of `ipfs.map` is given. */
export type CallbackArguments = Readonly<{ json: JsonValue; userData: Value }>

/** What host functions act on while a handler runs. */
export type Host = HandlerContext &
  Readonly<{
    heap: Heap
    /** Runs another function of the mapping, in an instance and over entities of its own. @throws {HandlerError} */
    callBack: (name: string, args: CallbackArguments) => HandlerPart
  }>

/** A function that a mapping imports: pointers and small numbers in, a pointer or number out; a bigint is an i64. */
export type HostFunction = (host: Host, ...args: number[]) => number | bigint | undefined
