import type { ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import type { Context } from 'koa'
import { weighEncodings } from '../http/accept-encoding.ts'
import { checkIfMatch, matchesEtag } from '../http/etag.ts'
import { originOf } from '../http/origin.ts'
import { placePage } from './place-page.ts'
import { type ReadyPage, type Variant, variantFor } from './ready-page.ts'

/**
 * Answers a ready page, or 304 to who has it.
 * @throws PreconditionFailedError (PRECONDITION_FAILED)
 */
export function sendPage(ctx: Context, page: ReadyPage): void {
  const { etag, body, headers, unchangedHeaders } = pageFor(ctx, page)
  checkIfMatch(ctx.get('If-Match'), etag)
  const isKnown = matchesEtag(ctx.get('If-None-Match'), etag)
  ctx.status = isKnown ? 304 : 200
  if (!isKnown && ctx.method !== 'HEAD') ctx.body = body()
  const sent = isKnown ? unchangedHeaders : headers
  for (let place = 0; place < sent.length; place += 2) ctx.set(sent[place] ?? '', sent[place + 1] ?? '')
  if (page.block !== null) ctx.set('X-Dipmp-Block', `${page.block.number} ${page.block.hash}`)
}

function pageFor(ctx: Context, page: ReadyPage) {
  const weights = weighEncodings(ctx.get('Accept-Encoding'))
  if (page.hasOrigin) return placePage(page, originOf(ctx.req), weights)
  const variant = variantFor(page, weights)
  const { parts } = variant
  return { ...variant, body: () => (parts.length === 1 ? parts[0] : Readable.from(parts)) }
}

/** Sends the body of a page after its head. One of many pieces goes at the pace at which the client takes it. */
export function sendBody(response: ServerResponse, { parts, text }: Variant): void {
  if (text !== null) response.end(text, 'latin1')
  else if (parts.length === 1) response.end(parts[0])
  // A client that leaves is nothing to tell anybody.
  else pipeline(Readable.from(parts), response, () => {})
}
