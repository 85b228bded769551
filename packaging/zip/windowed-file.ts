const WINDOW_SIZE = 64 * 1024

/** What is read of a file, as a FileHandle of Node does it: `read` puts bytes of the file into a part of a buffer, and says how many. */
export type ReadableFile = Readonly<{
  read: (buffer: Buffer, offset: number, length: number, position: number) => Promise<Readonly<{ bytesRead: number }>>
  close: () => Promise<void>
}>

/**
 * Reads parts of a file, of which the next mostly stands close behind the last: one read of the file gives all that stand in
 * a window. An archive of many small members is read a window at a time, not a member at a time.
 */
export class WindowedFile {
  readonly #file: ReadableFile
  #window: Buffer = Buffer.alloc(0)
  #start = 0

  constructor(file: ReadableFile) {
    this.#file = file
  }

  /**
   * Returns so many bytes from a position on; fewer where the file ends. They may be a view of the window: who keeps them, keeps
   * all of it.
   */
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

  /** Gives so many bytes from a position on, a window at a time; fewer where the file ends. */
  async *parts(position: number, length: number): AsyncGenerator<Buffer> {
    const end = position + length
    for (let at = position; at < end; ) {
      const part = await this.#fill(at, Math.min(WINDOW_SIZE, end - at))
      if (part.length === 0) return
      at += part.length
      yield part
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  async #fill(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(length)
    const { bytesRead } = await this.#file.read(buffer, 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
}
