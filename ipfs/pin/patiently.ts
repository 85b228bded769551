import { setTimeout as sleep } from 'node:timers/promises'

/** A server that may take the same a while later: it is busy, restarts, or the connection to it broke. */
export class ServerBusyError extends Error {
  override readonly name = 'ServerBusyError'
  /** How long it asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null

  constructor(message: string, retryAfterMs: number | null) {
    super(message)
    this.retryAfterMs = retryAfterMs
  }
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000

/** Does something again, each time after a longer pause, while a server is busy or the connection breaks. */
export async function patiently<T>(
  act: () => Promise<T>,
  { signal, retryMs }: Readonly<{ signal: AbortSignal | undefined; retryMs: number }>,
): Promise<T> {
  const end = performance.now() + retryMs
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      signal?.throwIfAborted()
      if (!isPassing(error)) throw error
      const pauseMs = Math.max(pauseAfter(tries), Object(error).retryAfterMs ?? 0)
      if (performance.now() + pauseMs > end) throw error
      await sleep(pauseMs, undefined, signal ? { signal } : {})
    }
  }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof ServerBusyError || /^(ECONNRESET|EPIPE|ECONNABORTED|EAI_AGAIN)$/.test(String(Object(error).code))
  )
}

/** Between the half and the whole of what doubles with each try, so that what failed together does not come back together. */
function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)) * (0.5 + Math.random() / 2)
}
