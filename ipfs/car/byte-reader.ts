import type { ByteSource } from '../dag/block.ts'

/** Reads a stream by the piece, never holding more than the piece asked for and one chunk of the stream. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #current: Uint8Array = new Uint8Array()

  constructor(source: ByteSource) {
    this.#chunks = iterate(source)
  }

  /** The next `length` bytes, or fewer where the stream ends before. The caller bounds the length. */
  async read(length: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    let missing = length
    while (missing > 0 && (await this.#fill())) {
      const piece = this.#current.subarray(0, missing)
      this.#current = this.#current.subarray(piece.length)
      pieces.push(piece)
      missing -= piece.length
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  /** Tells the stream that no more is wanted. */
  async stop(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #fill(): Promise<boolean> {
    while (this.#current.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) return false
      this.#current = next.value
    }
    return true
  }
}

async function* iterate(source: ByteSource): AsyncGenerator<Uint8Array> {
  yield* source
}
