import type Router from '@koa/router'
import { z } from 'zod'
import { InvalidDocumentError } from '../errors.ts'
import { checkDocument } from '../graphql/check-document.ts'
import type { GraphqlRequest, PassOn } from '../graphql/pass-on.ts'
import { readBody } from '../http/read-body.ts'
import type { GatewayState } from '../state.ts'

const MAX_REQUEST_BYTES = 16 * 1024

const request = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() })

/** `/graphql`: the subgraph's own API, for reading, within limits. */
export function addGraphqlRoute(router: Router<GatewayState>, passOn: PassOn): void {
  router.post('/graphql', async (ctx) => {
    const document = readRequest(await readBody(ctx, MAX_REQUEST_BYTES))
    checkDocument(document.query)
    ctx.body = Buffer.from(await passOn(document, ctx.state.signal))
    ctx.set('Content-Type', 'application/json')
    ctx.set('Cache-Control', 'no-store')
  })
}

function readRequest(text: string): GraphqlRequest {
  try {
    const { query, variables } = request.parse(JSON.parse(text))
    return { query, variables: variables ?? {} }
  } catch (cause) {
    throw new InvalidDocumentError('send JSON with a query and, where it has any, its variables', { cause })
  }
}
