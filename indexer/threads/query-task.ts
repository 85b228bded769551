import type { Answer } from '../server/apollo.ts'
import type { QueryKind } from '../server/queries.ts'
import { RequestError } from '../server/query-request.ts'

/** A query on its way to an answer. */
export type QueryTask = {
  readonly kind: QueryKind
  readonly body: string
  readonly client: string
  readonly bytes: number
  readonly isGone: () => boolean
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  /** Whether it was answered or refused. */
  isOver: boolean
}

/** Answers that it is not answered. */
export function refuse(task: QueryTask, reason: string): void {
  if (task.isOver) return
  task.isOver = true
  task.reject(new RequestError(`the query was not answered: ${reason}; ask again soon`, 503, 1))
}
