import { createHash } from 'node:crypto'
import { trimEnd } from '../entity/trim-end.ts'
import { rawDigest } from './raw-digest.ts'

/** Where files come from by their CIDs. */
export interface Ipfs {
  /** The bytes of a file. @throws {IpfsError} */
  cat(cid: string): Promise<Uint8Array>
  /** The bytes of one block, as they are stored. @throws {IpfsError} */
  block(cid: string): Promise<Uint8Array>
}

/** Thrown where a file cannot be had now, or is too large to be had ever. */
export class IpfsError extends Error {
  readonly code: 'IPFS_UNAVAILABLE' | 'IPFS_TOO_LARGE'

  constructor(code: IpfsError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export type IpfsOptions = Readonly<{ url: string; signal: AbortSignal; timeoutMs?: number; maxSize?: number }>

/** graph-node's limit. */
const MAX_SIZE = 25 * 1024 * 1024

/** Creates a client of an IPFS node's RPC. What one raw block holds is compared with its CID; for the rest the node is trusted. */
export function createIpfs({ url, signal, timeoutMs = 30_000, maxSize = MAX_SIZE }: IpfsOptions): Ipfs {
  const api = `${trimEnd(url, '/')}/api/v0`
  const ask = (method: string, cid: string) =>
    post(`${api}/${method}?arg=${encodeURIComponent(cid)}`, maxSize, [signal, AbortSignal.timeout(timeoutMs)])
  return {
    cat: async (cid) => checkDigest(cid, await ask('cat', cid)),
    block: async (cid) => checkDigest(cid, await ask('block/get', cid)),
  }
}

function checkDigest(cid: string, content: Uint8Array): Uint8Array {
  const digest = rawDigest(cid)
  if (digest === null || createHash('sha256').update(content).digest('hex') === digest) return content
  throw new IpfsError('IPFS_UNAVAILABLE', `IPFS answered with other bytes than ${cid} names`)
}

async function post(href: string, maxSize: number, signals: AbortSignal[]): Promise<Uint8Array> {
  try {
    const response = await fetch(href, { method: 'POST', redirect: 'error', signal: AbortSignal.any(signals) })
    if (response.ok) return await readBody(response, maxSize)
    await response.body?.cancel()
    throw new IpfsError('IPFS_UNAVAILABLE', `IPFS answered with status ${response.status}`)
  } catch (cause) {
    if (cause instanceof IpfsError) throw cause
    throw new IpfsError('IPFS_UNAVAILABLE', `IPFS cannot be reached: ${(cause as Error).message}`, { cause })
  }
}

async function readBody(response: Response, maxSize: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxSize) throw new IpfsError('IPFS_TOO_LARGE', `the file has more than ${maxSize} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
