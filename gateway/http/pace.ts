/** Lets others have the event loop during long work. */
export interface Pace {
  /** Whether the work has had its share, and is to `rest` before it goes on. */
  isSpent(): boolean
  /** Resolves once whatever waited has had its turn. */
  rest(): Promise<void>
}

/** A hot page takes a tenth of this, so that who waits behind long work hardly notices. */
const SHARE_MS = 2

/** Paces one piece of work, which looks at it between its parts. */
export function createPace(): Pace {
  let since = performance.now()
  return {
    isSpent: () => performance.now() - since > SHARE_MS,
    rest: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      since = performance.now()
    },
  }
}
