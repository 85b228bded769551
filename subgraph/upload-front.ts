import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'

/** What graph-cli is told to upload to, on the loopback, while it deploys. */
export type UploadFront = Readonly<{ url: string; stop: () => Promise<void> }>

/** Headers of one connection, which are not for the next. */
const OF_CONNECTION = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect']

/**
 * Passes graph-cli's uploads on to an IPFS API, as CIDv0. graph-node takes no deployment of more than 46 characters, which a
 * CIDv0 has (`DeploymentHash`), and graph-cli leaves the version to the node: with Kubo's profile `unixfs-v1-2025` it is a
 * CIDv1 of 59.
 */
export async function startUploadFront(ipfsUrl: string): Promise<UploadFront> {
  const server = createServer((request, response) => {
    passOn(ipfsUrl, request, response).catch((error: Error) => refuse(ipfsUrl, response, error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function passOn(ipfsUrl: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = new URL(request.url ?? '/', 'http://127.0.0.1')
  const url = new URL(ipfsUrl)
  url.pathname = `${url.pathname.replace(/\/$/, '')}${asked.pathname}`
  url.search = asked.search
  if (asked.pathname.endsWith('/api/v0/add')) {
    url.searchParams.set('cid-version', '0')
    // A raw leaf has a CIDv1 whatever is asked for.
    url.searchParams.set('raw-leaves', 'false')
  }
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined || OF_CONNECTION.includes(name) ? [] : [[name, String(value)] as [string, string]],
  )
  const method = request.method ?? 'POST'
  const body = method === 'GET' || method === 'HEAD' ? null : request
  const answer = await fetch(url, { method, headers, body, duplex: 'half' })
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
  if (answer.body) await pipeline(answer.body, response)
  else response.end()
}

function refuse(ipfsUrl: string, response: ServerResponse, error: Error): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(502, { 'content-type': 'application/json' })
  const message = `the IPFS API at ${new URL(ipfsUrl).host} cannot be reached: ${error.message}`
  response.end(JSON.stringify({ Message: message, Code: 0, Type: 'error' }))
}
