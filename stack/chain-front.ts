import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { checkHost, checkOrigin } from '@dipmp/ipfs'

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
  // A WebSocket is not bound by the same-origin policy, and nothing here asks by one.
  server.on('upgrade', (_, socket) => socket.destroy())
  return server
}

function forward(incoming: IncomingMessage, response: ServerResponse, socketPath: string): void {
  const { method, url, headers } = incoming
  const asked = request({ socketPath, method, path: url, headers }, (answer) => {
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
