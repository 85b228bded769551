import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'
import type { Encoding } from '../http/accept-encoding.ts'
import { ANSWER_HEADERS } from '../http/answer-headers.ts'
import { createPace } from '../http/pace.ts'
import type { Block, Turn } from '../registry-index.ts'

/** A page as text, in parts that are made as they are taken, and what it was made from. */
export type RenderedPage = Readonly<{
  parts: Iterable<string>
  contentType: string
  serial: number
  block: Block
  turns: readonly Turn[]
}>

/** A page as bytes that can be sent as they are, in every encoding that makes it shorter. */
export type ReadyPage = Readonly<{
  block: Block
  turns: readonly Turn[]
  variants: ReadonlyMap<Encoding, Variant>
  /** The bytes it takes in memory, about. */
  size: number
}>

/** Headers are names and values in turn, whole but for the block. */
export type Variant = Readonly<{
  etag: string
  body: Buffer
  /** The body as Latin-1, a character for each byte, where it is short; null where it is not. */
  text: string | null
  headers: readonly string[]
  /** The headers of a 304: without those of the body (RFC 9110, 15.4.5). */
  unchangedHeaders: readonly string[]
}>

export type ReadyPageOptions = Readonly<{ maxAgeSeconds: number; staleSeconds: number }>

/** Below this a compressed page saves no packet. */
const WORTH_COMPRESSING = 512

/** Node writes head and body in one piece where both are text, which is quicker for a body that is not longer. */
const LONGEST_TEXT = 12 * 1024

// Most of a page is digests, which nothing shortens: at its lowest level zstd is not only quickest but smallest here.
const GZIP_LEVEL = 6
const ZSTD_LEVEL = 1

const compressGzip = promisify(gzip)
const compressZstd = promisify(zstdCompress)

/** Makes the bytes of a page. They are the page's alone: any two gateways give the same ones under the same tag. */
export async function makeReady(page: RenderedPage, options: ReadyPageOptions): Promise<ReadyPage> {
  const identity = await encode(page.parts)
  const digest = createHash('sha256').update(identity).digest('hex')
  const bodies: (readonly [Encoding, Buffer])[] = [['identity', identity]]
  if (identity.length >= WORTH_COMPRESSING) {
    const [gzipped, zstded] = await Promise.all([
      compressGzip(identity, { level: GZIP_LEVEL }),
      compressZstd(identity, { params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }),
    ])
    bodies.push(['gzip', gzipped], ['zstd', zstded])
  }
  const variants = new Map(
    bodies.map(([encoding, body]) => [encoding, variantOf(page, options, digest, encoding, body)]),
  )
  const size = [...variants.values()].reduce(
    (sum, { body, text }) => sum + body.length + (text?.length ?? 0) + 1024,
    1024,
  )
  return { block: page.block, turns: page.turns, variants, size }
}

/** Thousands of files take long to render, and others are not to wait for it. */
async function encode(parts: Iterable<string>): Promise<Buffer> {
  const pace = createPace()
  const chunks: Buffer[] = []
  let text = ''
  for (const part of parts) {
    text += part
    if (!pace.isSpent()) continue
    chunks.push(Buffer.from(text))
    text = ''
    await pace.rest()
  }
  return Buffer.concat([...chunks, Buffer.from(text)])
}

/** The variant for an encoding, or the identity where the page has none in it. */
export function variantFor(page: ReadyPage, encoding: Encoding): Variant {
  const variant = page.variants.get(encoding) ?? page.variants.get('identity')
  if (!variant) throw new TypeError('a page without its identity')
  return variant
}

function variantOf(
  { contentType, serial }: RenderedPage,
  { maxAgeSeconds, staleSeconds }: ReadyPageOptions,
  digest: string,
  encoding: Encoding,
  body: Buffer,
): Variant {
  // A strong tag stands for one sequence of bytes, so each encoding has its own (RFC 9110, 8.8.3).
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  // pip 26.2 and later keeps a page for max-age, and a new release stays unseen by it (pip#13680).
  const stale = staleSeconds > 0 ? `, stale-while-revalidate=${staleSeconds}` : ''
  const unchangedHeaders = [
    ...ANSWER_HEADERS.flat(),
    ...['Vary', 'Accept, Accept-Encoding'],
    ...['ETag', etag],
    ...['Cache-Control', `public, max-age=${maxAgeSeconds}${stale}`],
    ...['X-PyPI-Last-Serial', String(serial)],
  ]
  const headers = [
    ...unchangedHeaders,
    ...['Content-Type', contentType],
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ...['Content-Length', String(body.length)],
  ]
  const text = body.length <= LONGEST_TEXT ? body.toString('latin1') : null
  return { etag, body, text, headers, unchangedHeaders }
}
