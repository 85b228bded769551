import type { SizedCar } from '../local-dag.ts'
import type { PinService, PinState, Taken, Upload } from '../pin-service.ts'
import type { ReadBlock } from '../read-back.ts'
import {
  type CallBody,
  callService,
  refusalOf,
  type ServiceAnswer,
  type ServiceServer,
} from '../upload/call-service.ts'
import { type S3Key, signS3 } from '../upload/sign-s3.ts'

export type FilebaseSettings = Readonly<{
  server: ServiceServer
  bucket: string
  key: S3Key
  /** Bytes of one part; a CAR that is larger is sent in parts, of at least 5 MiB each. */
  partSize: number
}>

export const FILEBASE_PART_SIZE = 64 * 1024 * 1024

/**
 * Filebase's S3 API (filebase.com/docs/s3-api): an object with the metadata `import=car` is taken apart, and its header
 * tells the CID. An upload in parts that was cut goes on: the service is asked which parts it has.
 */
export function filebaseService(name: string, gateway: ReadBlock | string, settings: FilebaseSettings): PinService {
  const { server, bucket, key, partSize } = settings

  async function ask(
    method: string,
    object: string,
    { query = {}, headers = {}, body, signal }: S3Call,
  ): Promise<ServiceAnswer> {
    const url = new URL(`${bucket}/${object}`, server.url)
    for (const [each, value] of Object.entries(query)) url.searchParams.set(each, value)
    const signed = signS3({ method, url, headers }, key, { region: 'us-east-1', now: new Date() })
    return callService(server, { method, path: url.href, headers: signed, signal, ...(body && { body }) })
  }

  async function state(object: string, cid: string, signal: AbortSignal): Promise<PinState> {
    const answer = await ask('HEAD', object, { signal })
    if (answer.status === 404) return { type: 'absent' }
    if (answer.status !== 200) throw refusal(answer)
    const told = cidOf(answer)
    // The import goes on after the object is there.
    if (told === null) return { type: 'waiting', reason: 'it has the CAR, but does not tell its CID yet' }
    if (told === cid) return { type: 'pinned', expiresAt: null }
    return { type: 'failed', reason: `it has ${told.slice(0, 80)} instead of ${cid}` }
  }

  async function sendWhole({ signal, onProgress }: Upload, object: string, car: SizedCar): Promise<Taken> {
    const body = { size: car.size, bytes: car.bytes(), onSent: (sent: number) => onProgress(sent, car.size) }
    const answer = await ask('PUT', object, { headers: IMPORT, body, signal })
    if (answer.status !== 200) throw refusal(answer)
    return { cid: cidOf(answer), state: null }
  }

  async function sendInParts({ signal, onProgress }: Upload, object: string, car: SizedCar): Promise<Taken> {
    const uploadId = await openUpload(object, signal)
    const parts = await listParts(object, uploadId, signal)
    for (let start = 0, number = 1; start < car.size; start += partSize, number += 1) {
      const end = Math.min(car.size, start + partSize)
      if (parts.get(number)?.size !== end - start) {
        const onSent = (sent: number) => onProgress(start + sent, car.size)
        const body = { size: end - start, bytes: car.bytes(start, end), onSent }
        const answer = await ask('PUT', object, { query: { partNumber: String(number), uploadId }, body, signal })
        if (answer.status !== 200) throw refusal(answer)
        parts.set(number, { etag: String(answer.headers.etag ?? ''), size: end - start })
      }
      onProgress(end, car.size)
    }
    const listed = [...parts].sort(([one], [other]) => one - other).map(partXml)
    const text = Buffer.from(`<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`)
    const body = { size: text.length, bytes: [text] }
    const answer = await ask('POST', object, { query: { uploadId }, body, signal })
    // S3 begins to answer with 200 before it knows how it ends.
    if (answer.status !== 200 || answer.body.includes('<Error>')) throw refusal(answer)
    return { cid: cidOf(answer), state: null }
  }

  /** The upload of this object that was begun, or a new one. */
  async function openUpload(object: string, signal: AbortSignal): Promise<string> {
    const open = await ask('GET', '', { query: { uploads: '', prefix: object }, signal })
    if (open.status !== 200) throw refusal(open)
    for (const upload of elementsOf(open, 'Upload')) {
      if (elementOf(upload, 'Key') === object) return elementOf(upload, 'UploadId')
    }
    const begun = await ask('POST', object, { query: { uploads: '' }, headers: IMPORT, signal })
    const uploadId = elementOf(begun.body.toString('utf8'), 'UploadId')
    if (begun.status !== 200 || uploadId === '') throw refusal(begun)
    return uploadId
  }

  async function listParts(object: string, uploadId: string, signal: AbortSignal): Promise<Map<number, Part>> {
    const answer = await ask('GET', object, { query: { uploadId, 'max-parts': '1000' }, signal })
    if (answer.status !== 200) throw refusal(answer)
    return new Map(
      elementsOf(answer, 'Part').map((part) => [
        Number(elementOf(part, 'PartNumber')),
        { etag: elementOf(part, 'ETag').replaceAll('&quot;', '"'), size: Number(elementOf(part, 'Size')) },
      ]),
    )
  }

  return {
    name,
    takesBytes: true,
    blocks: gateway,
    state: (cid, signal) => state(`${cid}.car`, cid.toString(), signal),
    send(upload) {
      const car = upload.dag.car()
      const object = `${upload.dag.root}.car`
      return car.size <= partSize ? sendWhole(upload, object, car) : sendInParts(upload, object, car)
    },
  }
}

type S3Call = Readonly<{
  query?: Readonly<Record<string, string>>
  headers?: Readonly<Record<string, string>>
  body?: CallBody
  signal: AbortSignal
}>

type Part = Readonly<{ etag: string; size: number }>

const IMPORT = { 'x-amz-meta-import': 'car' }

function partXml([number, { etag }]: readonly [number, Part]): string {
  return `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`
}

function cidOf({ headers }: ServiceAnswer): string | null {
  return String(headers['x-amz-meta-cid'] ?? '') || null
}

// What S3 answers is XML of a fixed and flat form, of which these few elements are read.
function elementsOf({ body }: ServiceAnswer, name: string): readonly string[] {
  return body
    .toString('utf8')
    .split(`<${name}>`)
    .slice(1)
    .map((text) => text.split(`</${name}>`)[0] ?? '')
}

function elementOf(text: string, name: string): string {
  return text.split(`<${name}>`)[1]?.split(`</${name}>`)[0] ?? ''
}

function refusal(answer: ServiceAnswer): Error {
  const text = answer.body.toString('utf8')
  return refusalOf(answer, `${elementOf(text, 'Code')} ${elementOf(text, 'Message')}`)
}
