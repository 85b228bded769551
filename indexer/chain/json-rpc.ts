import { setTimeout as sleep } from 'node:timers/promises'
import { RpcError } from './rpc-error.ts'

/** One call of a JSON-RPC method. */
export type RpcCall = Readonly<{ method: string; params: readonly unknown[] }>

/** Calls a chain's JSON-RPC endpoint. */
export interface RpcClient {
  /** Sends the calls, in batches, and returns their results in order. @throws {RpcError} */
  call(calls: readonly RpcCall[]): Promise<unknown[]>
}

export type RpcClientOptions = Readonly<{
  url: string
  signal: AbortSignal
  timeoutMs?: number
  /** How often a call is tried when the endpoint cannot be reached or is busy. */
  attempts?: number
  /** The wait before the second try; each further one waits four times as long. */
  retryDelayMs?: number
  /** Told of each try that failed and is followed by another. */
  onRetry?: (error: RpcError) => void
  maxResponseSize?: number
  maxBatchSize?: number
}>

const RETRY_DELAY_MS = 100
/** What endpoints say that limit how often they are asked, and not what. */
const BUSY = /rate.?limit|too many requests|request count|compute units|throughput|throttl|try again later/i

/**
 * Creates a client of a JSON-RPC endpoint over HTTP. A batch that is refused as a whole is sent in halves: providers limit
 * how many calls one may have, in words and codes of their own.
 */
export function createRpcClient(options: RpcClientOptions): RpcClient {
  const { attempts = 4 } = options
  let { maxBatchSize = 50 } = options
  let nextId = 1
  return {
    async call(calls) {
      const results: unknown[] = []
      while (results.length < calls.length) {
        const batch = calls
          .slice(results.length, results.length + maxBatchSize)
          .map((call) => ({ jsonrpc: '2.0', id: nextId++, ...call }))
        try {
          results.push(...(await sendWithRetries(options, batch, attempts)))
        } catch (error) {
          if (!(error as RpcError).ofBatch) throw error
          maxBatchSize = Math.ceil(batch.length / 2)
        }
      }
      return results
    },
  }
}

type Request = RpcCall & Readonly<{ id: number }>

async function sendWithRetries(options: RpcClientOptions, batch: readonly Request[], attempts: number) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(options, batch)
    } catch (error) {
      options.signal.throwIfAborted()
      if ((error as RpcError).code !== 'RPC_UNAVAILABLE' || attempt >= attempts) throw error
      options.onRetry?.(error as RpcError)
      await sleep((options.retryDelayMs ?? RETRY_DELAY_MS) * 4 ** (attempt - 1), undefined, { signal: options.signal })
    }
  }
}

async function send(options: RpcClientOptions, batch: readonly Request[]): Promise<unknown[]> {
  const place = describeEndpoint(options.url)
  const body = await post(options, place, batch)
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch (cause) {
    throw new RpcError('RPC_UNAVAILABLE', `${place} answered with ${describeText(body)}`, { cause })
  }
  const answers = Array.isArray(answer) ? answer : [answer]
  const byId = new Map(answers.map((item) => [(item as { id?: unknown } | null)?.id, item]))
  return batch.map((request) => readAnswer(place, request, byId.get(request.id) ?? refusal(answer), batch.length > 1))
}

// An endpoint that refuses a batch as a whole answers with one error that has no id.
function refusal(answer: unknown): unknown {
  return Array.isArray(answer) ? undefined : answer
}

function readAnswer(place: string, request: Request, answer: unknown, isBatch: boolean): unknown {
  const { error, result, id } = (answer ?? {}) as {
    error?: { code?: unknown; message?: unknown }
    result?: unknown
    id?: unknown
  }
  if (error) {
    const words = String(error.message).slice(0, 500)
    throw new RpcError(
      BUSY.test(words) ? 'RPC_UNAVAILABLE' : 'RPC_REFUSED',
      `${place} refused ${request.method}: ${words}`,
      // An error without the id of a call is that of the whole batch.
      { rpcCode: Number(error.code), words, ofBatch: isBatch && id !== request.id },
    )
  }
  if (id === request.id && result !== undefined) return result
  throw new RpcError('RPC_UNAVAILABLE', `${place} did not answer ${request.method}`)
}

async function post(options: RpcClientOptions, place: string, batch: readonly Request[]): Promise<string> {
  const { url, signal, timeoutMs = 30_000, maxResponseSize = 128 * 1024 * 1024 } = options
  const { href, headers } = splitCredentials(url)
  try {
    const response = await fetch(href, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(batch.length === 1 ? batch[0] : batch),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    const text = await readText(response, place, maxResponseSize, batch.length > 1)
    // Some endpoints send JSON-RPC errors with a status of their own; those say more than the status.
    if (response.ok || (response.status < 500 && response.status !== 429 && text.startsWith('{'))) return text
    const isBusy = response.status >= 500 || response.status === 429
    const hint = isHtml(text) ? ` and ${describeText(text)}` : ''
    throw new RpcError(
      isBusy ? 'RPC_UNAVAILABLE' : 'RPC_REFUSED',
      `${place} answered with status ${response.status}${hint}`,
      { ofBatch: !isBusy && batch.length > 1 },
    )
  } catch (cause) {
    if (cause instanceof RpcError) throw cause
    signal.throwIfAborted()
    throw new RpcError('RPC_UNAVAILABLE', `${place} cannot be reached: ${describeCause(cause)}`, { cause })
  }
}

function isHtml(text: string): boolean {
  return /^\s*</.test(text)
}

/** What came instead of JSON, and what may be done about it. */
function describeText(text: string): string {
  if (!isHtml(text)) return 'something that is not JSON'
  return "HTML, not with JSON-RPC; name the chain's JSON-RPC endpoint (--rpc), with its path and key"
}

async function readText(response: Response, place: string, maxSize: number, ofBatch: boolean): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxSize)
      throw new RpcError('RPC_TOO_LARGE', `${place} answered with more than ${maxSize} bytes`, { ofBatch })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function describeCause(cause: unknown): string {
  const { message, cause: inner } = cause as { message?: string; cause?: { code?: string; message?: string } }
  return inner?.code ?? inner?.message ?? message ?? String(cause)
}

/** The endpoint without what may be secret: credentials, and the path and query that hold providers' keys. */
export function describeEndpoint(url: string): string {
  return new URL(url).origin
}

// fetch refuses addresses with credentials in them.
function splitCredentials(url: string): { href: string; headers: Record<string, string> } {
  const parsed = new URL(url)
  if (parsed.username === '' && parsed.password === '') return { href: url, headers: {} }
  const credentials = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`
  parsed.username = ''
  parsed.password = ''
  return { href: parsed.href, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } }
}
