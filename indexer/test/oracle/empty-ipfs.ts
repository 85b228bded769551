import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts an IPFS server without content; graph-node does not start without one. */
export async function startEmptyIpfs(): Promise<Readonly<{ url: string; stop: () => Promise<void> }>> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/v0/version')) response.end('{"Version":"0.1"}')
    else response.writeHead(404).end()
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
