import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkHost, checkOrigin, listen, RequestError, stopListening } from '@dipmp/ipfs'
import { type Answer, answerError } from './answer.ts'

/** Answers a request; what it throws is told to the client by its status, or by its code. */
export type AnswerRequest = (request: LoopbackRequest, response: ServerResponse) => Promise<Answer>

export type LoopbackRequest = Readonly<{
  method: string
  /** Without the query. */
  path: string
  message: IncomingMessage
}>

export type LoopbackServer = Readonly<{
  /** Without a slash at the end. */
  url: string
  /** Closes all connections and resolves when the port is free. */
  stop(): Promise<void>
}>

// What is served here signs or shows what is not published, so it is for this machine alone.
const HOST = '127.0.0.1'

/**
 * Starts a server on the loopback that refuses what web pages of others ask of it. Port 0 takes a free one.
 * @throws the system's error where the port cannot be had, for instance EADDRINUSE.
 */
export async function startLoopbackServer(port: number, answer: AnswerRequest): Promise<LoopbackServer> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 600_000 })
  server.maxConnections = 64
  const onRequest = (request: IncomingMessage, response: ServerResponse) => void respond(request, response, answer)
  server.on('request', onRequest)
  // Asked first, a client with a wrong token need not send its file.
  server.on('checkContinue', onRequest)
  await listen(server, port, HOST)
  const address = server.address() as AddressInfo
  return { url: `http://${HOST}:${address.port}`, stop: () => stopListening(server) }
}

async function respond(message: IncomingMessage, response: ServerResponse, answer: AnswerRequest): Promise<void> {
  try {
    checkHost(message.headers.host, { host: HOST })
    checkOrigin(message.headers)
    const { method = 'GET', url = '/' } = message
    send(message, response, await answer({ method, path: pathOf(url), message }, response))
  } catch (error) {
    send(message, response, answerError(error, message.headers.accept ?? ''))
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, reason, headers, body }: Answer): void {
  if (response.destroyed) return
  if (reason !== undefined) response.statusMessage = reason
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers })
  response.end(request.method === 'HEAD' ? undefined : body)
  // A client that is still sending reads its answer when it has sent all: what comes is thrown away.
  if (!request.complete) request.resume()
}

function pathOf(target: string): string {
  try {
    return new URL(target, 'http://localhost').pathname
  } catch {
    throw new RequestError(400, 'the request target is malformed')
  }
}
