import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decode } from '@ipld/dag-pb'
import { readCar } from '../../car/read-car.ts'
import { type CID, DAG_PB, parseCid } from '../../dag/cid.ts'
import { messageOf } from '../../dag/error-facts.ts'

/** A request that a fake is to answer; its body is counted as it is read, and cut where the test wants that. */
export type FakeRequest = Readonly<{
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body(): AsyncGenerator<Uint8Array>
}>

export type FakeReply = Readonly<{
  status: number
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
}>

/** Answers one request in place of the fake: a fault, or what a test wants to see. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void

/** A service that stands in for one that a test cannot reach, the blocks that it has, and what it shall do wrong. */
export class FakeService {
  readonly blocks = new Map<string, Uint8Array>()
  readonly requests: string[] = []
  /** Each answers one request and is gone. */
  readonly faults: Fault[] = []
  /** Bytes of bodies that came in. */
  received = 0
  /** Closes the connection once, when so many bytes of one body have come. */
  cutAfter: number | null = null
  /** Takes everything, says so, and keeps nothing. */
  forgets = false
  /** What it says that it took, where that is something else. */
  tellsCid: string | null = null
  url = ''

  /** Takes the blocks of a CAR as they come, and answers its root. */
  async takeCar(bytes: AsyncIterable<Uint8Array>): Promise<CID> {
    const car = await readCar(bytes)
    for await (const { cid, bytes: block } of car.blocks) {
      if (!this.forgets) this.blocks.set(cid.toString(), block)
    }
    const [root] = car.roots
    if (car.roots.length !== 1 || !root) throw new Error('the CAR has no root, or several')
    return root
  }

  /** Whether all blocks below one are there. */
  hasAll(cid: CID): boolean {
    if (this.forgets) return true
    const bytes = this.blocks.get(cid.toString())
    if (!bytes) return false
    return cid.code !== DAG_PB || decode(bytes).Links.every(({ Hash }) => this.hasAll(Hash))
  }

  /** The root as it tells it. */
  told(root: CID): string {
    return this.tellsCid ?? root.toString()
  }
}

/** Starts a fake on the loopback. `/ipfs/` is its gateway, which needs no token; all else is asked of `answer`. */
export async function startFakeService(
  service: FakeService,
  answer: (request: FakeRequest) => Promise<FakeReply>,
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => void respond(request, response))

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    service.requests.push(`${request.method} ${request.url}`)
    const fault = service.faults.shift()
    if (fault) return fault(request, response)
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake')
    try {
      const { status, headers, body } = pathname.startsWith('/ipfs/')
        ? blockOf(service, pathname)
        : await answer({
            method: request.method ?? '',
            path: pathname,
            query: searchParams,
            headers: request.headers,
            body: () => bodyOf(service, request),
          })
      response.writeHead(status, headers)
      response.end(request.method === 'HEAD' ? undefined : body)
      // Whoever is still sending is read to the end, so that it sees the answer.
      request.resume()
    } catch (error) {
      if (request.destroyed) return
      response.writeHead(400).end(messageOf(error))
      request.resume()
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}

/** All bytes of a body. */
export async function readAll(request: FakeRequest): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request.body()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export function json(status: number, value: unknown): FakeReply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}

export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function blockOf(service: FakeService, path: string): FakeReply {
  const bytes = service.blocks.get(parseCid(path.slice('/ipfs/'.length)).toString())
  return bytes ? { status: 200, body: bytes } : { status: 404, body: 'no such block' }
}

async function* bodyOf(service: FakeService, request: IncomingMessage): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    service.received += chunk.length
    yield chunk
    if (service.cutAfter !== null && size > service.cutAfter) {
      service.cutAfter = null
      request.destroy()
      throw new Error('cut')
    }
  }
}
