import type { Middleware } from 'koa'
import { parseIndexAddress } from '../fallback/index-address.ts'
import { readBody } from '../http/read-body.ts'
import type { RegistrySearch } from '../registry-search.ts'
import { parseSearchCall } from '../search/search-call.ts'
import { searchWords } from '../search/words.ts'
import { renderFault, renderSearchResponse } from '../search/xml-rpc.ts'
import type { GatewayState } from '../state.ts'

const MAX_CALL_BYTES = 64 * 1024

/**
 * Answers `pip search`, which posts XML-RPC to the very URL of the project list. It is no route, so that every other
 * POST there stays a 405: who uploads to the URL that pip reads has to learn it.
 */
export function answerPipSearch(search: RegistrySearch): Middleware<GatewayState> {
  return async (ctx, next) => {
    const match = /^\/simple\/([^/]+)\/?$/.exec(ctx.path)
    if (ctx.method !== 'POST' || !match || !ctx.is('text/xml', 'application/xml')) return next()
    const { registry } = parseIndexAddress(decodeURIComponent(match[1] ?? ''))
    const words = await readWords(await readBody(ctx, MAX_CALL_BYTES))
    ctx.set('Content-Type', 'text/xml; charset=utf-8')
    ctx.set('Cache-Control', 'no-store')
    if (typeof words === 'string') {
      ctx.body = renderFault(words)
      return
    }
    const { hits } =
      words.length === 0 ? { hits: [] } : await search.search(registry, words, { signal: ctx.state.signal })
    ctx.body = renderSearchResponse(hits)
  }
}

/** A call that cannot be answered is a fault, and to XML-RPC a fault is an answer. */
async function readWords(xml: string): Promise<readonly string[] | string> {
  try {
    return parseSearchCall(xml).flatMap(searchWords)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'INVALID_SEARCH') return error.message
    throw error
  }
}
