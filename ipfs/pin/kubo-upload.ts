import { randomUUID } from 'node:crypto'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { startRequest } from '../source/http-request.ts'

/** A CAR to send, of a known size. */
export type CarUpload = Readonly<{ size: number; stream: AsyncIterable<Uint8Array>; onSent: (sent: number) => void }>

/** Sends a CAR as the one part of a multipart form, at the pace of the receiver, and resolves with its answer. */
export async function uploadCar(
  url: URL,
  { size, stream, onSent }: CarUpload,
  options: Readonly<{ headers: Readonly<Record<string, string>>; silenceMs: number; signal?: AbortSignal | undefined }>,
): Promise<IncomingMessage> {
  const { head, tail, contentType } = frame()
  const request = startRequest(url, {
    method: 'POST',
    headers: {
      ...options.headers,
      'Content-Type': contentType,
      'Content-Length': head.length + size + tail.length,
      Expect: '100-continue',
    },
    ...(options.signal && { signal: options.signal }),
  })
  request.setTimeout(options.silenceMs, () => request.destroy(new Error(`silent for ${options.silenceMs} ms`)))
  const answered = answerOf(request)
  request.flushHeaders()

  let isAnswered = false
  request.once('response', () => {
    isAnswered = true
  })
  async function* body(): AsyncGenerator<Uint8Array> {
    let sent = 0
    yield head
    for await (const chunk of stream) {
      // Whoever answers before all is sent has refused the rest.
      if (isAnswered) return
      yield chunk
      sent += chunk.length
      onSent(sent)
    }
    yield tail
  }

  // A server that refuses the token answers before a byte of the file is sent.
  if (await mayContinue(request, answered)) await sendBody(request, body(), answered)
  return answered
}

function frame() {
  const boundary = `dipmp-${randomUUID()}`
  const partHeaders =
    'Content-Disposition: form-data; name="file"; filename="file.car"\r\nContent-Type: application/octet-stream'
  return {
    head: Buffer.from(`--${boundary}\r\n${partHeaders}\r\n\r\n`),
    tail: Buffer.from(`\r\n--${boundary}--\r\n`),
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}

function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', (response) => {
      // An upload that was refused half-way leaves the connection unusable.
      response.once('close', () => request.destroy())
      resolve(response)
    })
    request.on('error', reject)
  })
  // Awaited at the end; a failure before that must not count as unhandled.
  answered.catch(() => undefined)
  return answered
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

async function sendBody(request: ClientRequest, body: AsyncIterable<Uint8Array>, answered: Promise<unknown>) {
  try {
    await pipeline(Readable.from(body, { objectMode: false }), request)
  } catch (error) {
    // A server may answer and close before it has read all; then its answer says more than the broken pipe.
    if (await settled(answered)) return
    throw error
  }
}

function settled(answered: Promise<unknown>): Promise<boolean> {
  return answered.then(
    () => true,
    () => false,
  )
}
