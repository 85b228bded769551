import { invalidZip } from './invalid-zip.ts'
import type { WindowedFile } from './windowed-file.ts'

/** A place in a file that only moves forward, so that no byte is passed over unseen or read as two things. */
export class Cursor {
  readonly #bytes: WindowedFile
  readonly #size: number
  #position = 0

  /** Stands at the first byte of a file of `size` bytes. */
  constructor(bytes: WindowedFile, size: number) {
    this.#bytes = bytes
    this.#size = size
  }

  get position(): number {
    return this.#position
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#size - this.#position
  }

  /** Returns the next four bytes as a number, and stays; null where fewer are left. */
  async signature(): Promise<number | null> {
    if (this.left < 4) return null
    const bytes = await this.#bytes.readAt(this.#position, 4)
    return bytes.length === 4 ? bytes.readUInt32LE(0) : null
  }

  /** Returns the next bytes, to be looked at before the next call, and moves behind them. */
  async take(length: number): Promise<Buffer> {
    const position = this.#position
    this.skip(length)
    const bytes = await this.#bytes.readAt(position, length)
    if (bytes.length !== length) throw invalidZip('changed while it was read')
    return bytes
  }

  /** Returns the bytes just passed, and stays; null where there are not so many. */
  async before(length: number): Promise<Buffer | null> {
    return this.#position < length ? null : this.#bytes.readAt(this.#position - length, length)
  }

  /** Moves behind the next bytes. */
  skip(length: number): void {
    if (length > this.left) throw invalidZip('is cut short; build it again')
    this.#position += length
  }
}
