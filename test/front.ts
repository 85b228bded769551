import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a client sent it. */
export type Request = Readonly<{ method: string; path: string; range: string | null; ifRange: string | null }>

/** A server that stands between a client and a gateway, and notes what is asked. */
export type Front = Readonly<{ url: string; requests: readonly Request[]; stop: () => Promise<void> }>

/** What a front does to an answer that is not passed on as it is; false passes it on. */
export type Interfere = (asked: Request, answer: IncomingMessage, response: ServerResponse) => boolean

/** Starts a front before a server. */
export async function startFront(url: string, interfere: Interfere): Promise<Front> {
  const requests: Request[] = []
  const server = createServer((incoming, response) => {
    const { method = '', url: path = '', headers } = incoming
    const asked = { method, path, range: headers.range ?? null, ifRange: textOf(headers['if-range']) }
    requests.push(asked)
    const passed = request(new URL(path, url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (!interfere(asked, answer, response)) answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    passed.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function textOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null
}
