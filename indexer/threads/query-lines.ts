import { type QueryTask, refuse } from './query-task.ts'
import { WaitingLine } from './waiting-line.ts'

const LINE = { count: 1_000, countOfClient: 500, bytes: 32 * 1024 ** 2 }

/** The queries that no thread has. */
export class QueryLines {
  readonly #lines = { entities: new WaitingLine<QueryTask>(LINE), status: new WaitingLine<QueryTask>(LINE) }
  /** Those that have had their turn, and were taken back from a thread. */
  readonly #back: QueryTask[] = []

  get length(): number {
    return this.#back.length + this.#lines.entities.length + this.#lines.status.length
  }

  /** Lets one wait for its turn; false where there is no room. */
  add(task: QueryTask): boolean {
    return this.#lines[task.kind].add(task)
  }

  /** Lets those wait that have had their turn: they are next. */
  putBack(tasks: readonly QueryTask[]): void {
    this.#back.push(...tasks)
  }

  /** The next that asks for entities, or first for the status where that is wanted too. */
  next({ withStatus }: Readonly<{ withStatus: boolean }>): QueryTask | null {
    const { entities, status } = this.#lines
    const fromStatus = () => (withStatus ? status.next() : null)
    return nextWanted(() => this.#back.shift() ?? null) ?? nextWanted(fromStatus) ?? nextWanted(() => entities.next())
  }

  takeAll(): QueryTask[] {
    return [...this.#back.splice(0), ...Object.values(this.#lines).flatMap((line) => line.takeAll())]
  }
}

/** The next one that somebody waits for. */
function nextWanted(next: () => QueryTask | null): QueryTask | null {
  for (let task = next(); task !== null; task = next()) {
    if (task.isOver) continue
    if (!task.isGone()) return task
    refuse(task, 'its client has gone')
  }
  return null
}
