import type { IncomingMessage } from 'node:http'
import { MAX_BLOCK_SIZE } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { readBody, startRequest } from '../source/http-request.ts'
import { retryAfterMs } from '../source/retry-after.ts'
import { uploadCar } from './kubo-upload.ts'
import type { LocalDag } from './local-dag.ts'
import { ServerBusyError } from './patiently.ts'

/** A server that speaks Kubo's RPC (docs.ipfs.tech/reference/kubo/rpc), and how to speak to it. */
export type KuboServer = Readonly<{ url: URL; token: string | undefined; silenceMs: number }>

/**
 * Sends a file's blocks as a CAR and has its root pinned.
 * @throws Error that says what the server answered where it is not the root, pinned.
 */
export async function importDag(
  server: KuboServer,
  dag: LocalDag,
  signal: AbortSignal | undefined,
  onSent: (sent: number) => void,
): Promise<void> {
  const url = new URL('api/v0/dag/import?pin-roots=true', server.url)
  const upload = { size: dag.carSize, stream: dag.car(), onSent }
  const response = await uploadCar(url, upload, { headers: headersOf(server), silenceMs: server.silenceMs, signal })
  const text = await readText(response)
  if (response.statusCode !== 200) throw refusalOf(response, text)
  checkImport(dag.root, text)
}

/** Whether the server itself has a block; it does not look for it elsewhere. */
export async function hasBlock(server: KuboServer, cid: CID, signal: AbortSignal | undefined): Promise<boolean> {
  const response = await post(server, `api/v0/block/stat?arg=${cid}&offline=true`, signal)
  const text = await readText(response)
  if (response.statusCode === 200) return true
  // Kubo answers every failed command with 500, so a block it lacks cannot be told from another fault.
  if (response.statusCode === 500 || response.statusCode === 404) return false
  throw refusalOf(response, text)
}

function post(server: KuboServer, command: string, signal: AbortSignal | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = startRequest(new URL(command, server.url), {
      method: 'POST',
      headers: { ...headersOf(server), 'Content-Length': 0 },
      ...(signal && { signal }),
    })
    request.setTimeout(server.silenceMs, () => request.destroy(new Error(`silent for ${server.silenceMs} ms`)))
    request.once('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

function headersOf({ token }: KuboServer): Readonly<Record<string, string>> {
  return token === undefined ? {} : { Authorization: `Bearer ${token}` }
}

// The answer is one JSON object a line; those about other things than roots are passed over.
function checkImport(root: CID, text: string): void {
  const roots = text.split('\n').flatMap((line) => rootOf(line) ?? [])
  const [first] = roots
  if (roots.length !== 1 || first === undefined)
    throw new Error(`it answered with ${roots.length} roots instead of one`)
  if (first.error !== '') throw new Error(`it could not pin the file: ${first.error.slice(0, MESSAGE_LENGTH)}`)
  if (first.cid !== root.toString()) throw new Error(`it took ${first.cid.slice(0, 80)} instead of ${root}`)
}

function rootOf(line: string): Readonly<{ cid: string; error: string }> | null {
  const value: unknown = parseJson(line)
  const root = propertyOf(value, 'Root')
  if (root === undefined || root === null) return null
  return {
    cid: String(propertyOf(propertyOf(root, 'Cid'), '/')),
    error: String(propertyOf(root, 'PinErrorMsg') ?? ''),
  }
}

/** Kubo answers 500 with a message to a command that failed, which it will again; without one, its server failed. */
function refusalOf(response: IncomingMessage, text: string): Error {
  const { statusCode = 0, headers } = response
  const isKubos = statusCode === 500 && propertyOf(parseJson(text), 'Message') !== undefined
  const isPassing = statusCode === 429 || statusCode === 408 || (statusCode >= 500 && !isKubos)
  const message = refusalText(response, text)
  return isPassing ? new ServerBusyError(message, retryAfterMs(headers)) : new Error(message)
}

function refusalText({ statusCode = 0 }: IncomingMessage, text: string): string {
  if (statusCode === 401 || statusCode === 403) return `it refuses the upload (status ${statusCode}); check the token`
  if (statusCode >= 300 && statusCode < 400) return 'it redirects, and uploads are not sent on; name the other server'
  const message = propertyOf(parseJson(text), 'Message') ?? text
  return `status ${statusCode}: ${String(message).slice(0, MESSAGE_LENGTH)}`
}

const MESSAGE_LENGTH = 300

async function readText(response: IncomingMessage): Promise<string> {
  return (await readBody(response, MAX_BLOCK_SIZE)).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function propertyOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}
