import type { RouterContext } from '@koa/router'

/** What a request carries from middleware to route. `signal` is aborted when nobody waits for the answer any more. */
export type GatewayState = { signal: AbortSignal }

export type GatewayContext = RouterContext<GatewayState>
