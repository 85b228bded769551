import type { FileContentStore } from './file-content-store.ts'

export type ScrubbingOptions = Readonly<{
  /** From the end of one scrub to the next, and from now to the first; a day unless told. */
  everyMs?: number
  /** How fast it reads; 8 MiB a second unless told, which leaves a disk to those who wait for it. */
  bytesPerSecond?: number
}>

/**
 * Scrubs a store again and again, aside. What is damaged, the store reports and mends; `onFailure` is told where a scrub could
 * not come to its end. It resolves, when it is called, as soon as nothing runs any more.
 */
export function startScrubbing(
  store: FileContentStore,
  onFailure: (error: unknown) => void,
  { everyMs = 86_400_000, bytesPerSecond = 8 * 1024 * 1024 }: ScrubbingOptions = {},
): () => Promise<void> {
  const stopped = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout

  function wait(): void {
    timer = setTimeout(() => {
      running = scrubOnce().finally(() => !stopped.signal.aborted && wait())
    }, everyMs).unref()
  }

  async function scrubOnce(): Promise<void> {
    try {
      const files = store.scrub({ bytesPerSecond, signal: stopped.signal })
      while (!(await files.next()).done);
    } catch (error) {
      if (!stopped.signal.aborted) onFailure(error)
    }
  }

  wait()
  return async () => {
    stopped.abort()
    clearTimeout(timer)
    await running
  }
}
