import type { Block } from '../chain/block.ts'
import type { CheckLogs } from '../chain/check-policy.ts'
import type { Health } from '../indexing/health.ts'
import type { Counts } from '../metrics/relay.ts'
import type { describeSubgraph } from '../status/describe-subgraph.ts'
import type { QueryIndex } from '../store/entity-store.ts'
import type { Verdict } from './strikes.ts'

/** What the thread that indexes is started with. */
export type IndexingThreadData = Readonly<{
  manifestPath: string
  databasePath: string
  network?: string | undefined
  rpcUrl: string
  wsUrl?: string | undefined
  rpcTimeoutMs?: number | undefined
  ipfsUrl?: string | undefined
  allowNonDeterministicIpfs?: boolean | undefined
  pollIntervalMs: number
  maxBlockRange?: number | undefined
  checkLogs?: CheckLogs | undefined
  handlerMemoryMb: number
  logLevel: string
  /** What it works at is told here. */
  board: SharedArrayBuffer
  verdicts: readonly Verdict[]
  /** Why the thread before it was ended; null for the first, and where it ended by itself. */
  doubt: string | null
}>

/** What does not change while a deployment is indexed. */
export type Served = Readonly<{
  schema: string
  specVersion: string
  /** The first block whose state can be asked for, where none was pruned. */
  firstBlock: bigint
  description: ReturnType<typeof describeSubgraph>
}>

/** How far indexing is, as of what is stored. */
export type IndexState = Readonly<{ revision: number; cursor: Block | null; health: Health; isSynced: boolean }>

/** What the thread can be asked, by name. */
export type IndexingCalls = Readonly<{
  /** Resolves when the block is stored; without one, when all is that the chain has. */
  indexed: (blockNumber: bigint | undefined) => Promise<void>
  chainHead: () => Promise<Pick<Block, 'number' | 'hash'> | null>
  blockHash: (number: bigint) => Promise<string | null>
  makeIndex: (index: QueryIndex) => Promise<void>
  /** Stops and closes the database; the thread ends. */
  stop: () => Promise<void>
}>

/** An error that came from another thread. */
export type SentError = Readonly<{ message: string; code: unknown; stack: string | undefined }>

export type FromIndexing =
  | Readonly<{ type: 'ready'; served: Served; state: IndexState }>
  | Readonly<{ type: 'refused'; error: SentError }>
  | Readonly<{ type: 'state'; state: IndexState }>
  | Readonly<{ type: 'counts'; counts: Counts }>
  | Readonly<{ type: 'log'; line: string }>
  | Readonly<{ type: 'answer'; id: number; value: unknown }>
  | Readonly<{ type: 'failed'; id: number; error: SentError }>

export type ToIndexing = Readonly<{ type: 'call'; id: number; name: keyof IndexingCalls; args: readonly unknown[] }>

/** An error as it can be sent. */
export function toSent(error: unknown): SentError {
  const { message, code, stack } = error as { message?: unknown; code?: unknown; stack?: string }
  return { message: String(message ?? error), code, stack }
}

/** The error that was sent: its code tells what it is. */
export function fromSent({ message, code, stack }: SentError): Error {
  const error = new Error(message)
  return Object.assign(error, code === undefined ? {} : { code }, stack === undefined ? {} : { stack })
}
