import type { PinService, PinState } from '../pin-service.ts'
import type { ReadBlock } from '../read-back.ts'
import { type Call, callService, refusalOf, type ServiceAnswer, type ServiceServer } from '../upload/call-service.ts'
import { listOf, parseAnswer, textOf } from '../upload/json-fields.ts'

export type PinningServiceSettings = Readonly<{
  /** Multiaddrs of nodes that have the files, at most twenty. */
  origins: readonly string[]
}>

/**
 * The Pinning Service API (ipfs.github.io/pinning-services-api-spec), which moves no bytes: the service fetches a file
 * over IPFS from whoever has it.
 */
export function pinningService(
  name: string,
  server: ServiceServer,
  gateway: ReadBlock | string,
  { origins }: PinningServiceSettings,
): PinService {
  async function ask(call: Omit<Call, 'signal'>, signal: AbortSignal, success: number): Promise<unknown> {
    const answer = await callService(server, { ...call, signal })
    if (answer.status !== success) throw refusal(answer)
    return parseAnswer(answer)
  }

  return {
    name,
    takesBytes: false,
    blocks: gateway,
    async state(cid, signal) {
      const query = new URLSearchParams({ cid: cid.toString(), status: 'queued,pinning,pinned,failed', limit: '10' })
      const found = listOf(await ask({ method: 'GET', path: `pins?${query}` }, signal, 200), 'results')
      const states = found.filter((each) => textOf(each, 'pin', 'cid') === cid.toString()).map(stateOf)
      // One that is kept counts, whatever became of other requests for it; else the newest, which comes first.
      return states.find(({ type }) => type === 'pinned') ?? states[0] ?? { type: 'absent' }
    },
    async send({ dag, name: filename, signal, onProgress }) {
      const body = Buffer.from(
        JSON.stringify({ cid: dag.root.toString(), name: filename.slice(0, 255), origins: origins.slice(0, 20) }),
      )
      const headers = { 'Content-Type': 'application/json' }
      const call = { method: 'POST', path: 'pins', headers, body: { size: body.length, bytes: [body] } }
      const status = await ask(call, signal, 202)
      onProgress(0, 0)
      return { cid: textOf(status, 'pin', 'cid'), state: stateOf(status) }
    },
  }
}

function stateOf(status: unknown): PinState {
  const text = textOf(status, 'status')
  if (text === 'pinned') return { type: 'pinned', expiresAt: null }
  const details = textOf(status, 'info', 'status_details')
  const reason = `${text}${details === '' ? '' : `: ${details.slice(0, 200)}`}`
  if (text === 'queued' || text === 'pinning') return { type: 'waiting', reason }
  return { type: 'failed', reason: `${reason}; it has to reach a node that has the file, so name one as an origin` }
}

function refusal(answer: ServiceAnswer): Error {
  const value = parseAnswer(answer)
  return refusalOf(answer, [textOf(value, 'error', 'reason'), textOf(value, 'error', 'details')].join(' '))
}
