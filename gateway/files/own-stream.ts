export type OwnStreamOptions = Readonly<{
  /** Called once, when the stream is over for whatever reason. */
  release: () => void
  onFailure: (error: unknown) => void
  signal: AbortSignal
}>

/**
 * A stream that gives up what it holds when it ends, fails, is returned or its signal is aborted, also where nobody has
 * read from it: a generator's own `finally` does not run before its first step.
 */
export function ownStream(
  bytes: AsyncGenerator<Uint8Array>,
  { release, onFailure, signal }: OwnStreamOptions,
): AsyncIterableIterator<Uint8Array> {
  let isReleased = false
  const end = () => {
    if (isReleased) return
    isReleased = true
    signal.removeEventListener('abort', end)
    release()
  }
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()

  return {
    next: async () => {
      try {
        const step = await bytes.next()
        if (step.done) end()
        return step
      } catch (error) {
        end()
        onFailure(error)
        throw error
      }
    },
    return: async () => {
      end()
      return bytes.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
