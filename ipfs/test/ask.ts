import { type IncomingHttpHeaders, request as startRequest } from 'node:http'

type Question = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: Buffer | string }>
type Reply = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>

/** Sends one request with exactly these headers, Host among them. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = startRequest(new URL(url), { method, headers, agent: false })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('error', reject)
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.end(body)
  })
}
