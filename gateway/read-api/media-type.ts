import type { Context } from 'koa'
import { NotAcceptableError } from '../errors.ts'

/** GraphQL over HTTP: the type whose statuses tell of faults, and the one of before, which says 200 to whatever was read. */
export const RESPONSE_TYPE = 'application/graphql-response+json'
const LEGACY_TYPE = 'application/json'

export type ResponseType = typeof RESPONSE_TYPE | typeof LEGACY_TYPE

/**
 * The type that a request wants its answer in; who accepts anything gets the one of before, as the specification asks until
 * 2025 and old clients go on to expect.
 * @throws NotAcceptableError (NOT_ACCEPTABLE)
 */
export function negotiateType(ctx: Context): ResponseType {
  const accepted = ctx.accepts(LEGACY_TYPE, RESPONSE_TYPE)
  if (accepted === RESPONSE_TYPE || accepted === LEGACY_TYPE) return accepted
  throw new NotAcceptableError([RESPONSE_TYPE, LEGACY_TYPE])
}
