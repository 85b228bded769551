import { parseCid } from '../../dag/cid.ts'
import type { ContentStore } from '../../store/content-store.ts'
import { type FakeReply, type FakeRequest, FakeService, json, readAll, startFakeService } from './fake-service.ts'

type PinRequest = {
  requestid: string
  status: string
  asked: number
  pin: { cid: string; name?: string; origins: string[] }
}

/**
 * A service with the Pinning Service API 1.0.0 (ipfs.github.io/pinning-services-api-spec): `POST /pins` answers 202 and
 * takes no bytes; the list without `status` shows what is pinned only. What it fetches comes from a store that stands for
 * the network, and only where an origin is named.
 */
export class FakePinningService extends FakeService {
  readonly pins: PinRequest[] = []
  funds = true

  readonly network: ContentStore

  constructor(network: ContentStore) {
    super()
    this.network = network
  }

  start(): Promise<() => Promise<void>> {
    return startFakeService(this, (request) => this.#answer(request))
  }

  async #answer(request: FakeRequest): Promise<FakeReply> {
    if (request.headers.authorization !== 'Bearer secret')
      return refused(401, 'UNAUTHORIZED', 'Access token is missing')
    if (request.path === '/pins' && request.method === 'POST') return this.#add(request)
    if (request.path === '/pins' && request.method === 'GET') return this.#list(request.query)
    return refused(404, 'NOT_FOUND', 'The specified resource was not found')
  }

  async #add(request: FakeRequest): Promise<FakeReply> {
    if (!this.funds) return refused(409, 'INSUFFICIENT_FUNDS', 'Unable to process request due to the lack of funds')
    const { cid, name = '', origins = [] } = JSON.parse((await readAll(request)).toString('utf8'))
    if (name.length > 255 || origins.length > 20) return refused(400, 'BAD_REQUEST', 'name or origins are too long')
    const pin = { cid: this.tellsCid ?? parseCid(cid).toString(), name, origins }
    const added = { requestid: String(this.pins.length + 1), status: 'queued', asked: 0, pin }
    this.pins.unshift(added)
    return json(202, statusOf(added))
  }

  async #list(query: URLSearchParams): Promise<FakeReply> {
    const wanted = (query.get('status') ?? 'pinned').split(',')
    const found = this.pins.filter(({ pin }) => pin.cid === query.get('cid'))
    for (const each of found) await this.#goOn(each)
    const results = found.filter(({ status }) => wanted.includes(status)).slice(0, Number(query.get('limit') ?? 10))
    return json(200, { count: results.length, results: results.map(statusOf) })
  }

  async #goOn(request: PinRequest): Promise<void> {
    request.asked += 1
    if (request.status === 'pinning') request.status = (await this.#fetch(request)) ? 'pinned' : 'failed'
    else if (request.status === 'queued') request.status = 'pinning'
  }

  async #fetch({ pin }: PinRequest): Promise<boolean> {
    if (this.forgets) return true
    if (pin.origins.length === 0) return false
    const { readBlock } = this.network
    const queue = [parseCid(pin.cid)]
    const { decode } = await import('@ipld/dag-pb')
    for (let cid = queue.shift(); cid !== undefined; cid = queue.shift()) {
      const bytes = await readBlock.call(this.network, cid)
      if (!bytes) return false
      this.blocks.set(cid.toString(), bytes)
      if (cid.code === 0x70) queue.push(...decode(bytes).Links.map(({ Hash }) => Hash))
    }
    return true
  }
}

function statusOf({ requestid, status, pin }: PinRequest) {
  const info = status === 'failed' ? { status_details: 'no provider was found' } : {}
  return { requestid, status, created: '2026-11-30T12:00:00Z', pin, delegates: ['/dnsaddr/fake.example'], info }
}

function refused(status: number, reason: string, details: string): FakeReply {
  return json(status, { error: { reason, details } })
}
