import type { IncomingHttpHeaders } from 'node:http'
import { streamBlocks } from '../car/stream-blocks.ts'
import type { Block, LoadBlock } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import type { ContentStore } from '../store/content-store.ts'
import { type ResolvedPath, resolvePath } from '../traverse/resolve-path.ts'
import { selectBlocks } from '../traverse/select-blocks.ts'
import { type GatewayFormat, readGatewayFormat } from './gateway-format.ts'
import { gatewayHeaders } from './gateway-headers.ts'
import { parseGatewayPath } from './gateway-path.ts'
import { type Answer, RequestError } from './http-answer.ts'

/** A GET or HEAD below `/ipfs/`, without what the server settled. */
export type GatewayRequest = Readonly<{
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
}>

/**
 * Answers `/ipfs/{cid}[/path]` as a trustless gateway (specs.ipfs.tech/http-gateways/trustless-gateway).
 * @throws RequestError with 400, 404, 406 and 412
 */
export async function answerGateway(request: GatewayRequest, store: Pick<ContentStore, 'readBlock'>): Promise<Answer> {
  // Before the CID is looked at, or tools that probe with `only-if-cached` take this for a gateway of plain files.
  const format = readGatewayFormat(request.query, request.headers.accept ?? '')
  const { root, segments } = parseGatewayPath(request.path)
  const load = loadFrom(store, request)
  const resolved = await resolvePath(root, segments, load)
  if (!resolved) throw new RequestError(404, `${root} has nothing at /${segments.join('/').slice(0, 80)}`)

  const filename = request.query.get('filename')
  const headers = gatewayHeaders({ path: request.path, resolved, format, filename })
  if (matches(request.headers['if-none-match'], headers.Etag)) return { status: 304, headers, body: '' }
  if (format.type === 'raw') return { status: 200, headers, body: resolved.end.bytes }
  const body = streamBlocks(resolved.end.cid, blocksOf(resolved, format, load), format)
  return { status: 200, headers, body }
}

async function* blocksOf(
  { before, end }: ResolvedPath,
  { scope }: Extract<GatewayFormat, { type: 'car' }>,
  load: LoadBlock,
): AsyncGenerator<Block> {
  yield* before
  yield* selectBlocks(end, scope, load)
}

// If-None-Match compares weakly (RFC 9110, 13.1.2).
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim())
  return tags.some((tag) => tag === '*' || withoutWeakness(tag) === withoutWeakness(etag))
}

function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '')
}

const IDENTITY = 0

function loadFrom(store: Pick<ContentStore, 'readBlock'>, request: GatewayRequest): LoadBlock {
  return async (cid: CID) => {
    if (cid.multihash.code === IDENTITY) return cid.multihash.digest
    // A CIDv0 names the same block as its CIDv1.
    const bytes = await store.readBlock(cid.toV1())
    if (bytes) return bytes
    const isProbe = request.headers['cache-control']?.includes('only-if-cached')
    throw new RequestError(isProbe ? 412 : 404, `${cid} is not here`)
  }
}
