import { promisify } from 'node:util'
import zlib, { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions, type ZstdOptions } from 'node:zlib'
import { codeOf } from '../dag/error-facts.ts'

/** What a body was before it was compressed on the way. */
export type DecodedBody =
  | Readonly<{ type: 'decoded'; bytes: Uint8Array }>
  | Readonly<{ type: 'too large' }>
  | Readonly<{ type: 'broken'; reason: string }>

// Who compresses more than twice means no good, and each time takes memory.
const MAX_CODINGS = 2

/** Undoes the codings that a `Content-Encoding` names (RFC 9110, 8.4), the last first, each up to `limit` bytes. */
export async function decodeBody(body: Uint8Array, contentEncoding: string, limit: number): Promise<DecodedBody> {
  const codings = codingsOf(contentEncoding)
  if (codings.length > MAX_CODINGS) return { type: 'broken', reason: `it is compressed ${codings.length} times` }
  let bytes = body
  for (const coding of codings.reverse()) {
    const decode = DECODERS.get(coding)
    if (!decode)
      return { type: 'broken', reason: `the content coding ${JSON.stringify(coding.slice(0, 40))} is not read` }
    try {
      bytes = await decode(bytes, { maxOutputLength: limit })
    } catch (error) {
      if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { type: 'too large' }
      return { type: 'broken', reason: `it is not ${coding}, as it says` }
    }
  }
  return { type: 'decoded', bytes }
}

/** Whether a `Content-Encoding` says that the bytes are not as they were. */
export function isCoded(contentEncoding: string): boolean {
  return codingsOf(contentEncoding).length > 0
}

function codingsOf(contentEncoding: string): string[] {
  const names = contentEncoding.split(',').map((name) => name.trim().toLowerCase())
  return names.filter((name) => name !== '' && name !== 'identity')
}

type Limit = Readonly<{ maxOutputLength: number }>

type Decode = (bytes: Uint8Array, options: Limit) => Promise<Uint8Array>

const asGzip: Decode = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip)

const DECODERS = new Map<string, Decode>([
  ['gzip', asGzip],
  ['x-gzip', asGzip],
  ['br', promisify<Uint8Array, ZlibOptions, Uint8Array>(brotliDecompress)],
  ['deflate', asDeflate],
])

// The CLI runs on Node 20 as well, which has no zstd.
if (zlib.zstdDecompress) DECODERS.set('zstd', promisify<Uint8Array, ZstdOptions, Uint8Array>(zlib.zstdDecompress))

const asZlib: Decode = promisify<Uint8Array, ZlibOptions, Uint8Array>(inflate)
const asRawDeflate: Decode = promisify<Uint8Array, ZlibOptions, Uint8Array>(inflateRaw)

// Some send it without the zlib header that it should have, and all clients take that (RFC 9110, 8.4.1.2).
function asDeflate(bytes: Uint8Array, options: Limit): Promise<Uint8Array> {
  const hasHeader = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
  return hasHeader ? asZlib(bytes, options) : asRawDeflate(bytes, options)
}
