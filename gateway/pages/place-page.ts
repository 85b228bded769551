import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Weights } from '../http/accept-encoding.ts'
import { ORIGIN } from '../http/origin.ts'
import type { ReadyPage } from './ready-page.ts'

/** A page for one request. Headers are names and values in turn; without a length where it is not known before. */
export type PlacedPage = Readonly<{
  etag: string
  headers: readonly string[]
  unchangedHeaders: readonly string[]
  body: () => Readable
}>

/** So much is looked through at once. */
const SLICE_BYTES = 64 * 1024

/** Whoever waits for it pays for it: the quickest level. */
const GZIP_LEVEL = 1

/**
 * Says in a page where the gateway is, for a request whose word for it is all there is. The tag is made of the page's and the
 * origin, so that it is known before the body is.
 */
export function placePage({ variants }: ReadyPage, origin: string, weights: Weights): PlacedPage {
  const identity = variants.get('identity')
  if (!identity) throw new TypeError('a page without its identity')
  const isGzip = weights.gzip > 0 && weights.gzip >= weights.identity
  const digest = createHash('sha256').update(`${identity.etag} ${origin}`).digest('hex')
  const etag = `"${digest}${isGzip ? '-gzip' : ''}"`
  const unchangedHeaders = replaced(identity.unchangedHeaders, { ETag: etag })
  const headers = replaced(identity.headers, { ETag: etag, 'Content-Length': null })
  return {
    etag,
    unchangedHeaders,
    headers: isGzip ? [...headers, 'Content-Encoding', 'gzip'] : headers,
    body: () => {
      const plain = Readable.from(placedSlices(identity.parts, origin), { objectMode: false })
      // A client that leaves is nothing to tell anybody.
      return isGzip ? pipeline(plain, createGzip({ level: GZIP_LEVEL }), () => {}) : plain
    },
  }
}

function* placedSlices(parts: readonly Buffer[], origin: string): Generator<Buffer> {
  for (const part of parts) {
    for (let start = 0; start < part.length; start += SLICE_BYTES) {
      // A character of Latin-1 is one byte, so that a slice may end anywhere.
      const slice = part.subarray(start, start + SLICE_BYTES).toString('latin1')
      yield Buffer.from(slice.replaceAll(ORIGIN, origin), 'latin1')
    }
  }
}

function replaced(headers: readonly string[], values: Readonly<Record<string, string | null>>): string[] {
  const pairs = Array.from({ length: headers.length / 2 }, (_, place) => headers.slice(2 * place, 2 * place + 2))
  return pairs.flatMap(([name = '', value = '']) => {
    const now = name in values ? values[name] : value
    return now === null || now === undefined ? [] : [name, now]
  })
}
