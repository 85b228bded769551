import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'
import { chooseEncoding, type Encoding, type Weights } from '../http/accept-encoding.ts'
import { ANSWER_HEADERS } from '../http/answer-headers.ts'
import { ORIGIN } from '../http/origin.ts'
import { createPace } from '../http/pace.ts'
import type { Block, Turn } from '../registry-index.ts'
import type { Segment } from './segment.ts'

/** What a page was made from, and what its headers say. */
export type PageFacts = Readonly<{
  contentType: string
  /** Null where it is no page of one registry or project. */
  serial: number | null
  /** The one block that all of it is from; null where there is none, and then the page is not kept. */
  block: Block | null
  turns: readonly Turn[]
  /** What the page depends on of a request. */
  vary: string
  /** Its Content-Security-Policy, where it may do more than other answers. */
  policy?: string
  /** Whether ORIGIN stands in it: it names the gateway's own address. */
  hasOrigin: boolean
}>

/** A page as text, in parts that are made as they are taken. */
export type RenderedPage = PageFacts & Readonly<{ parts: Iterable<string> }>

/** A page as bytes that can be sent as they are, in every encoding that makes it shorter. */
export type ReadyPage = Readonly<{
  block: Block | null
  turns: readonly Turn[]
  variants: ReadonlyMap<Encoding, Variant>
  /** Whether ORIGIN still stands in it, for each request to say. Then it is in no encoding. */
  hasOrigin: boolean
  /** What the next page under its key may have again, where it was made in segments. */
  segments: readonly Segment[]
  /** The bytes it takes in memory, about. */
  size: number
}>

/** Headers are names and values in turn, whole but for the block. */
export type Variant = Readonly<{
  etag: string
  /** The body, in pieces. */
  parts: readonly Buffer[]
  /** The body as Latin-1, a character for each byte, where it is short; null where it is not. */
  text: string | null
  headers: readonly string[]
  /** The headers of a 304: without those of the body (RFC 9110, 15.4.5). */
  unchangedHeaders: readonly string[]
}>

export type ReadyPageOptions = Readonly<{
  maxAgeSeconds: number
  staleSeconds: number
  /** The address that clients reach this gateway by, without a last slash; null for the one that each request names. */
  publicUrl: string | null
}>

/** As helmet names it. */
const POLICY_HEADER = 'content-security-policy'

/** Below this a compressed page saves no packet. */
const WORTH_COMPRESSING = 512

/** Node writes head and body in one piece where both are text, which is quicker for a body that is not longer. */
const LONGEST_TEXT = 12 * 1024

// Most of a page is digests, which nothing shortens: at its lowest level zstd is not only quickest but smallest here.
export const GZIP_LEVEL = 6
const ZSTD_LEVEL = 1

/** What a piece takes beside its bytes, and a name that a segment refers to. */
const PART_BYTES = 200
const ENTRY_BYTES = 16

const compressGzip = promisify(gzip)
const compressZstd = promisify(zstdCompress)

/** Makes the bytes of a page. They are the page's alone: any two gateways give the same ones under the same tag. */
export async function makeReady(page: RenderedPage, options: ReadyPageOptions): Promise<ReadyPage> {
  const { identity, digest } = await encode(page.hasOrigin ? placed(page.parts, options.publicUrl) : page.parts)
  const bodies = new Map([['identity' as Encoding, [identity]]])
  if (page.hasOrigin && options.publicUrl === null) return readyPageOf(page, bodies, digest, options)
  if (identity.length >= WORTH_COMPRESSING) {
    const [gzipped, zstded] = await Promise.all([
      compressGzip(identity, { level: GZIP_LEVEL }),
      compressZstd(identity, { params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }),
    ])
    bodies.set('gzip', [gzipped]).set('zstd', [zstded])
  }
  return readyPageOf({ ...page, hasOrigin: false }, bodies, digest, options)
}

/** A page of its bytes. The digest stands for those that are not encoded. */
export function readyPageOf(
  facts: PageFacts,
  bodies: ReadonlyMap<Encoding, readonly Buffer[]>,
  digest: string,
  options: ReadyPageOptions,
  segments: readonly Segment[] = [],
): ReadyPage {
  const variants = new Map(
    [...bodies].map(([encoding, parts]) => [encoding, variantOf(facts, options, digest, encoding, parts)]),
  )
  const size = [...variants.values()].reduce(
    (sum, { parts, text }) => sum + lengthOf(parts) + PART_BYTES * parts.length + (text?.length ?? 0) + 1024,
    1024 + segments.reduce((sum, { entries }) => sum + ENTRY_BYTES * entries.length, 0),
  )
  const { block, turns, hasOrigin } = facts
  return { block, turns, hasOrigin, variants, segments, size }
}

/** Thousands of files take long to render, and others are not to wait for it. */
async function encode(parts: Iterable<string>): Promise<Readonly<{ identity: Buffer; digest: string }>> {
  const pace = createPace()
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let text = ''
  const add = () => {
    const chunk = Buffer.from(text)
    hash.update(chunk)
    chunks.push(chunk)
    text = ''
  }
  for (const part of parts) {
    text += part
    if (!pace.isSpent()) continue
    add()
    await pace.rest()
  }
  add()
  return { identity: Buffer.concat(chunks), digest: hash.digest('hex') }
}

function* placed(parts: Iterable<string>, publicUrl: string | null): Generator<string> {
  for (const part of parts) yield publicUrl === null ? part : part.replaceAll(ORIGIN, publicUrl)
}

/** The variant that a client wants most, of those that the page has. */
export function variantFor({ variants }: ReadyPage, weights: Weights): Variant {
  const variant = variants.get(chooseEncoding(weights, variants))
  if (!variant) throw new TypeError('a page without its identity')
  return variant
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function variantOf(
  facts: PageFacts,
  { maxAgeSeconds, staleSeconds }: ReadyPageOptions,
  digest: string,
  encoding: Encoding,
  parts: readonly Buffer[],
): Variant {
  const { contentType, serial, vary, policy, hasOrigin } = facts
  const length = lengthOf(parts)
  // A strong tag stands for one sequence of bytes, so each encoding has its own (RFC 9110, 8.8.3).
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  // pip 26.2 and later keeps a page for max-age, and a new release stays unseen by it (pip#13680).
  const stale = staleSeconds > 0 ? `, stale-while-revalidate=${staleSeconds}` : ''
  // A request may name any host: an answer that repeats it is for who asked alone.
  const audience = hasOrigin ? 'private' : 'public'
  const unchangedHeaders = [
    ...ANSWER_HEADERS.flatMap(([name, value]) => [name, name === POLICY_HEADER ? (policy ?? value) : value]),
    ...['Vary', vary],
    ...['ETag', etag],
    ...['Cache-Control', `${audience}, max-age=${maxAgeSeconds}${stale}`],
    ...(serial === null ? [] : ['X-PyPI-Last-Serial', String(serial)]),
  ]
  const headers = [
    ...unchangedHeaders,
    ...['Content-Type', contentType],
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ...['Content-Length', String(length)],
  ]
  const text = length <= LONGEST_TEXT ? Buffer.concat(parts).toString('latin1') : null
  return { etag, parts, text, headers, unchangedHeaders }
}
