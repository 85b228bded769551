import type { SizedCar } from '../local-dag.ts'
import type { Taken, Upload } from '../pin-service.ts'
import { ServiceError } from '../service-error.ts'
import { callService, refusalOf, type ServiceAnswer, type ServiceServer } from './call-service.ts'
import type { Pace } from './pace.ts'
import type { UploadJournal } from './upload-journal.ts'

export type TusSettings = Readonly<{
  server: ServiceServer
  path: string
  /** Tells uploads of several targets apart. */
  target: string
  chunkSize: number
  pace: Pace
  journal: UploadJournal
}>

/**
 * Sends a CAR by TUS (tus.io/protocols/resumable-upload) as Pinata takes it. Its address is kept in the journal, so that
 * the next try goes on where the last one was cut, also in another process.
 */
export async function sendByTus(upload: Upload, settings: TusSettings): Promise<Taken> {
  const { dag, signal, onProgress } = upload
  const car = dag.car()
  const key = `tus ${settings.target} ${settings.server.url.host} ${dag.root} ${car.size}`
  let { url, offset } = await resume(key, car, signal, settings)
  onProgress(offset, car.size)
  if (url === null) {
    url = await create(upload, car, settings)
    offset = 0
    await settings.journal.write(key, url)
  }
  let cid: string | null = null
  while (offset < car.size) {
    const end = Math.min(car.size, offset + settings.chunkSize)
    const answer = await patch(url, car, { offset, end }, upload, settings)
    const told = offsetOf(answer)
    if (told === null || told <= offset || told > end) {
      throw new ServiceError(`it took the upload up to ${told} where ${end} were sent`, { isPassing: true })
    }
    offset = told
    cid = String(answer.headers['upload-cid'] ?? '') || null
    onProgress(offset, car.size)
  }
  await settings.journal.remove(key)
  return { cid, state: null }
}

type Place = Readonly<{ url: string | null; offset: number }>

const NOWHERE: Place = { url: null, offset: 0 }
const VERSION = { 'Tus-Resumable': '1.0.0' }

async function resume(key: string, car: SizedCar, signal: AbortSignal, settings: TusSettings): Promise<Place> {
  const url = await settings.journal.read(key)
  if (url === null) return NOWHERE
  await settings.pace.turn(signal)
  const answer = await callService(settings.server, { method: 'HEAD', path: url, headers: VERSION, signal })
  if (answer.status >= 500 || answer.status === 429) throw refusalOf(answer)
  const offset = offsetOf(answer)
  if (answer.status < 300 && offset !== null && offset < car.size) return { url, offset }
  // It ended, it is unknown by now, or the service does not tell: the whole is sent anew.
  await settings.journal.remove(key)
  return NOWHERE
}

async function create({ name, signal }: Upload, car: SizedCar, { server, path, pace }: TusSettings): Promise<string> {
  const metadata = {
    filename: `${name}.car`,
    filetype: 'application/vnd.ipld.car',
    network: 'public',
    name,
    car: 'true',
  }
  const headers = { ...VERSION, 'Upload-Length': car.size, 'Upload-Metadata': metadataText(metadata) }
  await pace.turn(signal)
  const answer = await callService(server, { method: 'POST', path, headers, signal })
  if (answer.status !== 201 && answer.status !== 200) throw refusalOf(answer)
  const location = answer.headers.location ?? ''
  const { href } = new URL(path, server.url)
  if (location === '' || !URL.canParse(location, href))
    throw new Error('it began an upload, but did not tell its address')
  return new URL(location, href).href
}

async function patch(
  url: string,
  car: SizedCar,
  { offset, end }: Readonly<{ offset: number; end: number }>,
  { signal, onProgress }: Upload,
  { server, pace }: TusSettings,
): Promise<ServiceAnswer> {
  const headers = { ...VERSION, 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' }
  const onSent = (sent: number) => onProgress(offset + sent, car.size)
  const body = { size: end - offset, bytes: car.bytes(offset, end), onSent }
  await pace.turn(signal)
  const answer = await callService(server, { method: 'PATCH', path: url, headers, body, signal })
  // 409: the service has got further, or less far, than we know; the next try asks.
  if (answer.status === 409) throw new ServiceError('it is at another place of the upload', { isPassing: true })
  if (answer.status !== 204 && answer.status !== 200) throw refusalOf(answer)
  return answer
}

function metadataText(metadata: Readonly<Record<string, string>>): string {
  return Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
}

function offsetOf({ headers }: ServiceAnswer): number | null {
  const text = String(headers['upload-offset'] ?? '')
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
