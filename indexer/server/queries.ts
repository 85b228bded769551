import type { QueryLimits, Subgraph } from '../graphql/query-context.ts'
import type { StatusSource } from '../status/status-source.ts'
import { type Answer, startGraphqlApi, startStatusApi } from './apollo.ts'
import { parseQueryRequest } from './query-request.ts'

/** What is asked: a subgraph's entities, or how indexing is. */
export type QueryKind = 'entities' | 'status'

/** Who asks, by address, and whether nobody waits any more. */
export type Asker = Readonly<{ client: string; isGone: () => boolean }>

/** Answers queries. Where and how many at a time is its own concern. */
export type Queries = Readonly<{
  /** @throws RequestError (`BAD_REQUEST`) where the body is no query, or too many wait */
  answer: (kind: QueryKind, body: string, asker: Asker) => Promise<Answer>
  /** Names the newest state that is known of: answers of another are not to be kept. */
  state: () => string
  stop: () => Promise<void>
}>

/** Answers queries on this thread, one after the other. */
export async function startQueries(
  subgraph: Subgraph,
  { status, limits }: Readonly<{ status?: StatusSource | undefined; limits?: Partial<QueryLimits> | undefined }>,
): Promise<Pick<Queries, 'answer' | 'stop'>> {
  const entities = await startGraphqlApi(subgraph, limits)
  const ofStatus = status === undefined ? null : await startStatusApi(status)
  return {
    answer(kind, body) {
      const api = kind === 'status' ? ofStatus : entities
      if (api === null) throw new TypeError('there is no status to tell of')
      return api.answer(parseQueryRequest(body))
    },
    async stop() {
      await entities.stop()
      await ofStatus?.stop()
    },
  }
}
