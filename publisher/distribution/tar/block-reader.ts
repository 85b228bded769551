import { invalidTar } from './invalid-tar.ts'

export const BLOCK_SIZE = 512

/** Takes bytes of a stream in the lengths that are asked for, and holds no more of it than that and one part. */
export class BlockReader {
  readonly #parts: AsyncIterator<Buffer>
  #part: Buffer = Buffer.alloc(0)

  constructor(parts: AsyncIterable<Buffer>) {
    this.#parts = parts[Symbol.asyncIterator]()
  }

  /** Returns the next bytes, at least one and at most so many; null at the end. */
  async some(length: number): Promise<Buffer | null> {
    while (this.#part.length === 0) {
      const { value, done } = await this.#parts.next()
      if (done) return null
      this.#part = value
    }
    const taken = this.#part.subarray(0, length)
    this.#part = this.#part.subarray(taken.length)
    return taken
  }

  /** Returns so many bytes. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = length; left > 0; ) {
      const part = await this.some(left)
      if (!part) throw invalidTar('is cut short; build it again')
      left -= part.length
      parts.push(part)
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  }

  /** Passes over so many bytes. */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      const part = await this.some(left)
      if (!part) throw invalidTar('is cut short; build it again')
      left -= part.length
    }
  }

  /** Stops the stream. */
  async close(): Promise<void> {
    await this.#parts.return?.()
  }
}
