import { get, type IncomingHttpHeaders } from 'node:http'

/** An answer as it came: nothing decoded, without the headers that are of the moment and of the connection. */
export type RawPage = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>

/** Asks for a page and takes the bytes as they come. */
export function fetchRawPage(url: string, headers: Readonly<Record<string, string>>): Promise<RawPage> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { ...headers }, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { date: _date, connection: _connection, 'keep-alive': _kept, ...rest } = response.headers
      resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(chunks) })
    })
    request.on('error', reject)
  })
}

/** The types and encodings that a page comes in, as clients ask for them. */
export const WAYS = ['application/vnd.pypi.simple.v1+json', 'application/vnd.pypi.simple.v1+html', 'text/html'].flatMap(
  (accept) => ['identity', 'gzip', 'zstd'].map((encoding) => ({ accept, 'accept-encoding': encoding })),
)
