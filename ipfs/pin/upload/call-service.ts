import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { messageOf } from '../../dag/error-facts.ts'
import { readBodyUpTo, startRequest } from '../../source/http-request.ts'
import { retryAfterMs } from '../../source/retry-after.ts'
import { ServiceError } from '../service-error.ts'

/** A service's address, which ends with a slash, and how to speak to it. */
export type ServiceServer = Readonly<{
  url: URL
  /** The header of this name; null for none. */
  authorization: string | null
  /** How long it may be silent, also while it works. */
  silenceMs: number
}>

export type Call = Readonly<{
  method: string
  /** Relative to the server's address, or an address of its own. */
  path: string
  headers?: Readonly<Record<string, string | number>>
  body?: CallBody
  signal: AbortSignal
  /** The longest answer that is read; 1 MiB unless told. */
  limit?: number
}>

/** Sent piece by piece at the pace of the receiver; `onSent` hears how many bytes the system has taken. */
export type CallBody = Readonly<{
  size: number
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  onSent?: (sent: number) => void
  /** Asks with `Expect: 100-continue` first, so that a refusal comes before the bytes are sent. */
  asksFirst?: boolean
}>

export type ServiceAnswer = Readonly<{
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** The path of the server's address, which often is a key, and which some servers repeat. */
  basePath: string
}>

/**
 * Sends one request and reads its answer, whatever its status; redirects are not followed.
 * @throws ServiceError where there is no answer, and what the body throws.
 */
export async function callService(server: ServiceServer, call: Call): Promise<ServiceAnswer> {
  const url = new URL(call.path, server.url)
  // A secret goes to no other host than the one it is for.
  const isOwn = url.origin === server.url.origin
  const request = startRequest(url, {
    method: call.method,
    headers: {
      ...(server.authorization !== null && isOwn && { Authorization: server.authorization }),
      'Content-Length': call.body?.size ?? 0,
      ...(call.body?.asksFirst && { Expect: '100-continue' }),
      ...call.headers,
    },
    signal: call.signal,
  })
  request.setTimeout(server.silenceMs, () => request.destroy(new Error(`silent for ${server.silenceMs} ms`)))
  const answered = answerOf(request)
  try {
    if (call.body) await sendBody(request, call.body, answered)
    else request.end()
    const response = await answered
    const body = await readBodyUpTo(response, call.limit ?? MIB, () => {})
    if (!body) throw new Error(`its answer is longer than ${call.limit ?? MIB} bytes`)
    return { status: response.statusCode ?? 0, headers: response.headers, body, basePath: server.url.pathname }
  } catch (error) {
    call.signal.throwIfAborted()
    if (error instanceof BodyError) throw error.cause
    throw new ServiceError(messageOf(error), { isPassing: true, cause: error })
  } finally {
    request.destroy()
  }
}

const MIB = 1024 * 1024

/** What the bytes' own source threw, which no other try would mend. */
class BodyError extends Error {}

/**
 * What an answer means that is no success.
 * @param detail What the service said of it, where its body is of a known form.
 */
export function refusalOf({ status, headers, body, basePath }: ServiceAnswer, detail?: string): ServiceError {
  const said = detail || body.toString('utf8')
  const shown = basePath.length > 1 ? said.replaceAll(basePath, '/…/') : said
  const text = shown.replace(/\s+/g, ' ').trim().slice(0, 300)
  return new ServiceError(`${REASONS.get(status) ?? ''}status ${status}${text === '' ? '' : `: ${text}`}`, {
    isPassing: status >= 500 || PASSING.has(status),
    retryAfterMs: retryAfterMs(headers),
  })
}

const PASSING = new Set([408, 425, 429])

const REASONS = new Map([
  [401, 'it refuses the upload; check the token; '],
  [402, 'it wants to be paid; '],
  [403, 'it refuses the upload; check the token; '],
  [429, 'it has had too many requests; '],
  ...[301, 302, 303, 307, 308].map((status): [number, string] => [
    status,
    'it redirects, and uploads are not sent on; name the other server; ',
  ]),
])

function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.on('error', reject)
    request.once('close', () => reject(new Error('the connection was closed')))
  })
  // Awaited at the end; a failure before that must not count as unhandled.
  answered.catch(() => undefined)
  return answered
}

async function sendBody(request: ClientRequest, body: CallBody, answered: Promise<IncomingMessage>): Promise<void> {
  let isAnswered = false
  request.once('response', () => {
    isAnswered = true
  })
  if (body.asksFirst) {
    request.flushHeaders()
    if (!(await mayContinue(request, answered))) return
  }
  try {
    let sent = 0
    for await (const chunk of guarded(body.bytes)) {
      // Whoever answers before all is sent has refused the rest.
      if (isAnswered) return
      await write(request, chunk)
      sent += chunk.length
      body.onSent?.(sent)
    }
    request.end()
  } catch (error) {
    if (error instanceof BodyError) throw error
    // A server may answer and close before it has read all; its answer, or why there is none, says more than the broken pipe.
    await answered
  }
}

async function* guarded(bytes: CallBody['bytes']): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of bytes) yield chunk
  } catch (cause) {
    throw new BodyError('', { cause })
  }
}

// A request that is destroyed before it has a connection drops what waits for one, and does not tell it.
function write(request: ClientRequest, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => settle(new Error('the connection was closed'))
    const responded = () => settle()
    function settle(error?: Error | null): void {
      request.off('close', closed)
      request.off('response', responded)
      if (error) reject(error)
      else resolve()
    }
    request.once('close', closed)
    request.once('response', responded)
    request.write(chunk, settle)
  })
}

// Servers that know nothing of `Expect` say nothing: after a second the body is sent anyway (RFC 9110, 10.1.1).
const CONTINUE_AFTER_MS = 1_000

async function mayContinue(request: ClientRequest, answered: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const told = new Promise<boolean>((resolve) => {
    request.once('continue', () => resolve(true))
    timer = setTimeout(() => resolve(true), CONTINUE_AFTER_MS)
  })
  try {
    return await Promise.race([told, answered.then(() => false)])
  } finally {
    clearTimeout(timer)
  }
}
