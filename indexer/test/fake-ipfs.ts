import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** An IPFS node that has what a test gives it. */
export class FakeIpfs {
  readonly #files = new Map<string, Uint8Array>()
  readonly #server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    // graph-node does not start without a version.
    if (pathname === '/api/v0/version') {
      response.end('{"Version":"0.1"}')
      return
    }
    const cid = searchParams.get('arg') ?? ''
    this.asked.push(cid)
    const content = request.method === 'POST' ? this.#files.get(cid) : undefined
    response.statusCode = content ? 200 : 500
    response.end(content)
  })
  /** The CIDs that were asked for, in order. */
  readonly asked: string[] = []

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Has a file from now on, and returns its CID; the content may be another than the CID says. */
  add(content: string, cid: string = cidOf(content)): string {
    this.#files.set(cid, Buffer.from(content))
    return cid
  }
}

/** The CID of a text as one raw block: CIDv1, raw, sha2-256, in base32. */
export function cidOf(content: string): string {
  const bytes = Buffer.concat([Buffer.from('01551220', 'hex'), createHash('sha256').update(content).digest()])
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,5}/g) ?? []
  return `b${letters.map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')}`
}
