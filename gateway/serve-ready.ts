import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { CrossCheck } from './cross-check/cross-check.ts'
import type { CheckFresh } from './follow/freshness.ts'
import type { IndexView } from './follow/index-view.ts'
import { chooseEncoding } from './http/accept-encoding.ts'
import { matchesEtag } from './http/etag.ts'
import { memoize } from './http/memoize.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { PageCache } from './pages/page-cache.ts'
import { headersWithoutBody, variantFor } from './pages/ready-page.ts'
import { simpleKey } from './pages/simple-pages.ts'
import type { Head } from './record-log.ts'
import { negotiate, type Representation } from './simple/negotiate.ts'

export type ServeReadyOptions = Readonly<{
  pages: PageCache
  view: IndexView
  checkFresh: CheckFresh
  crossCheck: CrossCheck
  metrics: Pick<Metrics, 'sentReady'>
  otherwise: RequestListener
}>

/**
 * Answers the pages of the Simple API that are ready, and hands every other request on to Koa.
 *
 * Nearly all requests of pip and uv are for a page that has not changed. Koa's middleware and router cost twice what
 * sending it does, and give it nothing: a kept page has its headers with it. So this stands before Koa, as the one way
 * around it, and it takes only what needs no decision: GET or HEAD of a page's own URL, spelled canonically but for
 * the letter case of the address, without a query, kept, and true at the block that the view stands at. It sends the
 * very bytes and headers that Koa's route would (`test/ready.test.ts` compares them).
 */
export function serveReady({
  pages,
  view,
  checkFresh,
  crossCheck,
  metrics,
  otherwise,
}: ServeReadyOptions): RequestListener {
  const representationOf = memoize(readAccept, 256)
  const encodingOf = memoize(chooseEncoding, 256)

  return (request, response) => {
    const head = view.current()
    if (head === null || !answer(request, response, head)) otherwise(request, response)
  }

  function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse, head: Head): boolean {
    if (method !== 'GET' && method !== 'HEAD') return false
    const path = canonicalPath(url)
    const representation = representationOf(headers.accept ?? '')
    if (path === null || representation === null) return false
    if (url.includes('+') && !isFresh()) return false
    const page = pages.kept(simpleKey(path, representation))
    if (!page || !crossCheck.isSound(registryOf(path))) return false

    const variant = variantFor(page, encodingOf(String(headers['accept-encoding'] ?? '')))
    const block = ['X-Dipmp-Block', `${head.number} ${head.hash}`]
    const known = headers['if-none-match']
    if (known !== undefined && matchesEtag(known, variant.etag)) {
      metrics.sentReady(304)
      response.writeHead(304, headersWithoutBody(variant.headers).concat(block)).end()
      return true
    }
    metrics.sentReady(200)
    response.writeHead(200, variant.headers.concat(block)).end(method === 'HEAD' ? undefined : variant.body)
    return true
  }

  function isFresh(): boolean {
    try {
      checkFresh()
      return true
    } catch {
      return false
    }
  }
}

/** A page under `<registry>+pypi` is the same one: its links are relative. */
function canonicalPath(url: string): string | null {
  const match = /^\/simple\/(0x[0-9a-fA-F]{40})(?:\+pypi)?(\/(?:[a-z0-9-]+\/)?)$/.exec(url)
  return match ? `/simple/${match[1]?.toLowerCase()}${match[2]}` : null
}

function registryOf(canonicalPath: string): string {
  return canonicalPath.split('/')[2] ?? ''
}

function readAccept(accept: string): Representation | null {
  try {
    return negotiate(accept, null)
  } catch {
    // What cannot be answered is for the route to say.
    return null
  }
}
