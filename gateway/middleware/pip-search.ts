import type { Context, Middleware } from 'koa'
import { parseIndexAddress } from '../fallback/index-address.ts'
import { readBody } from '../http/read-body.ts'
import { sendPage } from '../pages/send-page.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { AnswerMirrors } from '../search/answer-mirrors.ts'
import { parseMirrorCall } from '../search/mirror-calls.ts'
import { parseSearchCall } from '../search/search-call.ts'
import { searchWords } from '../search/words.ts'
import { renderFault, renderSearchResponse } from '../search/xml-rpc.ts'
import type { GatewayState } from '../state.ts'
import type { InTurn } from '../turns/in-turn.ts'

const MAX_CALL_BYTES = 64 * 1024

export type AnswerCallOptions = Readonly<{
  search: RegistrySearch
  answerMirrors: AnswerMirrors
  inTurn: InTurn
}>

/** Where pip posts its search, and mirrors their calls. */
export function isProjectListPath(path: string): boolean {
  return PROJECT_LIST.test(path)
}

const PROJECT_LIST = /^\/simple\/([^/]+)\/?$/

/**
 * Answers `pip search`, which posts XML-RPC to the very URL of the project list. It is no route, so that every other
 * POST there stays a 405: who uploads to the URL that pip reads has to learn it.
 */
export function answerPipSearch(options: AnswerCallOptions): Middleware<GatewayState> {
  return async (ctx, next) => {
    const match = PROJECT_LIST.exec(ctx.path)
    if (ctx.method !== 'POST' || !match || !ctx.is('text/xml', 'application/xml')) return next()
    const { registry } = parseIndexAddress(decodeSegment(match[1] ?? ''))
    await answerCall(ctx, registry, options)
  }
}

/** Answers an XML-RPC call: a search, or what a mirror asks. */
export async function answerCall(
  ctx: Context & { state: GatewayState },
  registry: RegistryAddress,
  { search, answerMirrors, inTurn }: AnswerCallOptions,
): Promise<void> {
  const { signal } = ctx.state
  const xml = await readBody(ctx, MAX_CALL_BYTES)
  const mirrorCall = parseMirrorCall(xml)
  if (mirrorCall !== null) {
    sendPage(ctx, await inTurn(ctx, () => answerMirrors(registry, mirrorCall, signal)))
    ctx.set('Cache-Control', 'no-store')
    return
  }
  const words = await readWords(xml)
  ctx.set('Content-Type', 'text/xml; charset=utf-8')
  ctx.set('Cache-Control', 'no-store')
  if (typeof words === 'string') {
    ctx.body = renderFault(words)
    return
  }
  const { hits } =
    words.length === 0 ? { hits: [] } : await inTurn(ctx, () => search.search(registry, words, { signal }))
  ctx.body = renderSearchResponse(hits)
}

/** What does not decode stays as it is, as in a route. */
function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
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
