const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 10_000
/** A process that lived this long did not die of its start. */
const HEALTHY_MS = 30_000

/** How long to wait before a process is started again: twice as long each time, until one stays. */
export function backOff(): Readonly<{ next(livedMs: number): number }> {
  let pauseMs = FIRST_PAUSE_MS
  return {
    next: (livedMs) => {
      if (livedMs >= HEALTHY_MS) pauseMs = FIRST_PAUSE_MS
      const now = pauseMs
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
      return now
    },
  }
}
