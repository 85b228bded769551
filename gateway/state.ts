import type { RouterContext } from '@koa/router'

/** An error as an answer. */
export type ErrorAnswer = Readonly<{ status: number; type: string; body: string }>

/** What a request carries from middleware to route. */
export type GatewayState = {
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal
  /** How a route's errors are told, where not as text: given the error's code, its status, and what may be told of it. */
  tellError?: (error: unknown, code: string, status: number, message: string) => ErrorAnswer
}

export type GatewayContext = RouterContext<GatewayState>
