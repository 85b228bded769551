import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { checkHost, checkOrigin } from '@dipmp/ipfs'

const KEEP_ALIVE_MS = 600_000

/**
 * Serves a development chain that listens on a socket of its own, to programs of this machine and to nobody's browser. The
 * chain holds unlocked accounts and answers any origin: a web page that is open while it runs could sign with them, by a name
 * of its own for the loopback too (DNS rebinding).
 */
export function createChainFront(socketPath: string, host: string): Server {
  const server = createServer((incoming, response) => {
    try {
      checkHost(incoming.headers.host, { host })
      checkOrigin(incoming.headers)
    } catch (error) {
      refuse(response, error instanceof Error ? error.message : String(error))
      return
    }
    forward(incoming, response, socketPath)
  })
  // A client that sends again on a connection just as it is closed for being idle is told of a hang-up.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  // A WebSocket is not bound by the same-origin policy, and nothing here asks by one.
  server.on('upgrade', (_, socket) => socket.destroy())
  return server
}

function forward(incoming: IncomingMessage, response: ServerResponse, socketPath: string): void {
  const { method, url, headers } = incoming
  // A connection of its own for each: one that is kept may be closed by the other side just as it is used again.
  const asked = request({ socketPath, method, path: url, headers, agent: false }, (answer) => {
    const entries = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'))
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(entries))
    answer.pipe(response)
  })
  asked.on('error', () => response.destroy())
  response.on('close', () => asked.destroy())
  incoming.pipe(asked)
}

function refuse(response: ServerResponse, message: string): void {
  const error = { code: -32600, message }
  response.writeHead(403, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error }))
}
