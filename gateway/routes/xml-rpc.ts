import type Router from '@koa/router'
import { type AnswerCallOptions, answerCall } from '../middleware/pip-search.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { GatewayState } from '../state.ts'

/** `POST /pypi/<registry>`: PyPI's XML-RPC, where mirrors look for it under their base URL. */
export function addXmlRpcRoute(router: Router<GatewayState>, options: AnswerCallOptions): void {
  router.post('/pypi/:registry', (ctx) => answerCall(ctx, parseRegistryAddress(ctx.params.registry ?? ''), options))
}
