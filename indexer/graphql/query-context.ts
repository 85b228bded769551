import type { GraphQLSchema } from 'graphql'
import type { Schema } from '../schema/schema.ts'
import type { EntityReader } from '../store/entity-reader.ts'
import type { QueryLimits as DepthLimits } from './check-query.ts'
import type { RangeLimits } from './range.ts'

/** What a subgraph's queries are answered from. */
export type Subgraph = Readonly<{
  schema: Schema
  reader: EntityReader
  /** The deployment's id, as `_meta` and messages show it. */
  deployment: string
  /** The first block whose state can be asked for. */
  earliestBlock: () => bigint
  /** Whether handlers failed at or before the block. */
  hasIndexingErrors: (block: bigint) => boolean
}>

export type QueryLimits = DepthLimits &
  RangeLimits &
  Readonly<{
    /** How many entities one query may bring, all levels together. */
    maxEntities: number
    /** How many bytes an answer may take. */
    maxAnswerBytes: number
    /** How long a query may take; looked at between the statements that it runs, while they read rows, and while the answer is made. */
    timeoutMs: number
  }>

export const DEFAULT_LIMITS: QueryLimits = {
  maxDepth: 255,
  maxComplexity: null,
  maxFirst: 1000,
  maxSkip: 4_294_967_295,
  maxEntities: 200_000,
  maxAnswerBytes: 64 * 1024 * 1024,
  timeoutMs: 10_000,
}

export type QueryContext = Subgraph &
  Readonly<{
    api: GraphQLSchema
    limits: QueryLimits
    /** Whether the query's time is over. */
    isLate: () => boolean
  }>
