import { type CID, parseCid } from '../../dag/cid.ts'
import { readSinglePart } from '../../server/multipart.ts'
import { type FakeReply, type FakeRequest, FakeService, json, startFakeService } from './fake-service.ts'

/**
 * Kubo's RPC as far as pinning goes, where a test has to make it fail. It keeps the blocks of a CAR that was cut, pins
 * only what is whole, and answers every failed command with 500, as the real one does.
 */
export class FakeKubo extends FakeService {
  readonly pins = new Set<string>()

  readonly authorization: string

  constructor(authorization = 'Bearer secret') {
    super()
    this.authorization = authorization
  }

  async start(): Promise<() => Promise<void>> {
    return startFakeService(this, (request) => this.#answer(request))
  }

  async #answer(request: FakeRequest): Promise<FakeReply> {
    // The real one answers so, without a word of what would be right.
    if (request.headers.authorization !== this.authorization) return { status: 403, body: '403 - Forbidden' }
    if (request.method !== 'POST') return { status: 405, body: '405 - Method Not Allowed' }
    const cid = () => parseCid(request.query.get('arg') ?? '')
    switch (request.path) {
      case '/api/v0/version':
        return json(200, { Version: '0.43.1', Commit: '', Repo: '18', System: 'amd64/linux', Golang: 'go1.26.5' })
      case '/api/v0/dag/import':
        return this.#import(request)
      case '/api/v0/pin/ls':
        return this.#listPin(cid())
      case '/api/v0/block/stat':
        return this.#block(cid(), (bytes) => json(200, { Key: cid().toString(), Size: bytes.length }))
      case '/api/v0/block/get':
        return this.#block(cid(), (body) => ({ status: 200, body }))
      default:
        return { status: 404, body: '404 page not found' }
    }
  }

  async #import(request: FakeRequest): Promise<FakeReply> {
    const root = await this.takeCar(readSinglePart(request.headers['content-type'] ?? '', request.body()))
    if (request.query.get('pin-roots') === 'false') return { status: 200, body: '' }
    if (!this.hasAll(root)) {
      return json(200, {
        Root: { Cid: { '/': root.toString() }, PinErrorMsg: 'block was not found locally (offline)' },
      })
    }
    this.pins.add(root.toString())
    return json(200, { Root: { Cid: { '/': this.told(root) }, PinErrorMsg: '' } })
  }

  #listPin(cid: CID): FakeReply {
    if (this.pins.has(cid.toString())) return json(200, { Keys: { [cid.toString()]: { Type: 'recursive', Name: '' } } })
    return failed(`path '${cid}' is not pinned`)
  }

  #block(cid: CID, reply: (bytes: Uint8Array) => FakeReply): FakeReply {
    const bytes = this.blocks.get(cid.toString())
    return bytes ? reply(bytes) : failed(`block was not found locally (offline): ipld: could not find ${cid}`)
  }
}

function failed(message: string): FakeReply {
  return json(500, { Message: message, Code: 0, Type: 'error' })
}
