import { randomUUID } from 'node:crypto'
import { parseCid } from '../../dag/cid.ts'
import {
  type FakeReply,
  type FakeRequest,
  FakeService,
  inPieces,
  json,
  readAll,
  startFakeService,
} from './fake-service.ts'

type Tus = { length: number; offset: number; chunks: Uint8Array[]; metadata: Readonly<Record<string, string>> }

/**
 * Pinata's v3 API as docs.pinata.cloud and its SDK have it: forms up to a size, TUS above it, and a list of files by CID.
 * That list filters by a part of the CID, as a careless server may.
 */
export class FakePinata extends FakeService {
  readonly files = new Map<string, Readonly<{ id: string; cid: string; name: string; expires_at?: string }>>()
  readonly uploads = new Map<string, Tus>()
  expiresAt: string | null = null
  largestForm = 100 * 1000 * 1000

  start(): Promise<() => Promise<void>> {
    return startFakeService(this, (request) => this.#answer(request))
  }

  async #answer(request: FakeRequest): Promise<FakeReply> {
    if (request.headers.authorization !== 'Bearer secret') {
      return json(401, { error: { code: 401, message: 'Not Authorized' } })
    }
    const { method, path, headers } = request
    if (path === '/v3/files' && method === 'POST') {
      return headers['upload-length'] === undefined ? this.#form(request) : this.#create(request)
    }
    if (path.startsWith('/v3/files/tus/')) return this.#tus(request, path.slice('/v3/files/tus/'.length))
    if (path === '/v3/files/public' && method === 'GET') return this.#list(request.query.get('cid') ?? '')
    return json(404, { error: { code: 404, message: 'Not Found' } })
  }

  async #form(request: FakeRequest): Promise<FakeReply> {
    if (Number(request.headers['content-length']) > this.largestForm) return json(413, { error: 'Payload too large' })
    const parts = partsOf(await readAll(request), request.headers['content-type'] ?? '')
    const field = (name: string) => parts.get(name)?.toString('utf8')
    if (field('network') !== 'public') return json(400, { error: { code: 400, message: 'this fake is public only' } })
    if (field('car') !== 'true') return json(400, { error: { code: 400, message: 'this fake takes CARs only' } })
    const file = parts.get('file')
    if (!file) return json(400, { error: { code: 400, message: 'no file' } })
    return json(200, { data: await this.#keep(file, field('name') ?? '') })
  }

  async #keep(car: Buffer, name: string) {
    const root = await this.takeCar(inPieces(car))
    if (!this.hasAll(root)) throw new Error('the CAR is not complete')
    const file = { id: randomUUID(), cid: root.toString(), name, ...(this.expiresAt && { expires_at: this.expiresAt }) }
    this.files.set(file.cid, file)
    return { ...file, cid: this.told(root), size: car.length, network: 'public', mime_type: 'application/vnd.ipld.car' }
  }

  async #create({ headers }: FakeRequest): Promise<FakeReply> {
    const fields = String(headers['upload-metadata'])
      .split(',')
      .map((pair) => pair.split(' '))
    const metadata = Object.fromEntries(
      fields.map(([key, value = '']) => [key, Buffer.from(value, 'base64').toString()]),
    )
    if (metadata.network !== 'public' || metadata.car !== 'true') return json(400, { error: 'metadata' })
    const id = randomUUID()
    this.uploads.set(id, { length: Number(headers['upload-length']), offset: 0, chunks: [], metadata })
    return { status: 201, headers: { Location: `/v3/files/tus/${id}`, 'Tus-Resumable': '1.0.0' } }
  }

  async #tus(request: FakeRequest, id: string): Promise<FakeReply> {
    const upload = this.uploads.get(id)
    if (!upload) return { status: 404 }
    if (request.method === 'HEAD') return this.#place(200, upload)
    if (request.method !== 'PATCH' || request.headers['content-type'] !== 'application/offset+octet-stream') {
      return { status: 415 }
    }
    if (Number(request.headers['upload-offset']) !== upload.offset) return { status: 409 }
    // What has come stays, also where the connection breaks.
    for await (const chunk of request.body()) {
      upload.chunks.push(chunk)
      upload.offset += chunk.length
    }
    if (upload.offset < upload.length) return this.#place(204, upload)
    const { cid } = await this.#keep(Buffer.concat(upload.chunks), upload.metadata.name ?? '')
    return this.#place(204, upload, { 'upload-cid': cid })
  }

  #place(status: number, { offset, length }: Tus, more: Readonly<Record<string, string>> = {}): FakeReply {
    const headers = { 'Upload-Offset': String(offset), 'Upload-Length': String(length), 'Tus-Resumable': '1.0.0' }
    return { status, headers: { ...headers, ...more } }
  }

  #list(cid: string): FakeReply {
    const files = [...this.files.values()].filter((file) => file.cid.startsWith(parseCid(cid).toString().slice(0, 8)))
    return json(200, { data: { files, next_page_token: '' } })
  }
}

function partsOf(body: Buffer, contentType: string): ReadonlyMap<string, Buffer> {
  const boundary = /boundary=(.*)$/.exec(contentType)?.[1]
  const parts = new Map<string, Buffer>()
  const mark = `--${boundary}`
  for (let start = body.indexOf(mark); start >= 0; ) {
    const next = body.indexOf(mark, start + mark.length)
    if (next < 0) break
    const split = body.indexOf('\r\n\r\n', start)
    const name = /name="([^"]*)"/.exec(body.subarray(start, split).toString('utf8'))?.[1] ?? ''
    parts.set(name, body.subarray(split + 4, next - 2))
    start = next
  }
  return parts
}
