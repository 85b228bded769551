import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

const WINDOW_SIZE = 64 * 1024

/** What is read of a file, such as a FileHandle. */
export type ReadableFile = Pick<FileHandle, 'read' | 'close'>

/**
 * Reads parts of a file, of which the next mostly stands close behind the last: one read of the file gives all that stand in
 * a window. An archive of many small members is read a window at a time, not a member at a time.
 */
export class WindowedFile extends RandomAccessReader {
  readonly #file: ReadableFile
  #window: Buffer = Buffer.alloc(0)
  #start = 0

  constructor(file: ReadableFile) {
    super()
    this.#file = file
  }

  /** Returns so many bytes from a position on; fewer where the file ends. */
  async readAt(position: number, length: number): Promise<Buffer> {
    if (length > WINDOW_SIZE) return this.#fill(position, length)
    const isInside = position >= this.#start && position + length <= this.#start + this.#window.length
    if (!isInside) {
      this.#window = await this.#fill(position, WINDOW_SIZE)
      this.#start = position
    }
    const from = position - this.#start
    return this.#window.subarray(from, from + length)
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead: number) => void,
  ): void {
    this.readAt(position, length).then(
      (bytes) => callback(null, bytes.copy(buffer, offset)),
      (error) => callback(error, 0),
    )
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#parts(start, end), { objectMode: false })
  }

  override close(callback: (error: Error | null) => void): void {
    this.#file.close().then(() => callback(null), callback)
  }

  async *#parts(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const part = await this.#fill(at, Math.min(WINDOW_SIZE, end - at))
      if (part.length === 0) return
      at += part.length
      yield part
    }
  }

  async #fill(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(length)
    const { bytesRead } = await this.#file.read(buffer, 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
}
