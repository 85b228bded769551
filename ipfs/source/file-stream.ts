/** A stream whose first bytes are here, and that cancels what is outstanding when it ends for whatever reason. */
export class FileStream implements AsyncIterableIterator<Uint8Array> {
  readonly #bytes: AsyncGenerator<Uint8Array>
  readonly #stopped: AbortController
  #first: IteratorResult<Uint8Array> | null

  constructor(bytes: AsyncGenerator<Uint8Array>, first: IteratorResult<Uint8Array>, stopped: AbortController) {
    this.#bytes = bytes
    this.#first = first
    this.#stopped = stopped
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    const first = this.#first
    this.#first = null
    if (first) return first
    try {
      const step = await this.#bytes.next()
      // What was asked for beyond the last bytes, such as the end of a CAR, nobody reads.
      if (step.done) this.#stopped.abort()
      return step
    } catch (error) {
      this.#stopped.abort()
      throw error
    }
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#first = null
    this.#stopped.abort()
    return this.#bytes.return(undefined)
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
