import type Router from '@koa/router'
import { PAGE_POLICY } from '../http/page-style.ts'
import { renderSearchPage } from '../people/search-page.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { RegistrySearch } from '../registry-search.ts'
import { searchWords } from '../search/words.ts'
import type { GatewayState } from '../state.ts'

/** `/search?registry=&q=`: HTML for people and `pdm search`, JSON for who asks for it. */
export function addSearchRoute(router: Router<GatewayState>, search: RegistrySearch, maxAgeSeconds: number): void {
  router.get('/search', async (ctx) => {
    // Not ctx.URL, which has the query as it came: the alias puts the registry into it.
    const parameters = new URLSearchParams(ctx.querystring)
    const registry = parseRegistryAddress(parameters.get('registry') ?? '')
    const query = parameters.get('q') ?? ''
    const words = searchWords(query)
    const signal = ctx.state.signal
    const { hits } = words.length === 0 ? { hits: [] } : await search.search(registry, words, { signal })

    ctx.set('Vary', 'Accept')
    ctx.set('Cache-Control', `public, max-age=${maxAgeSeconds}`)
    if (ctx.accepts('html', 'json') === 'json') {
      ctx.set('Content-Type', 'application/json')
      const results = hits.map(({ normalizedName, version, summary }) => ({ name: normalizedName, version, summary }))
      ctx.body = `${JSON.stringify({ registry, query: query.slice(0, 200), results })}\n`
      return
    }
    ctx.set('Content-Type', 'text/html; charset=utf-8')
    ctx.set('Content-Security-Policy', PAGE_POLICY)
    ctx.body = renderSearchPage(registry, query.slice(0, 200), hits)
  })
}
