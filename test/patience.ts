/** How long a test waits for something that comes, if it comes at all: no machine is so busy that it takes longer. */
export const PATIENCE_MS = 900_000

const QUIET_MS = 3_000
const LONGEST_QUIET_MS = 30_000

/**
 * Gives a chain an empty block where what is looked at stands still. graph-node can miss the news of a head while it
 * comes up, or while its PostgreSQL is away, and then waits for the next head: on a quiet chain, for ever.
 */
export class Nudge {
  readonly #nextBlock: () => Promise<void>
  #seen: string | null = null
  #since = performance.now()
  #quietMs = QUIET_MS

  constructor(nextBlock: () => Promise<void>) {
    this.#nextBlock = nextBlock
  }

  /** Mines a block where the state is as it was for some seconds; each further one comes later, so that a slow engine catches up. */
  async look(state: unknown): Promise<void> {
    const seen = JSON.stringify(state) ?? ''
    if (seen !== this.#seen) {
      this.#seen = seen
      this.#since = performance.now()
      this.#quietMs = QUIET_MS
      return
    }
    if (performance.now() - this.#since < this.#quietMs) return
    await this.#nextBlock()
    this.#since = performance.now()
    this.#quietMs = Math.min(this.#quietMs * 2, LONGEST_QUIET_MS)
  }
}
