import type { CID } from '../../dag/cid.ts'
import type { PinService, PinState, Taken, Upload } from '../pin-service.ts'
import type { ReadBlock } from '../read-back.ts'
import { type Call, callService, refusalOf, type ServiceAnswer, type ServiceServer } from '../upload/call-service.ts'
import { listOf, parseAnswer, textOf } from '../upload/json-fields.ts'
import { carForm } from '../upload/multipart-form.ts'
import type { Pace } from '../upload/pace.ts'
import { sendByTus } from '../upload/tus.ts'
import type { UploadJournal } from '../upload/upload-journal.ts'

export type PinataSettings = Readonly<{
  uploads: ServiceServer
  api: ServiceServer
  pace: Pace
  journal: UploadJournal
  /** CARs above this are sent by TUS. */
  largestForm: number
  /** Bytes of one request by TUS. */
  chunkSize: number
  /** Has Pinata fetch the file itself, from nodes that have it, instead of sending it. */
  byCid: Readonly<{ hostNodes: readonly string[] }> | null
}>

/** What Pinata's own SDK goes by. */
export const PINATA_LARGEST_FORM = 94_371_840
export const PINATA_CHUNK_SIZE = 50 * 1024 * 1024

/** Pinata's v3 API (docs.pinata.cloud/api-reference), for files on the public network. */
export function pinataService(name: string, gateway: ReadBlock | string, settings: PinataSettings): PinService {
  const { api, pace, byCid } = settings

  async function ask(server: ServiceServer, call: Call, ...success: readonly number[]): Promise<unknown> {
    await pace.turn(call.signal)
    const answer = await callService(server, call)
    if (!success.includes(answer.status)) throw refusal(answer)
    return parseAnswer(answer)
  }

  async function fileState(cid: CID, signal: AbortSignal): Promise<PinState> {
    const answer = await ask(api, { method: 'GET', path: `v3/files/public?cid=${cid}&limit=10`, signal }, 200)
    const file = listOf(answer, 'data', 'files').find((each) => textOf(each, 'cid') === cid.toString())
    if (file === undefined) return { type: 'absent' }
    return { type: 'pinned', expiresAt: textOf(file, 'expires_at') || null }
  }

  async function queueState(cid: CID, signal: AbortSignal): Promise<PinState> {
    const answer = await ask(api, { method: 'GET', path: `v3/files/public/pin_by_cid?cid=${cid}`, signal }, 200)
    const job = listOf(answer, 'data', 'jobs').find((each) => textOf(each, 'cid') === cid.toString())
    if (job === undefined) return { type: 'absent' }
    const reason = textOf(job, 'status')
    return { type: reason === 'prechecking' || reason === 'retrieving' ? 'waiting' : 'failed', reason }
  }

  async function sendForm({ dag, name: filename, signal, onProgress }: Upload): Promise<Taken> {
    const car = dag.car()
    const fields = { network: 'public', name: filename, car: 'true', cid_version: 'v1' }
    const { contentType, body } = carForm(car, { fields, onSent: (sent) => onProgress(sent, car.size) })
    const headers = { 'Content-Type': contentType }
    const answer = await ask(settings.uploads, { method: 'POST', path: 'v3/files', headers, body, signal }, 200, 201)
    return { cid: textOf(answer, 'data', 'cid') || 'nothing', state: null }
  }

  async function sendCid({ dag, name: filename, signal, onProgress }: Upload, hostNodes: readonly string[]) {
    const body = Buffer.from(JSON.stringify({ cid: dag.root.toString(), name: filename, host_nodes: hostNodes }))
    const headers = { 'Content-Type': 'application/json' }
    const path = 'v3/files/public/pin_by_cid'
    const call = { method: 'POST', path, headers, body: { size: body.length, bytes: [body] }, signal }
    const answer = await ask(api, call, 200, 201)
    onProgress(0, 0)
    return { cid: textOf(answer, 'data', 'cid') || 'nothing', state: null }
  }

  return {
    name,
    takesBytes: byCid === null,
    blocks: gateway,
    async state(cid, signal) {
      const state = await fileState(cid, signal)
      return state.type === 'absent' && byCid !== null ? queueState(cid, signal) : state
    },
    send(upload) {
      if (byCid !== null) return sendCid(upload, byCid.hostNodes)
      if (upload.dag.car().size <= settings.largestForm) return sendForm(upload)
      return sendByTus(upload, { ...settings, server: settings.uploads, path: 'v3/files', target: name })
    },
  }
}

function refusal(answer: ServiceAnswer): Error {
  const value = parseAnswer(answer)
  return refusalOf(answer, textOf(value, 'error', 'message') || textOf(value, 'error') || textOf(value, 'message'))
}
