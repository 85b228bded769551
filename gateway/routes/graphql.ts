import type Router from '@koa/router'
import { clientAddress } from '../http/client-address.ts'
import { readAnswer } from '../read-api/answer.ts'
import { InvalidDocumentError } from '../read-api/errors.ts'
import { errorsBody, statusFor } from '../read-api/errors-body.ts'
import { negotiateType, type ResponseType } from '../read-api/media-type.ts'
import type { ReadApi } from '../read-api/read-api.ts'
import { readGraphqlRequest } from '../read-api/read-request.ts'
import type { GatewayContext, GatewayState } from '../state.ts'

export type GraphqlRouteOptions = Readonly<{
  readApi: ReadApi
  /** Whether a proxy before this tells the client's address. */
  trustProxy: boolean
  maxAgeSeconds: number
}>

/** `/graphql`: the subgraph's own API, for reading, within limits, as GraphQL over HTTP. */
export function addGraphqlRoute(
  router: Router<GatewayState>,
  { readApi, trustProxy, maxAgeSeconds }: GraphqlRouteOptions,
): void {
  const answer = async (ctx: GatewayContext, cacheControl: string) => {
    ctx.vary('Accept')
    ctx.state.tellError = tellErrorsAs('application/json')
    const type = negotiateType(ctx)
    ctx.state.tellError = tellErrorsAs(type)
    const asked = await readGraphqlRequest(ctx)
    const client = clientAddress(ctx.req, trustProxy)
    const { status, body } = readAnswer(
      await readApi(asked, { client, method: ctx.method, signal: ctx.state.signal }),
      type,
    )
    ctx.status = status
    ctx.body = body
    ctx.set('Content-Type', `${type}; charset=utf-8`)
    ctx.set('Cache-Control', status === 200 ? cacheControl : 'no-store')
  }

  router.post('/graphql', (ctx) => answer(ctx, 'no-store'))
  router.get('/graphql', (ctx) => answer(ctx, `public, max-age=${maxAgeSeconds}`))
}

function tellErrorsAs(type: ResponseType): NonNullable<GatewayState['tellError']> {
  return (error, code, status, message) => {
    const faults = error instanceof InvalidDocumentError ? error.faults : [{ message }]
    return { status: statusFor(code, status, type), type: `${type}; charset=utf-8`, body: errorsBody(code, faults) }
  }
}
