import { Readable } from 'node:stream'
import { type OpenedFile, parseCid } from '@dipmp/ipfs'
import { parseFilename } from '@dipmp/packaging'
import type Router from '@koa/router'
import { FileNotFoundError } from '../errors.ts'
import { openContent, type RecordedContent } from '../files/open-content.ts'
import type { ProvenFiles } from '../files/proven-files.ts'
import { checkIfMatch, matchesEtag } from '../http/etag.ts'
import { type ByteRange, parseRange } from '../http/range.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { File, RegistryIndex } from '../registry-index.ts'
import type { GatewayContext, GatewayState } from '../state.ts'
import type { CompareMetadata } from '../wheel-metadata/compare-metadata.ts'

/** `fileTimeoutMs` is for the first bytes. */
export type FileRouteOptions = Readonly<{
  index: RegistryIndex
  files: ProvenFiles
  fileTimeoutMs: number
  compareMetadata: Pick<CompareMetadata, 'look'>
}>

const METADATA_SUFFIX = '.metadata'

/** The bytes of what the index lists, and of nothing else: this is no open door to IPFS. */
export function addFileRoutes(
  router: Router<GatewayState>,
  { index, files, fileTimeoutMs, compareMetadata }: FileRouteOptions,
): void {
  router.get('/files/:registry/:cid/:filename', async (ctx) => {
    const { file, content } = await findContent(index, ctx)
    const etag = `"${content.digest}"`
    checkIfMatch(ctx.get('If-Match'), etag)
    if (matchesEtag(ctx.get('If-None-Match'), etag)) {
      describe(ctx, 304, content)
      return
    }
    const wanted = chooseRange(ctx, content, etag)
    if (ctx.method === 'HEAD') {
      describe(ctx, 200, content)
      ctx.set('Content-Type', 'application/octet-stream')
      if (content.size !== null) ctx.length = content.size
      return
    }
    // The tag is the sha256 of the whole. What is not known to be a part of that is not sent as one, but whole: a server may
    // ignore Range (RFC 9110, 14.2), and a whole file is cut before its end where it has another sha256.
    const range = wanted && (await files.prove(content, ctx.state.signal)) ? wanted : null
    const opened = await openContent(files, content, { range, timeoutMs: fileTimeoutMs, signal: ctx.state.signal })
    send(ctx, content, range, opened)
    // Once the whole wheel has passed, its bytes are at hand. Who asks for the metadata alone is about to choose by it.
    if (content !== file) compareMetadata.look(file)
    else ctx.res.once('finish', () => compareMetadata.look(file))
  })
}

/** The file at a URL, or for `<filename>.metadata` its core metadata (PEP 658). */
async function findContent(
  index: RegistryIndex,
  ctx: GatewayContext,
): Promise<Readonly<{ file: File; content: RecordedContent }>> {
  const registry = parseRegistryAddress(ctx.params.registry ?? '')
  const cid = parseCid(ctx.params.cid ?? '').toString()
  const last = ctx.params.filename ?? ''
  const isMetadata = last.endsWith(METADATA_SUFFIX)
  const { filename } = parseFilename(isMetadata ? last.slice(0, -METADATA_SUFFIX.length) : last)

  const file = await index.file(registry, cid, filename, { signal: ctx.state.signal })
  if (!isMetadata) return { file, content: file }
  if (file.coreMetadata === null) throw new FileNotFoundError(registry, cid, last)
  // The size of the core metadata is in no record.
  return { file, content: { ...file.coreMetadata, filename: last, size: null } }
}

/** Ranges are for GET (RFC 9110, 14.2), and the size has to be known to answer one before IPFS is asked. */
function chooseRange(ctx: GatewayContext, { size }: RecordedContent, etag: string): ByteRange | null {
  if (ctx.method !== 'GET' || size === null) return null
  const condition = ctx.get('If-Range')
  // A resume is only sound over the same bytes. A date never matches: no Last-Modified is sent.
  if (condition !== '' && condition !== etag) return null
  return parseRange(ctx.get('Range'), size)
}

// What fails while this streams destroys the connection, as the headers are sent: the client sees a download that was
// cut, never a clean end of wrong bytes.
function send(ctx: GatewayContext, content: RecordedContent, range: ByteRange | null, opened: OpenedFile): void {
  const { start, end } = range ?? { start: 0, end: opened.size }
  describe(ctx, range ? 206 : 200, content)
  if (range) ctx.set('Content-Range', `bytes ${start}-${end - 1}/${opened.size}`)
  ctx.body = Readable.from(opened.stream, { objectMode: false })
  ctx.set('Content-Type', 'application/octet-stream')
  ctx.length = end - start
}

function describe(ctx: GatewayContext, status: number, { digest, size }: RecordedContent): void {
  ctx.status = status
  ctx.set('ETag', `"${digest}"`)
  ctx.set('Cache-Control', 'public, max-age=365000000, immutable')
  if (size !== null) ctx.set('Accept-Ranges', 'bytes')
}
