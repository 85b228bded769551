import { Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isBlockOf, MAX_BLOCK_SIZE } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { codeOf, messageOf } from '../dag/error-facts.ts'
import { readBody, startRequest } from './http-request.ts'

/** How long a gateway may take. */
export type BlockDeadlines = Readonly<{
  connectMs: number
  firstByteMs: number
  idleMs: number
  /** All of it, the wait for a free connection included. */
  blockMs: number
}>

/** A server that is asked for blocks, and the connections to it. */
export type Gateway = Readonly<{ url: URL; agent: HttpAgent }>

/** What is waited unless told otherwise. */
export const DEADLINES: BlockDeadlines = { connectMs: 3_000, firstByteMs: 10_000, idleMs: 30_000, blockMs: 60_000 }

/** A gateway to ask; connections are kept for the next block, and no more than six are open. */
export function createGateway(url: URL): Gateway {
  const options = { keepAlive: true, maxSockets: 6 }
  return { url, agent: url.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options) }
}

/** What a gateway answered when asked for a block. Only a verified block is `found`. */
export type BlockAnswer =
  | Readonly<{ type: 'found'; bytes: Uint8Array }>
  | Readonly<{ type: 'absent'; reason: string }>
  | Readonly<{ type: 'wrong'; reason: string }>
  | Readonly<{ type: 'failed'; reason: string }>

/** Asks one gateway for one block. It rejects only with the reason of the signal; all else is an answer. */
export async function fetchBlockFrom(
  gateway: Gateway,
  cid: CID,
  deadlines: BlockDeadlines,
  signal: AbortSignal,
): Promise<BlockAnswer> {
  const timer = new StageTimer()
  timer.startOverall(deadlines.blockMs)
  try {
    return await requestBlock(gateway, cid, deadlines, timer, AbortSignal.any([signal, timer.signal]))
  } catch (error) {
    signal.throwIfAborted()
    return { type: 'failed', reason: messageOf(timer.signal.aborted ? timer.signal.reason : error) }
  } finally {
    timer.stop()
  }
}

async function requestBlock(
  gateway: Gateway,
  cid: CID,
  deadlines: BlockDeadlines,
  timer: StageTimer,
  signal: AbortSignal,
): Promise<BlockAnswer> {
  const response = await openResponse(gateway, cid, deadlines, timer, signal)
  const refusal = refusalOf(response)
  if (refusal) {
    response.destroy()
    return refusal
  }
  timer.start('more bytes', deadlines.idleMs)
  const bytes = await readBody(response, MAX_BLOCK_SIZE, () => timer.start('more bytes', deadlines.idleMs))
  if (!isBlockOf(cid, bytes)) return { type: 'wrong', reason: 'the bytes do not match the CID' }
  return { type: 'found', bytes }
}

function openResponse(
  gateway: Gateway,
  cid: CID,
  deadlines: BlockDeadlines,
  timer: StageTimer,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { url, agent } = gateway
  const { connectMs, firstByteMs } = deadlines
  return new Promise((resolve, reject) => {
    // Both, since some gateways heed only one of them (trustless gateway specification).
    const headers = { Accept: 'application/vnd.ipld.raw' }
    const request = startRequest(new URL(`ipfs/${cid}?format=raw`, url), { agent, headers, signal })
    request.once('socket', (socket) => {
      if (!socket.connecting) return timer.start('an answer', firstByteMs)
      timer.start('a connection', connectMs)
      socket.once('connect', () => timer.start('an answer', firstByteMs))
    })
    let isAnswered = false
    request.once('response', (response) => {
      isAnswered = true
      resolve(response)
    })
    request.on('error', (error) => {
      // What fails after the answer has begun, its reader is told.
      if (isAnswered) return
      // The server had closed a kept connection just then; that says nothing about the block.
      if (codeOf(error) === 'ECONNRESET' && request.reusedSocket)
        resolve(openResponse(gateway, cid, deadlines, timer, signal))
      else reject(error)
    })
    request.end()
  })
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): BlockAnswer | null {
  if (statusCode === 404 || statusCode === 410 || statusCode === 451 || statusCode === 412) {
    return { type: 'absent', reason: `status ${statusCode}` }
  }
  if (statusCode >= 300 && statusCode < 400) {
    return { type: 'failed', reason: 'it redirects, and redirects are not followed; name the other server instead' }
  }
  if (statusCode !== 200) return { type: 'failed', reason: `status ${statusCode}` }
  if (Number(headers['content-length'] ?? 0) > MAX_BLOCK_SIZE) {
    return { type: 'failed', reason: `the answer is longer than ${MAX_BLOCK_SIZE} bytes` }
  }
  return null
}

/** Aborts when the present stage, or all of them together, take too long. */
class StageTimer {
  readonly #controller = new AbortController()
  #stage: NodeJS.Timeout | undefined
  #overall: NodeJS.Timeout | undefined

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  startOverall(ms: number): void {
    this.#overall = setTimeout(() => this.#abort('the whole block', ms), ms)
  }

  start(what: string, ms: number): void {
    clearTimeout(this.#stage)
    this.#stage = setTimeout(() => this.#abort(what, ms), ms)
  }

  stop(): void {
    clearTimeout(this.#stage)
    clearTimeout(this.#overall)
  }

  #abort(what: string, ms: number): void {
    this.#controller.abort(new Error(`${what} did not come within ${ms} ms`))
  }
}
