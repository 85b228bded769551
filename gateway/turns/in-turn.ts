import type { Context } from 'koa'
import { clientAddress } from '../http/client-address.ts'
import type { GatewayState } from '../state.ts'
import type { Turns } from './turns.ts'

/**
 * Answers what is made anew for each request when it is its client's turn.
 * @throws what `Turns` throws, and the action
 */
export type InTurn = <T>(ctx: Context & { state: GatewayState }, action: () => Promise<T>) => Promise<T>

/** `trustProxy`: whether a proxy before this tells the client's address. */
export function createInTurn(turns: Turns, trustProxy: boolean): InTurn {
  return (ctx, action) => turns.take(clientAddress(ctx.req, trustProxy), ctx.state.signal, action)
}
