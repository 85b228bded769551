import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { ByteSource, LoadBlock } from '../dag/block.ts'
import { isBlockOf } from '../dag/block.ts'
import { type CID, parseCid } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'
import { openDagFile } from '../dag/dag-file.ts'
import type { ContentStore } from '../store/content-store.ts'
import { type Answer, RequestError } from './http-answer.ts'
import { readSinglePart } from './multipart.ts'

/** A POST below `/api/v0/`, without what the server settled. */
export type RpcRequest = Readonly<{
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** The body; reading it tells a client that waits for `100 Continue` to send. */
  body(): ByteSource
  signal: AbortSignal
}>

/** What the commands work with; without a token nothing can be written. */
export type RpcContext = Readonly<{ store: ContentStore; token: string | null; maxUploadSize: number }>

/** Answers the commands of Kubo's RPC that our tools and graph-node need (docs.ipfs.tech/reference/kubo/rpc). */
export async function answerRpc(request: RpcRequest, context: RpcContext): Promise<Answer> {
  const command = COMMANDS.get(request.path.slice('/api/v0/'.length))
  if (!command) throw new RequestError(404, `the command ${request.path.slice(0, 80)} is not known`)
  return command(request, context)
}

type Command = (request: RpcRequest, context: RpcContext) => Promise<Answer>

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['version', version],
  ['cat', cat],
  ['block/get', getBlock],
  ['block/stat', statBlock],
  ['dag/import', importDag],
])

async function version(): Promise<Answer> {
  return json({ Version: '0.1.0', System: 'dipmp content store' })
}

async function cat({ query }: RpcRequest, { store }: RpcContext): Promise<Answer> {
  const file = await openDagFile(argumentOf(query), verifiedFrom(store))
  return {
    status: 200,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(file.size) },
    body: file.read({ start: 0, end: file.size }, 1),
  }
}

async function getBlock({ query }: RpcRequest, { store }: RpcContext): Promise<Answer> {
  const body = await verifiedFrom(store)(argumentOf(query))
  return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body }
}

async function statBlock({ query }: RpcRequest, { store }: RpcContext): Promise<Answer> {
  const cid = argumentOf(query)
  const size = await store.blockSize(cid)
  if (size === null) throw notHere(cid)
  return json({ Key: cid.toString(), Size: size })
}

async function importDag(request: RpcRequest, { store, token, maxUploadSize }: RpcContext): Promise<Answer> {
  checkToken(request.headers.authorization, token)
  const roots = await store.importCar(carOf(request), { maxFileSize: maxUploadSize, signal: request.signal })
  const lines = roots.map((root) => `${JSON.stringify({ Root: { Cid: { '/': root.toString() }, PinErrorMsg: '' } })}\n`)
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: lines.join('') }
}

function checkToken(authorization: string | undefined, token: string | null): void {
  if (token === null) throw new RequestError(403, 'this store takes no uploads; start it with a token to allow them')
  if (authorization !== undefined && equalInConstantTime(authorization, `Bearer ${token}`)) return
  throw new RequestError(401, 'uploads need the token of this store', { 'WWW-Authenticate': 'Bearer' })
}

// Hashed first, since timingSafeEqual takes equal lengths only.
function equalInConstantTime(left: string, right: string): boolean {
  return timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest())
}

function carOf({ headers, body }: RpcRequest): ByteSource {
  const type = headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readSinglePart(type, body())
  if (type.startsWith('application/vnd.ipld.car')) return body()
  throw new RequestError(415, 'send the CAR as multipart/form-data or as application/vnd.ipld.car')
}

function argumentOf(query: URLSearchParams): CID {
  return parseCid((query.get('arg') ?? '').replace(/^\/ipfs\//, ''))
}

// Verified: who asks by RPC trusts the answer.
function verifiedFrom(store: ContentStore): LoadBlock {
  return async (cid) => {
    const bytes = await store.readBlock(cid)
    if (!bytes) throw notHere(cid)
    if (!isBlockOf(cid, bytes)) throw new ContentMismatchError(`the stored bytes of ${cid} are damaged; add them again`)
    return bytes
  }
}

// Kubo answers 500 for a block it does not have, and its clients expect that.
function notHere(cid: CID): RequestError {
  return new RequestError(500, `block was not found locally: ${cid}`)
}

function json(value: unknown): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}
