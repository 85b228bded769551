import type { Context } from 'koa'
import { chooseEncoding } from '../http/accept-encoding.ts'
import { matchesEtag } from '../http/etag.ts'
import { type ReadyPage, variantFor } from './ready-page.ts'

/** Answers a ready page, or 304 to who has it. */
export function sendPage(ctx: Context, page: ReadyPage): void {
  const { etag, body, headers, unchangedHeaders } = variantFor(page, chooseEncoding(ctx.get('Accept-Encoding')))
  const isKnown = matchesEtag(ctx.get('If-None-Match'), etag)
  ctx.status = isKnown ? 304 : 200
  if (!isKnown) ctx.body = body
  const sent = isKnown ? unchangedHeaders : headers
  for (let place = 0; place < sent.length; place += 2) ctx.set(sent[place] ?? '', sent[place + 1] ?? '')
  ctx.set('X-Dipmp-Block', `${page.block.number} ${page.block.hash}`)
}
