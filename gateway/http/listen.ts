import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PortInUseError } from '../errors.ts'

export type Listening = Readonly<{
  url: string
  port: number
  /** Refuses new connections, lets answers under way finish within the time, and closes the rest. */
  stop: (timeoutMs: number) => Promise<void>
}>

export type ListenOptions = Readonly<{ host: string; port: number; maxConnections: number }>

const SERVER_LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  /** How exactly the two above are held. */
  connectionsCheckingInterval: 5_000,
}

/** A client that takes no byte for this long has gone. */
const IDLE_TIMEOUT_MS = 120_000

/**
 * Starts a server within limits.
 * @throws PortInUseError (PORT_IN_USE)
 */
export async function listen(
  listener: RequestListener,
  { host, port, maxConnections }: ListenOptions,
): Promise<Listening> {
  const server = createServer(SERVER_LIMITS, listener)
  server.maxConnections = maxConnections
  server.setTimeout(IDLE_TIMEOUT_MS)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new PortInUseError(host, port, { cause }) : cause)
    })
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
  return { url, port: taken, stop: (timeoutMs) => stop(server, timeoutMs) }
}

async function stop(server: Server, timeoutMs: number): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection kept alive would hold the server open after its last answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs)
  await closed
  clearInterval(sweep)
  clearTimeout(deadline)
}
