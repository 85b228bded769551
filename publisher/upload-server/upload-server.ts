import { randomBytes } from 'node:crypto'
import { RequestError } from '@dipmp/ipfs'
import { type Answer, answerJson, answerText } from '../loopback/answer.ts'
import { type LoopbackRequest, type LoopbackServer, startLoopbackServer } from '../loopback/loopback-server.ts'
import type { PreviewIndex } from '../staging/preview-index.ts'
import { answerUpload, type UploadLimits } from './answer-upload.ts'
import { checkToken } from './check-token.ts'
import type { UploadSession } from './upload-session.ts'
import { within } from './within.ts'

export type UploadServerOptions = UploadLimits &
  Readonly<{
    session: UploadSession
    /** Pages of what is staged, below `/simple/`. */
    preview: PreviewIndex
    /** 0, the default, takes a free one. */
    port?: number
    /** What a client must send as its password; made at random unless given. */
    token?: string
  }>

export type UploadServer = LoopbackServer & Readonly<{ token: string }>

/**
 * Serves PyPI's upload API on the loopback: what is posted to `/legacy/` goes to a session, which publishes it.
 * @throws the system's error where the port cannot be had, for instance EADDRINUSE.
 */
export async function startUploadServer(options: UploadServerOptions): Promise<UploadServer> {
  const token = options.token ?? randomBytes(24).toString('base64url')
  const server = await startLoopbackServer(options.port ?? 0, async (request, response) => {
    const { method, path, message } = request
    if (path.startsWith('/simple') || path.startsWith('/files/')) return options.preview.answer(request)
    if (method === 'GET' && path === '/') return answerText(200, ABOUT)
    checkRoute(request)
    checkToken(message.headers, token)
    if (path === '/session') return answerJson(200, await sessionAnswer(request, options.session))
    if (path === '/session/publish') return publish(options)
    return answerUpload(message, response, options)
  })
  return { ...server, token }
}

const ABOUT =
  'This is dipmp upload-server: upload to /legacy/ with the token that it printed; see what is staged below /simple/.'

/** The methods of each path. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  '/': ['GET', 'POST'],
  '/legacy': ['POST'],
  '/legacy/': ['POST'],
  '/session': ['GET', 'DELETE'],
  '/session/publish': ['POST'],
}

function checkRoute({ method, path }: LoopbackRequest): void {
  const methods = ROUTES[path]
  if (!methods)
    throw new RequestError(404, 'there is nothing here but /legacy/, /session, /session/publish and /simple/')
  if (methods.includes(method)) return
  throw new RequestError(405, `the method has to be ${methods.join(' or ')}`, { Allow: methods.join(', ') })
}

function sessionAnswer({ method }: LoopbackRequest, session: UploadSession) {
  return method === 'DELETE' ? session.cancel() : session.state()
}

async function publish({ session, answerWithinMs }: UploadServerOptions): Promise<Answer> {
  const state = await within(session.publish(), answerWithinMs)
  if (state === null) return answerJson(202, await session.state())
  return answerJson(state.status === 'error' ? 409 : 200, state)
}
