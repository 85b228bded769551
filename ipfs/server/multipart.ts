import { Buffer } from 'node:buffer'
import type { ByteSource } from '../dag/block.ts'
import { RequestError } from './http-answer.ts'

/**
 * The bytes of the only part of a `multipart/form-data` body, streamed (RFC 7578).
 * @throws RequestError with 400 where the body is malformed, cut short or has more than one part.
 */
export async function* readSinglePart(contentType: string, body: ByteSource): AsyncGenerator<Uint8Array> {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`)
  // The line break belongs to the delimiter; before the first one it may be missing.
  let held: Buffer = Buffer.from('\r\n')
  let state: 'preamble' | 'part' | 'end' = 'preamble'
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk])
    if (state === 'preamble') {
      const start = startOfPart(held, delimiter)
      if (start === null) continue
      held = held.subarray(start)
      state = 'part'
    }
    if (state === 'part') {
      const end = held.indexOf(delimiter)
      const free = end === -1 ? Math.max(0, held.length - delimiter.length) : end
      if (free > 0) yield held.subarray(0, free)
      held = held.subarray(end === -1 ? free : end + delimiter.length)
      if (end !== -1) state = 'end'
    }
    if (state === 'end' && held.length > MAX_HEADER_SIZE) throw malformed('more than one part')
  }
  if (state !== 'end') throw malformed('it is cut short')
  if (!held.subarray(0, 2).equals(Buffer.from('--'))) throw malformed('more than one part')
}

const MAX_HEADER_SIZE = 8192

function boundaryOf(contentType: string): string {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  const text = boundary?.[1] ?? boundary?.[2]
  if (!text) throw malformed('the Content-Type names no boundary')
  return text
}

// Where the part's bytes begin, or null while its headers have not all come.
function startOfPart(held: Buffer, delimiter: Buffer): number | null {
  const start = held.indexOf(delimiter)
  const end = start === -1 ? -1 : held.indexOf('\r\n\r\n', start + delimiter.length)
  if (end !== -1 && end < MAX_HEADER_SIZE) return end + 4
  if (held.length > MAX_HEADER_SIZE) throw malformed('the headers of the part are too long')
  return null
}

function malformed(why: string): RequestError {
  return new RequestError(400, `the multipart body is malformed: ${why}`)
}
