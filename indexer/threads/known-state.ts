import { nameState } from '../graphql/state.ts'
import { hasErrorsAt } from '../indexing/health.ts'
import type { IndexState } from './indexing-messages.ts'

/** The newest state that is known of, from whoever told of it first: who stored it, or an answer that was made from it. */
export class KnownState {
  name = ''
  #revision = -1

  stored({ revision, cursor, health }: IndexState): void {
    if (revision < this.#revision) return
    this.#revision = revision
    this.name = nameState(revision, cursor !== null && hasErrorsAt(health, cursor.number))
  }

  answered(name: string | null): void {
    const revision = Number(name?.split(' ')[0] ?? -1)
    if (name === null || revision <= this.#revision) return
    this.#revision = revision
    this.name = name
  }
}
