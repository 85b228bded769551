import { Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isBlockOf, MAX_BLOCK_SIZE } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { codeOf, messageOf } from '../dag/error-facts.ts'
import { decodeBody, isCoded } from './decode-body.ts'
import { readBodyUpTo, startRequest } from './http-request.ts'
import { retryAfterMs } from './retry-after.ts'
import { StageTimer } from './stage-timer.ts'

/** How long a gateway may do nothing. How long a block takes in all is not limited: a slow line is no fault. */
export type BlockDeadlines = Readonly<{
  connectMs: number
  firstByteMs: number
  /** For the next 16 KiB, or the end. */
  idleMs: number
}>

/** A server that is asked for blocks, and the connections to it. */
export type Gateway = Readonly<{ url: URL; agent: HttpAgent }>

/** What is waited unless told otherwise. */
export const DEADLINES: BlockDeadlines = { connectMs: 3_000, firstByteMs: 10_000, idleMs: 30_000 }

/** A gateway to ask; connections are kept for the next block, and no more than six are open. */
export function createGateway(url: URL): Gateway {
  const options = { keepAlive: true, maxSockets: 6 }
  return { url, agent: url.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options) }
}

/** What a gateway answered when asked for a block. Only a verified block is `found`. */
export type BlockAnswer = Readonly<{ type: 'found'; bytes: Uint8Array }> | NoBlock

export type NoBlock = Readonly<{
  type: 'absent' | 'wrong' | 'too large' | 'failed'
  reason: string
  /** How long it asked to be left alone, where it did. */
  retryAfterMs?: number
}>

// A byte now and then keeps a connection for ever, and this is what six connections share on the slowest of lines.
const LEAST_BYTES = 16 * 1024

// What cannot be compressed grows by less than a hundredth in every content coding.
const MAX_CODED_SIZE = MAX_BLOCK_SIZE + MAX_BLOCK_SIZE / 64

/** Asks one gateway for one block. It rejects only with the reason of the signal; all else is an answer. */
export async function fetchBlockFrom(
  gateway: Gateway,
  cid: CID,
  deadlines: BlockDeadlines,
  signal: AbortSignal,
  onBytes: () => void = () => {},
): Promise<BlockAnswer> {
  const timer = new StageTimer()
  try {
    return await requestBlock({
      gateway,
      cid,
      deadlines,
      timer,
      onBytes,
      signal: AbortSignal.any([signal, timer.signal]),
    })
  } catch (error) {
    signal.throwIfAborted()
    return { type: 'failed', reason: messageOf(timer.signal.aborted ? timer.signal.reason : error) }
  } finally {
    timer.stop()
  }
}

type BlockRequest = Readonly<{
  gateway: Gateway
  cid: CID
  deadlines: BlockDeadlines
  timer: StageTimer
  onBytes: () => void
  signal: AbortSignal
}>

async function requestBlock(request: BlockRequest): Promise<BlockAnswer> {
  const { cid, timer } = request
  const response = await openResponse(request)
  const refusal = refusalOf(response)
  if (refusal) {
    response.destroy()
    return refusal
  }
  const coding = response.headers['content-encoding'] ?? ''
  const body = await readInTime(response, isCoded(coding) ? MAX_CODED_SIZE : MAX_BLOCK_SIZE, request)
  timer.stop()
  if (!body) return TOO_LARGE
  // Bytes that were published compressed are sometimes served with a coding that only describes them.
  if (isBlockOf(cid, body)) return { type: 'found', bytes: body }
  if (!isCoded(coding)) return WRONG
  const decoded = await decodeBody(body, coding, MAX_BLOCK_SIZE)
  if (decoded.type === 'too large') return TOO_LARGE
  if (decoded.type === 'broken') return { type: 'wrong', reason: decoded.reason }
  return isBlockOf(cid, decoded.bytes) ? { type: 'found', bytes: decoded.bytes } : WRONG
}

const WRONG: NoBlock = { type: 'wrong', reason: 'the bytes do not match the CID' }
const TOO_LARGE: NoBlock = { type: 'too large', reason: `the block is larger than ${MAX_BLOCK_SIZE} bytes` }

async function readInTime(
  response: IncomingMessage,
  limit: number,
  { timer, deadlines: { idleMs }, onBytes }: BlockRequest,
): Promise<Buffer | null> {
  let since = 0
  timer.start('more bytes', idleMs)
  return readBodyUpTo(response, limit, (count) => {
    onBytes()
    since += count
    if (since < LEAST_BYTES) return
    since = 0
    timer.start('more bytes', idleMs)
  })
}

function openResponse(block: BlockRequest): Promise<IncomingMessage> {
  const { cid, timer, signal } = block
  const { url, agent } = block.gateway
  const { connectMs, firstByteMs } = block.deadlines
  return new Promise((resolve, reject) => {
    // Both, since some gateways heed only one of them (trustless gateway specification).
    const headers = { Accept: 'application/vnd.ipld.raw', 'Accept-Encoding': 'identity' }
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
      if (codeOf(error) === 'ECONNRESET' && request.reusedSocket) resolve(openResponse(block))
      else reject(error)
    })
    request.end()
  })
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): NoBlock | null {
  if (statusCode === 404 || statusCode === 410 || statusCode === 451 || statusCode === 412) {
    return { type: 'absent', reason: `status ${statusCode}` }
  }
  if (statusCode >= 300 && statusCode < 400) {
    return { type: 'failed', reason: 'it redirects, and redirects are not followed; name the other server instead' }
  }
  if (statusCode !== 200) {
    const waitMs = retryAfterMs(headers)
    return { type: 'failed', reason: `status ${statusCode}`, ...(waitMs !== null && { retryAfterMs: waitMs }) }
  }
  return Number(headers['content-length'] ?? 0) > MAX_CODED_SIZE ? TOO_LARGE : null
}
