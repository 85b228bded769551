import { parseCid } from '../../dag/cid.ts'
import { readSinglePart } from '../../server/multipart.ts'
import { type FakeReply, type FakeRequest, FakeService, json, startFakeService } from './fake-service.ts'

/**
 * IPFS Cluster's REST API as ipfscluster.io documents it and its source answers (v1.1.6): `POST /add?format=car` takes a
 * CAR with one root; `GET /pins/{cid}` tells of each peer, also of pins that it does not know. Three peers, of which two
 * are to keep a file, and reach that at their own pace.
 */
export class FakeCluster extends FakeService {
  /** What the two peers are to say of a pin, one each time they are asked; the last stays. */
  steps: readonly (readonly [string, string])[] = [
    ['pinning', 'pin_queued'],
    ['pinned', 'pinning'],
    ['pinned', 'pinned'],
  ]
  readonly #asked = new Map<string, number>()

  start(): Promise<() => Promise<void>> {
    return startFakeService(this, (request) => this.#answer(request))
  }

  async #answer(request: FakeRequest): Promise<FakeReply> {
    const expected = `Basic ${Buffer.from('admin:secret').toString('base64')}`
    if (request.headers.authorization !== expected) return json(401, { code: 401, message: 'unauthorized' })
    if (request.method === 'POST' && request.path === '/add') return this.#add(request)
    if (request.method === 'GET' && request.path.startsWith('/pins/')) return this.#status(request.path.slice(6))
    return json(404, { code: 404, message: 'not found' })
  }

  async #add({ query, headers, body }: FakeRequest): Promise<FakeReply> {
    if (query.get('format') !== 'car') return json(400, { code: 400, message: 'this fake takes CARs only' })
    const root = await this.takeCar(readSinglePart(headers['content-type'] ?? '', body()))
    if (!this.hasAll(root)) return json(500, { code: 500, message: `block was not found locally (offline): ${root}` })
    this.#asked.set(root.toString(), 0)
    return json(200, [{ name: query.get('name'), cid: this.told(root), allocations: ['12D3one', '12D3two'] }])
  }

  #status(text: string): FakeReply {
    const cid = parseCid(text).toString()
    const asked = this.#asked.get(cid)
    if (asked !== undefined) this.#asked.set(cid, asked + 1)
    const step = asked === undefined ? undefined : this.steps[Math.min(asked, this.steps.length - 1)]
    const [one, two] = step ?? ['unpinned', 'unpinned']
    const peer = (peername: string, status = '') => ({
      peername,
      status,
      timestamp: '2026-11-30T12:00:00Z',
      error: status.endsWith('error') ? 'no space left on device' : '',
      attempt_count: 0,
    })
    return json(200, {
      cid,
      name: '',
      allocations: step ? ['12D3one', '12D3two'] : [],
      origins: [],
      created: '2026-11-30T12:00:00Z',
      metadata: null,
      peer_map: {
        '12D3one': peer('one', one),
        '12D3two': peer('two', two),
        '12D3three': peer('three', step ? 'remote' : 'unpinned'),
      },
    })
  }
}
