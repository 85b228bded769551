import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Subgraph } from '../graphql/query-context.ts'
import { type Health, hasErrorsAt, readHealth } from '../indexing/health.ts'
import { readSchema } from '../schema/read-schema.ts'
import type { Answer } from '../server/apollo.ts'
import { startQueries } from '../server/queries.ts'
import { RequestError } from '../server/query-request.ts'
import type { StatusSource } from '../status/status-source.ts'
import { SqliteEntityReader } from '../store/sqlite-entity-reader.ts'
import { toSent } from './indexing-messages.ts'
import { QueryClaims } from './query-claims.ts'
import type { ChainCall, FromQueries, QueryThreadData, Told, ToQueries } from './query-messages.ts'

// Answers queries, one after the other, from a database that another thread writes.

if (parentPort === null) throw new Error('this program is to be run as a thread')
await start(parentPort, workerData as QueryThreadData)

async function start(port: MessagePort, data: QueryThreadData): Promise<void> {
  const send = (message: FromQueries, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  const schema = readSchema(data.schema, data.specVersion)
  const reader = new SqliteEntityReader({
    path: data.databasePath,
    schema,
    onWanted: (index) => send({ type: 'wanted', index }),
  })
  const { description, name, limits } = data
  const earliestBlock = () => {
    const kept = reader.earliestBlock()
    if (kept > data.firstBlock) return kept
    return data.firstBlock
  }
  let told: Told = { health: { status: 'healthy' }, isSynced: false }
  const chain = createChainCalls(send)
  const status: StatusSource = {
    ...description,
    name,
    reader,
    health: () => told.health,
    isSynced: () => told.isSynced,
    earliestBlock,
    chainHead: () => chain.call('chainHead', []) as ReturnType<StatusSource['chainHead']>,
    blockHash: (number) => chain.call('blockHash', [number]) as ReturnType<StatusSource['blockHash']>,
  }
  const healthOf = keepHealth(reader)
  const subgraph: Subgraph = {
    schema,
    reader,
    deployment: description.deployment,
    earliestBlock,
    hasIndexingErrors: (block) => hasErrorsAt(healthOf(), block),
  }
  const queries = await startQueries(subgraph, { status, limits })
  const claims = new QueryClaims(data.claims)
  const answer = async (message: Extract<ToQueries, { type: 'query' }>) => {
    // What was taken back is answered by another thread.
    if (!claims.claim(message.ticket)) return
    told = message.told ?? told
    try {
      const answer = await queries.answer(message.kind, message.body, { client: '', isGone: () => false })
      const body = toBytes(answer.body)
      send({ type: 'answer', answer: { ...answer, body } }, [body.buffer])
    } catch (error) {
      if (error instanceof RequestError) send({ type: 'refused', message: error.message, status: error.status })
      else send({ type: 'fault', error: toSent(error) })
    }
  }
  let last = Promise.resolve()
  port.on('message', (message: ToQueries) => {
    if (message.type === 'reply') chain.settle(message.id, message.value)
    else last = last.then(() => answer(message))
  })
  send({ type: 'ready' })
}

/** The health that belongs to the state that is read; it is read anew where the state is another. */
function keepHealth(reader: SqliteEntityReader): () => Health {
  let revision = -1
  let health: Health = { status: 'healthy' }
  return () => {
    const now = reader.revision()
    if (now !== revision) health = readHealth(reader)
    revision = now
    return health
  }
}

/** Asks the thread that has the chain, by way of the one that answers HTTP. */
function createChainCalls(send: (message: FromQueries) => void) {
  const waiting = new Map<number, (value: unknown) => void>()
  let calls = 0
  return {
    call(name: ChainCall, args: [] | [bigint]): Promise<unknown> {
      const id = calls++
      const { promise, resolve } = Promise.withResolvers<unknown>()
      waiting.set(id, resolve)
      send({ type: 'call', id, name, args: args as [bigint] })
      return promise
    },
    settle(id: number, value: unknown): void {
      waiting.get(id)?.(value)
      waiting.delete(id)
    },
  }
}

/** Bytes of their own, so that they can be given away. */
function toBytes(body: Answer['body']): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}
