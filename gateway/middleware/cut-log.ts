import type { Context } from 'koa'
import type { Logger } from 'pino'

/** The client went first: no fault of ours. */
const CLIENT_HAS_GONE = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']

/**
 * Makes the listener for what fails after the headers were sent: the connection is destroyed and there is nobody left
 * to tell. Koa reports such an error more than once, and it is logged once.
 */
export function createCutLog(logger: Logger): (error: Error, ctx?: Context) => void {
  const logged = new WeakSet<Error>()
  return (error, ctx) => {
    if (logged.has(error)) return
    logged.add(error)
    if (ctx?.state?.signal?.aborted) return
    if ('code' in error && CLIENT_HAS_GONE.includes(String(error.code))) return
    logger.warn({ err: error, path: ctx?.path }, 'cut an answer')
  }
}
