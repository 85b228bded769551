import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ByteSource, RequestError } from '@dipmp/ipfs'
import { type Answer, answerText } from '../loopback/answer.ts'
import { readUpload } from './read-upload.ts'
import type { UploadSession } from './upload-session.ts'
import { within } from './within.ts'

export type UploadLimits = Readonly<{
  /** The largest form in bytes; 1 GiB unless told. */
  maxUploadSize?: number
  /** How long an upload waits for its answer before it is told that the rest goes on without it; 8 s unless told. */
  answerWithinMs?: number
}>

/** Takes the file of a form into a session. */
export async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  options: UploadLimits & Readonly<{ session: UploadSession }>,
): Promise<Answer> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const end = options.session.begin()
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-upload-'))
  let taken: Promise<unknown> = Promise.resolve()
  try {
    const contentType = request.headers['content-type'] ?? ''
    const body = bodyOf(request, response, options.maxUploadSize ?? GIB)
    const upload = await readUpload({ contentType, body, folder, signal: gone.signal })
    const taking = options.session.take(upload)
    taken = taking.catch(() => {})
    return answerOf(await within(taking, options.answerWithinMs))
  } finally {
    // The client is not kept waiting, but the file is needed until it is taken.
    void taken.then(() => rm(folder, { recursive: true, force: true })).then(end)
  }
}

const GIB = 1024 ** 3

function answerOf(isPublished: boolean | null): Answer {
  if (isPublished === null)
    return answerText(202, 'accepted; it is still checked, and the server tells what comes of it')
  if (isPublished) return answerText(200, 'published already, with the same bytes')
  return answerText(202, 'accepted; it is published with the other files of its release, and the server tells when')
}

async function* bodyOf(
  request: IncomingMessage,
  response: ServerResponse,
  maxUploadSize: number,
): AsyncGenerator<Uint8Array> {
  const tooLarge = new RequestError(413, `uploads of at most ${maxUploadSize} bytes are taken`)
  if (Number(request.headers['content-length'] ?? 0) > maxUploadSize) throw tooLarge
  if (request.headers.expect === '100-continue') response.writeContinue()
  let size = 0
  // Not destroyed when reading stops early: the answer that says why goes over the same connection.
  const chunks: ByteSource = request.iterator({ destroyOnReturn: false })
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > maxUploadSize) throw tooLarge
    yield chunk
  }
}
