import type { Context } from 'koa'
import type { Logger } from 'pino'
import { isClientFault } from '../http/client-fault.ts'

/**
 * Makes the listener for what fails after the headers were sent: the connection is destroyed and there is nobody left
 * to tell. Koa reports such an error more than once, and it is logged once.
 */
export function createCutLog(logger: Logger): (error: Error, ctx?: Context) => void {
  const logged = new WeakSet<Error>()
  return (error, ctx) => {
    if (logged.has(error)) return
    logged.add(error)
    if (isClientFault(error) || ctx?.state?.signal?.aborted) return
    logger.warn({ err: error, path: ctx?.path }, 'cut an answer')
  }
}
