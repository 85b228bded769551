import { type Served, serve } from './serve.ts'

export type GraphRequest = Readonly<{ query: string; variables: Readonly<Record<string, string>> }>

/** `data` and `errors` are answered with HTTP 200, as graph-node does for both. */
export type GraphAnswer = Readonly<{ data?: unknown; errors?: readonly unknown[] }>

export type GraphServer = Served & Readonly<{ asked: readonly GraphRequest[] }>

/** A GraphQL server whose answers a test writes. A null is never answered. */
export async function startGraphServer(
  answer: (request: GraphRequest) => GraphAnswer | null | Promise<GraphAnswer | null>,
): Promise<GraphServer> {
  const asked: GraphRequest[] = []
  const served = await serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body: GraphRequest = JSON.parse(Buffer.concat(chunks).toString())
    // What follows the index asks all the time; the tests are about the other queries.
    if (body.query.includes('query Records')) {
      response.statusCode = 503
      response.end('{}')
      return
    }
    asked.push(body)
    const answered = await answer(body)
    if (answered === null) return
    // graph-node sends its content type twice.
    response.setHeader('content-type', ['application/json', 'application/json'])
    response.end(JSON.stringify(answered))
  })
  return { ...served, asked }
}
