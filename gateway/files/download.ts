import type { FileHandle } from 'node:fs/promises'
import type { OpenedFile } from '@dipmp/ipfs'

/** A file on its way from IPFS to the disk, which any number of readers follow, each at its own pace. */
export interface Download {
  /** Resolves when `position` is on the disk, or all there is; throws what the download failed with. */
  reach(position: number, signal: AbortSignal): Promise<void>
  /** The bytes from `start` on up to `end`, or to the end of the file. */
  read(range: Readonly<{ start: number; end: number | undefined }>, signal: AbortSignal): AsyncGenerator<Uint8Array>
  /** How many bytes are on the disk so far. */
  written(): number
  /** The size of the whole file; known from its first bytes on. */
  size(): number
  /** Whether it can be joined: it is not given up, and its bytes can still be read from it. */
  isOpen(): boolean
  /** Tells a listener each time bytes come from the source, verified or not, until what is returned is called. */
  onBytes(listener: () => void): () => void
  /** Counts who follows: the download is given up when the last one has left before its end. */
  join(): () => void
  /** Resolves when all is over: to null where the file is whole, to what it failed with where not. */
  readonly over: Promise<Failure | null>
}

/** What went wrong: a value of its own, since anything can be thrown. */
type Failure = Readonly<{ error: unknown }>

export type DownloadOptions = Readonly<{
  /** Opens the whole file at its source. Its stream ends well only where all bytes are right. */
  open: (signal: AbortSignal, onBytes: () => void) => Promise<OpenedFile>
  /** The file that it is written to, open for writing and reading. It is closed when nobody needs it any more. */
  handle: FileHandle
  /** Puts the whole file in its place. */
  finish: () => Promise<void>
}>

/** What is read from the disk at once. */
const CHUNK_BYTES = 256 * 1024

/** Starts a download. The disk is what it is buffered by, so that a slow reader holds up nobody, and takes no memory. */
export function startDownload({ open, handle, finish }: DownloadOptions): Download {
  const stopped = new AbortController()
  const state = { written: 0, size: 0, isWhole: false, failure: null as Failure | null }
  const listeners = new Set<() => void>()
  let moved = Promise.withResolvers<void>()
  let followers = 0
  let isOver = false
  let isClosed = false

  async function pump(): Promise<Failure | null> {
    try {
      const { size, stream } = await open(stopped.signal, () => {
        for (const listener of listeners) listener()
      })
      state.size = size
      for await (const chunk of stream) {
        stopped.signal.throwIfAborted()
        await handle.writeFile(chunk)
        state.written += chunk.length
        move()
      }
      await finish()
      state.isWhole = true
    } catch (error) {
      state.failure = { error }
    }
    isOver = true
    move()
    await closeIfUnused()
    return state.failure
  }

  function move(): void {
    const { resolve } = moved
    moved = Promise.withResolvers()
    resolve()
  }

  async function reach(position: number, signal: AbortSignal): Promise<void> {
    while (state.written <= position && !state.isWhole) {
      signal.throwIfAborted()
      if (state.failure) throw state.failure.error
      await eitherOf(moved.promise, signal)
    }
    signal.throwIfAborted()
  }

  async function* read(
    { start, end }: Readonly<{ start: number; end: number | undefined }>,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    for (let position = start; end === undefined || position < end; ) {
      await reach(position, signal)
      const until = Math.min(end ?? state.written, state.written)
      if (position >= until) return
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, until - position))
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
      if (bytesRead === 0) throw new Error('the file became shorter while it was read')
      position += bytesRead
      yield chunk.subarray(0, bytesRead)
    }
  }

  function join(): () => void {
    followers += 1
    let isHere = true
    return () => {
      if (!isHere) return
      isHere = false
      followers -= 1
      if (followers > 0) return
      if (isOver) void closeIfUnused()
      else stopped.abort(new Error('nobody wants the file any more'))
    }
  }

  function onBytes(listener: () => void): () => void {
    // One listener may be given more than once.
    const own = () => listener()
    listeners.add(own)
    return () => listeners.delete(own)
  }

  async function closeIfUnused(): Promise<void> {
    if (followers > 0 || isClosed) return
    isClosed = true
    await handle.close().catch(() => {})
  }

  const isOpen = () => !isClosed && !stopped.signal.aborted
  return { reach, read, written: () => state.written, size: () => state.size, isOpen, onBytes, join, over: pump() }
}

/** Waits for a step, or for the signal. */
function eitherOf(step: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done, { once: true })
    if (signal.aborted) done()
    void step.then(done)
  })
}
