import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { ByteSource, LoadBlock } from '../dag/block.ts'
import { type CID, parseCid } from '../dag/cid.ts'
import { openDagFile } from '../dag/dag-file.ts'
import type { ContentStore } from '../store/content-store.ts'
import { type Answer, RequestError } from './http-answer.ts'
import { readSinglePart } from './multipart.ts'
import { checkArguments, countOf, flagOf } from './rpc-arguments.ts'

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
  checkArguments(request.query, command.takes)
  return command.run(request, context)
}

type Command = Readonly<{
  run: (request: RpcRequest, context: RpcContext) => Promise<Answer>
  /** The arguments that it heeds, or that change nothing here. */
  takes: readonly string[]
}>

/** What Kubo's own client sends with an import, and what is off here. */
const UNUSED_SWITCHES: readonly string[] = ['stats', 'allow-big-block']
/** How a root is told of to the network, which this store is no part of. */
const PROVIDING: readonly string[] = ['fast-provide-root', 'fast-provide-wait', 'fast-provide-dag']

// `offline` asks for what is always so here; `progress` is of the transport.
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['version', { run: version, takes: [] }],
  ['cat', { run: cat, takes: ['arg', 'offset', 'length', 'progress', 'offline'] }],
  ['block/get', { run: getBlock, takes: ['arg', 'offline'] }],
  ['block/stat', { run: statBlock, takes: ['arg', 'offline'] }],
  ['dag/import', { run: importDag, takes: ['pin-roots', 'silent', ...UNUSED_SWITCHES, ...PROVIDING] }],
])

async function version(): Promise<Answer> {
  return json({ Version: '0.1.0', System: 'dipmp content store' })
}

async function cat({ query }: RpcRequest, { store }: RpcContext): Promise<Answer> {
  const file = await openDagFile(argumentOf(query), loadFrom(store))
  const start = Math.min(file.size, countOf(query, 'offset') ?? 0)
  const end = Math.min(file.size, start + (countOf(query, 'length') ?? file.size))
  return {
    status: 200,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(end - start) },
    body: file.read({ start, end }, 1),
  }
}

async function getBlock({ query }: RpcRequest, { store }: RpcContext): Promise<Answer> {
  const body = await loadFrom(store)(argumentOf(query))
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
  const { query } = request
  for (const name of UNUSED_SWITCHES) {
    if (flagOf(query, name, false)) throw new RequestError(400, `${name} is not supported`)
  }
  const pin = flagOf(query, 'pin-roots', true)
  const roots = await store.importCar(carOf(request), { maxFileSize: maxUploadSize, pin, signal: request.signal })
  const pinned = pin && !flagOf(query, 'silent', false) ? roots : []
  const lines = pinned.map((root) => ({ Root: { Cid: { '/': root.toString() }, PinErrorMsg: '' } }))
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body }
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

function loadFrom(store: ContentStore): LoadBlock {
  return async (cid) => {
    const bytes = await store.readBlock(cid)
    if (!bytes) throw notHere(cid)
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
