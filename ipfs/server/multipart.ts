import { Buffer } from 'node:buffer'
import type { ByteSource } from '../dag/block.ts'
import { RequestError } from './http-answer.ts'

/** A part of a multipart body: its header lines, and its bytes, which can be read once and before the next part is asked for. */
export type Part = Readonly<{ headers: string; body: AsyncIterable<Uint8Array> }>

/**
 * The parts of a `multipart/form-data` body, streamed (RFC 7578). What is not read of a part is passed over. No more is held
 * than a chunk of the body, or the headers of a part.
 * @throws RequestError with 400 where the body is malformed or cut short.
 */
export async function* readParts(contentType: string, body: ByteSource): AsyncGenerator<Part> {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`)
  const reader = createReader(body)
  try {
    await reader.takeUntil(delimiter, 'the headers of the part are too long')
    while (!(await reader.isAtEnd())) {
      const headers = await reader.takeUntil(END_OF_HEADERS, 'the headers of the part are too long')
      const bytes = reader.bytesUntil(delimiter)
      yield { headers: headers.toString('utf8'), body: { [Symbol.asyncIterator]: () => bytes } }
      while (!(await bytes.next()).done) {}
    }
    await reader.passEpilogue()
  } finally {
    await reader.close()
  }
}

/**
 * The bytes of the only part of a `multipart/form-data` body, streamed.
 * @throws RequestError with 400 where the body is malformed, cut short or has more than one part.
 */
export async function* readSinglePart(contentType: string, body: ByteSource): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const part of readParts(contentType, body)) {
    count += 1
    if (count > 1) throw malformed('more than one part')
    yield* part.body
  }
}

const END_OF_HEADERS = Buffer.from('\r\n\r\n')
const MAX_HEADER_SIZE = 8192

type Reader = Readonly<{
  /** Whether the delimiter that was just passed is the last one. */
  isAtEnd(): Promise<boolean>
  /** Takes what stands before a mark, and the mark. */
  takeUntil(mark: Buffer, tooLong: string): Promise<Buffer>
  /** The same in pieces and without bound; goes on where it stopped, whoever stopped it. */
  bytesUntil(mark: Buffer): AsyncIterator<Uint8Array>
  passEpilogue(): Promise<void>
  close(): Promise<void>
}>

function createReader(body: ByteSource): Reader {
  const source = chunksOf(body)
  // The line break belongs to the delimiter; before the first one it may be missing.
  let held: Buffer = Buffer.from('\r\n')

  async function more(): Promise<void> {
    const { done, value } = await source.next()
    if (done) throw malformed('it is cut short')
    held = Buffer.concat([held, value])
  }

  async function takeUntil(mark: Buffer, tooLong: string): Promise<Buffer> {
    for (;;) {
      const end = held.indexOf(mark)
      if (end > MAX_HEADER_SIZE || (end === -1 && held.length > MAX_HEADER_SIZE)) throw malformed(tooLong)
      if (end === -1) {
        await more()
        continue
      }
      const taken = held.subarray(0, end)
      held = held.subarray(end + mark.length)
      return taken
    }
  }

  function bytesUntil(mark: Buffer): AsyncIterator<Uint8Array> {
    let isDone = false
    async function next(): Promise<IteratorResult<Uint8Array>> {
      for (;;) {
        if (isDone) return { done: true, value: undefined }
        const end = held.indexOf(mark)
        isDone = end !== -1
        const free = isDone ? end : Math.max(0, held.length - mark.length)
        const bytes = held.subarray(0, free)
        held = held.subarray(isDone ? free + mark.length : free)
        if (bytes.length > 0) return { done: false, value: bytes }
        if (!isDone) await more()
      }
    }
    return { next }
  }

  return {
    takeUntil,
    bytesUntil,
    isAtEnd: async () => {
      while (held.length < 2) await more()
      return held.subarray(0, 2).equals(Buffer.from('--'))
    },
    passEpilogue: async () => {
      let size = held.length
      for await (const chunk of source) {
        size += chunk.length
        if (size > MAX_HEADER_SIZE) break
      }
      if (size > MAX_HEADER_SIZE) throw malformed('there is more behind its end')
    },
    close: async () => void (await source.return(undefined)),
  }
}

// A source of any kind, which is closed when this is.
async function* chunksOf(body: ByteSource): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of body) yield chunk
}

function boundaryOf(contentType: string): string {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  const text = boundary?.[1] ?? boundary?.[2]
  if (!text) throw malformed('the Content-Type names no boundary')
  return text
}

function malformed(why: string): RequestError {
  return new RequestError(400, `the multipart body is malformed: ${why}`)
}
