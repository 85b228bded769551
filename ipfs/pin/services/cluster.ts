import type { CID } from '../../dag/cid.ts'
import type { PinService, PinState } from '../pin-service.ts'
import type { ReadBlock } from '../read-back.ts'
import { callService, refusalOf, type ServiceServer } from '../upload/call-service.ts'
import { fieldOf, parseAnswer, textOf } from '../upload/json-fields.ts'
import { carForm } from '../upload/multipart-form.ts'

/** The REST API of IPFS Cluster (ipfscluster.io/documentation/reference/api). */
export function clusterService(name: string, server: ServiceServer, gateway: ReadBlock | string): PinService {
  return {
    name,
    takesBytes: true,
    blocks: gateway,
    async state(cid, signal) {
      const answer = await callService(server, { method: 'GET', path: `pins/${cid}`, signal })
      if (answer.status === 404) return { type: 'absent' }
      const value = parseAnswer(answer)
      if (answer.status !== 200) throw refusalOf(answer, textOf(value, 'message'))
      return replicationOf(cid, fieldOf(value, 'peer_map'))
    },
    async send({ dag, name: filename, signal, onProgress }) {
      const car = dag.car()
      const { contentType, body } = carForm(car, { onSent: (sent) => onProgress(sent, car.size) })
      const query = new URLSearchParams({ format: 'car', name: filename, 'stream-channels': 'false' })
      const headers = { 'Content-Type': contentType }
      const answer = await callService(server, { method: 'POST', path: `add?${query}`, headers, body, signal })
      const value = parseAnswer(answer)
      if (answer.status !== 200) throw refusalOf(answer, textOf(value, 'message'))
      // A list of what was added, whose last is the root; one object in older versions.
      const last = Array.isArray(value) ? value.at(-1) : value
      return { cid: textOf(last, 'cid') || textOf(last, 'cid', '/') || 'nothing', state: null }
    },
  }
}

/** A cluster keeps a file when each peer that is to keep it does. A peer that only knows of it is `remote`. */
function replicationOf(cid: CID, peers: unknown): PinState {
  const statuses = Object.values(typeof peers === 'object' && peers !== null ? peers : {})
    .map((peer) => ({ status: textOf(peer, 'status'), error: textOf(peer, 'error') }))
    .filter(({ status }) => status !== 'remote')
  if (statuses.every(({ status }) => UNPINNED.has(status))) return { type: 'absent' }
  const pinned = statuses.filter(({ status }) => status === 'pinned').length
  if (pinned === statuses.length) return { type: 'pinned', expiresAt: null }

  const left = statuses.filter(({ status }) => status !== 'pinned')
  const reason = `${pinned} of ${statuses.length} peers keep ${cid}; ${[...new Set(left.map(({ status, error }) => `${status} ${error}`.trim()))].join(', ')}`
  return { type: left.every(({ status }) => FAILED.has(status)) ? 'failed' : 'waiting', reason: reason.slice(0, 300) }
}

const UNPINNED = new Set(['unpinned', 'undefined', ''])
// A peer that is away (`cluster_error`) may come back.
const FAILED = new Set(['pin_error', 'error', 'unexpectedly_unpinned'])
