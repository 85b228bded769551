/** What a watch needs to know of the thread that it watches. */
export type Watched = Readonly<{
  /** The run that is under way; null where there is none. */
  run: () => number | null
  /** Milliseconds of processor time that the thread has spent; null where that cannot be told now. */
  cpuMs: () => Promise<number | null>
  now: () => number
}>

/** How often is looked. */
export const BEAT_MS = 250

/**
 * Tells how long a thread has been at one run. Processor time counts, so that a busy machine is nobody's fault; where it
 * cannot be told, time that went by does, of which one look counts for no more than twice its due: a machine that was
 * suspended has not worked meanwhile.
 */
export class BudgetWatch {
  readonly #watched: Watched
  #seen: Readonly<{ run: number; at: number; cpuMs: number | null }> | null = null
  #spentMs = 0

  constructor(watched: Watched) {
    this.#watched = watched
  }

  /** To be called every `BEAT_MS`. Returns what the run under way has spent since it was first seen; 0 where there is none. */
  async look(): Promise<Readonly<{ run: number; spentMs: number }> | null> {
    const { run: runOf, cpuMs: cpuOf, now } = this.#watched
    const run = runOf()
    if (run === null) {
      this.#seen = null
      return null
    }
    const last = this.#seen
    const isFirst = last === null || last.run !== run
    const cpuMs = await cpuOf()
    this.#seen = { run, at: now(), cpuMs }
    if (isFirst) this.#spentMs = 0
    else this.#spentMs += spentSince(last, this.#seen)
    return { run, spentMs: this.#spentMs }
  }
}

type Look = Readonly<{ at: number; cpuMs: number | null }>

function spentSince(last: Look, next: Look): number {
  if (last.cpuMs !== null && next.cpuMs !== null) return next.cpuMs - last.cpuMs
  return Math.min(next.at - last.at, 2 * BEAT_MS)
}
