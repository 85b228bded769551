import type Router from '@koa/router'
import { rootOf } from '../http/redirect.ts'
import { makeReady, type ReadyPageOptions } from '../pages/ready-page.ts'
import { sendPage } from '../pages/send-page.ts'
import { PEOPLE_PAGE } from '../people/people-pages.ts'
import { renderSearchPage } from '../people/search-page.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { RegistrySearch } from '../registry-search.ts'
import { searchWords } from '../search/words.ts'
import type { GatewayState } from '../state.ts'
import type { InTurn } from '../turns/in-turn.ts'

export type SearchRouteOptions = Readonly<{ search: RegistrySearch; inTurn: InTurn; ready: ReadyPageOptions }>

/**
 * `/search?registry=&q=`: HTML for people and `pdm search`, JSON for who asks for it. An answer is not kept: anybody can think
 * of any number of queries. So each waits for its turn.
 */
export function addSearchRoute(router: Router<GatewayState>, { search, inTurn, ready }: SearchRouteOptions): void {
  router.get('/search', async (ctx) => {
    // Not ctx.URL, which has the query as it came: the alias puts the registry into it.
    const parameters = new URLSearchParams(ctx.querystring)
    const registry = parseRegistryAddress(parameters.get('registry') ?? '')
    const text = parameters.get('q') ?? ''
    const words = searchWords(text)
    const query = text.slice(0, 200)
    const { signal } = ctx.state
    const { hits, block } =
      words.length === 0
        ? { hits: [], block: null }
        : await inTurn(ctx, () => search.search(registry, words, { signal }))

    const facts = { vary: 'Accept, Accept-Encoding', hasOrigin: false, serial: null, block, turns: [] }
    if (ctx.accepts('html', 'json') === 'json') {
      const results = hits.map(({ normalizedName, version, summary }) => ({ name: normalizedName, version, summary }))
      const parts = [`${JSON.stringify({ registry, query, results })}\n`]
      return sendPage(ctx, await makeReady({ ...facts, contentType: 'application/json', parts }, ready))
    }
    const parts = [renderSearchPage(registry, query, hits, rootOf(ctx))]
    sendPage(ctx, await makeReady({ ...PEOPLE_PAGE, ...facts, parts }, ready))
  })
}
