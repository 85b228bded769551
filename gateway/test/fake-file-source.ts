import { ContentUnavailableError, type FileSource } from '@dipmp/ipfs'

type Open = FileSource['open']

/** A file source that serves what a test gave it, in chunks of eight bytes, and remembers what was asked for. */
export class FakeFileSource implements FileSource {
  readonly opened: string[] = []
  #contents = new Map<string, Uint8Array>()
  #failAfter = Number.POSITIVE_INFINITY

  add(cid: string, bytes: Uint8Array): this {
    this.#contents.set(cid, bytes)
    return this
  }

  /** Lets every stream from now on fail once it has yielded this many chunks. */
  failAfter(chunks: number): this {
    this.#failAfter = chunks
    return this
  }

  close(): void {}

  async open(...[cid, options]: Parameters<Open>): ReturnType<Open> {
    this.opened.push(cid.toString())
    const bytes = this.#contents.get(cid.toString())
    if (!bytes || this.#failAfter === 0) throw new ContentUnavailableError(`nobody has ${cid}`)
    const part = bytes.subarray(options?.start ?? 0, options?.end ?? bytes.length)
    return { size: bytes.length, stream: chunksOf(part, this.#failAfter) }
  }
}

async function* chunksOf(bytes: Uint8Array, failAfter: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0, sent = 0; offset < bytes.length; offset += 8, sent += 1) {
    if (sent === failAfter) throw new ContentUnavailableError('every gateway went away')
    yield bytes.subarray(offset, offset + 8)
  }
}
