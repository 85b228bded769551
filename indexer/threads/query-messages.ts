import type { QueryLimits } from '../graphql/query-context.ts'
import type { Health } from '../indexing/health.ts'
import type { Answer } from '../server/apollo.ts'
import type { QueryKind } from '../server/queries.ts'
import type { QueryIndex } from '../store/entity-store.ts'
import type { IndexingCalls, SentError, Served } from './indexing-messages.ts'
import type { Ticket } from './query-claims.ts'

/** What a thread that answers queries is started with. */
export type QueryThreadData = Served &
  Readonly<{
    databasePath: string
    name: string
    limits: Partial<QueryLimits>
    /** Which queries have not begun is told here (`QueryClaims`). */
    claims: SharedArrayBuffer
  }>

/** What only the thread that indexes knows of it, as of when a query was asked. */
export type Told = Readonly<{ health: Health; isSynced: boolean }>

/** What is asked of the chain. */
export type ChainCall = 'chainHead' | 'blockHash'

export type ToQueries =
  | Readonly<{ type: 'query'; ticket: Ticket; kind: QueryKind; body: string; told: Told | null }>
  | Readonly<{ type: 'reply'; id: number; value: unknown }>

export type FromQueries =
  | Readonly<{ type: 'ready' }>
  | Readonly<{ type: 'answer'; answer: Answer }>
  /** The request is at fault. */
  | Readonly<{ type: 'refused'; message: string; status: number }>
  | Readonly<{ type: 'fault'; error: SentError }>
  | Readonly<{ type: 'call'; id: number; name: ChainCall; args: Parameters<IndexingCalls[ChainCall]> }>
  | Readonly<{ type: 'wanted'; index: QueryIndex }>
