import { createHash, randomUUID } from 'node:crypto'
import { signS3 } from '../upload/sign-s3.ts'
import { type FakeReply, type FakeRequest, FakeService, inPieces, readAll, startFakeService } from './fake-service.ts'

type Multipart = { key: string; isCar: boolean; parts: Map<number, Buffer> }

export const FAKE_FILEBASE_KEY = { id: 'AKIDEXAMPLE', secret: 'secret' }

/**
 * Filebase's S3 API as filebase.com/docs/s3-api has it: signed by Signature Version 4, parts of at least 5 MiB but for the
 * last, and a CAR that is taken apart where the object's metadata says `import: car`. It tells the CID in a header of the
 * object, not in the answer to the last part.
 */
export class FakeFilebase extends FakeService {
  readonly objects = new Map<string, string>()
  readonly multiparts = new Map<string, Multipart>()
  smallestPart = 5 * 1024 * 1024

  start(): Promise<() => Promise<void>> {
    return startFakeService(this, (request) => this.#answer(request))
  }

  async #answer(request: FakeRequest): Promise<FakeReply> {
    if (!this.#isSigned(request)) return refused(403, 'SignatureDoesNotMatch')
    const key = request.path.slice('/bucket/'.length)
    const { method, query } = request
    const upload = this.multiparts.get(query.get('uploadId') ?? '')
    if (query.has('uploadId') && !upload) return refused(404, 'NoSuchUpload')
    if (method === 'GET' && query.has('uploads')) return this.#listUploads(query.get('prefix') ?? '')
    if (method === 'POST' && query.has('uploads')) return this.#begin(key, request)
    if (upload && method === 'GET') return listParts(upload)
    if (upload && method === 'PUT') return putPart(upload, Number(query.get('partNumber')), await readAll(request))
    if (upload && method === 'POST') return this.#complete(upload, query.get('uploadId') ?? '', await readAll(request))
    if (method === 'PUT') return this.#put(key, await readAll(request), request.headers['x-amz-meta-import'] === 'car')
    if (method === 'HEAD') return this.#head(key)
    return refused(405, 'MethodNotAllowed')
  }

  #isSigned({ method, path, query, headers }: FakeRequest): boolean {
    const url = new URL(`${this.url}${path}`)
    for (const [name, value] of query) url.searchParams.append(name, value)
    const names = /SignedHeaders=([^,]*)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
    const given = names.filter((name) => name.startsWith('x-amz-meta-'))
    const signed = Object.fromEntries(given.map((name) => [name, String(headers[name])]))
    const time = String(headers['x-amz-date'])
    const now = new Date(time.replace(/^(....)(..)(..T..)(..)(..)Z$/, '$1-$2-$3:$4:$5Z'))
    if (Number.isNaN(now.getTime()) || Math.abs(Date.now() - now.getTime()) > 900_000) return false
    const right = signS3({ method, url, headers: signed }, FAKE_FILEBASE_KEY, { region: 'us-east-1', now })
    return right.Authorization === headers.authorization
  }

  async #put(key: string, bytes: Buffer, isCar: boolean): Promise<FakeReply> {
    if (!isCar) return refused(400, 'InvalidRequest')
    const root = await this.takeCar(inPieces(bytes))
    if (!this.hasAll(root)) return refused(400, 'InvalidCar')
    this.objects.set(key, this.told(root))
    return { status: 200, headers: { 'x-amz-meta-cid': this.told(root), ETag: etagOf(bytes) } }
  }

  #head(key: string): FakeReply {
    const cid = this.objects.get(key)
    return cid === undefined ? { status: 404 } : { status: 200, headers: { 'x-amz-meta-cid': cid } }
  }

  #listUploads(prefix: string): FakeReply {
    const open = [...this.multiparts].filter(([, { key }]) => key.startsWith(prefix))
    const listed = open.map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`)
    return xml(`<ListMultipartUploadsResult>${listed.join('')}</ListMultipartUploadsResult>`)
  }

  #begin(key: string, { headers }: FakeRequest): FakeReply {
    const id = randomUUID()
    this.multiparts.set(id, { key, isCar: headers['x-amz-meta-import'] === 'car', parts: new Map() })
    return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
  }

  async #complete(upload: Multipart, id: string, body: Buffer): Promise<FakeReply> {
    const parts = [...upload.parts].sort(([one], [other]) => one - other).map(([, bytes]) => bytes)
    for (const bytes of parts) if (!body.includes(etagOf(bytes))) return refused(400, 'InvalidPart')
    if (parts.slice(0, -1).some(({ length }) => length < this.smallestPart)) return refused(400, 'EntityTooSmall')
    const reply = await this.#put(upload.key, Buffer.concat(parts), upload.isCar)
    if (reply.status !== 200) return reply
    this.multiparts.delete(id)
    return xml('<CompleteMultipartUploadResult></CompleteMultipartUploadResult>')
  }
}

function putPart({ parts }: Multipart, number: number, bytes: Buffer): FakeReply {
  parts.set(number, bytes)
  return { status: 200, headers: { ETag: etagOf(bytes) } }
}

function listParts({ parts }: Multipart): FakeReply {
  const listed = [...parts].map(
    ([number, bytes]) =>
      `<Part><PartNumber>${number}</PartNumber><ETag>${etagOf(bytes).replaceAll('"', '&quot;')}</ETag><Size>${bytes.length}</Size></Part>`,
  )
  return xml(`<ListPartsResult>${listed.join('')}</ListPartsResult>`)
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function xml(body: string): FakeReply {
  return { status: 200, headers: { 'Content-Type': 'application/xml' }, body: `<?xml version="1.0"?>${body}` }
}

function refused(status: number, code: string): FakeReply {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>` }
}
