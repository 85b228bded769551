import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { CrossCheck } from './cross-check/cross-check.ts'
import type { CheckFresh } from './follow/freshness.ts'
import type { IndexView } from './follow/index-view.ts'
import { weighEncodings } from './http/accept-encoding.ts'
import { matchesEtag } from './http/etag.ts'
import { memoize } from './http/memoize.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { PageCache } from './pages/page-cache.ts'
import { variantFor } from './pages/ready-page.ts'
import { sendBody } from './pages/send-page.ts'
import { simpleKey } from './pages/simple-pages.ts'
import type { Head } from './record-log.ts'
import { negotiate, REPRESENTATIONS, type Representation } from './simple/negotiate.ts'

export type ServeReadyOptions = Readonly<{
  pages: PageCache
  view: IndexView
  checkFresh: CheckFresh
  crossCheck: CrossCheck
  metrics: Pick<Metrics, 'sentReady'>
  otherwise: RequestListener
}>

/** Longer than that of any project's page, and short enough to be remembered. */
const LONGEST_URL = 256

/**
 * Answers the pages that are ready, and hands every other request on to Koa.
 *
 * Nearly all requests of pip and uv are for a page that has not changed. Koa's middleware and router cost twice what
 * sending it does, and give it nothing: a kept page has its headers with it. So this stands before Koa, as the one way
 * around it, and it takes only what needs no decision: GET or HEAD of a page's own URL, spelled canonically but for
 * the letter case of the address, without a query, kept, and true at the block that the view stands at. It sends the
 * very bytes and headers that Koa's route would (`serve-ready.test.ts` compares them).
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
  const weightsOf = memoize(weighEncodings, 256)
  const targetOf = memoize(readUrl, 4096)
  const blockOf = createBlockHeader()

  return (request, response) => {
    const head = view.current()
    if (head === null || !answer(request, response, head)) otherwise(request, response)
  }

  function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse, head: Head): boolean {
    if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST_URL) return false
    const target = targetOf(url)
    if (target === null || headers['if-match'] !== undefined) return false
    if (target.hasFallback && !isFresh()) return false
    const page = pages.kept(keyOf(target, headers.accept ?? ''))
    if (!page || page.hasOrigin || !crossCheck.isSound(target.registry)) return false

    const variant = variantFor(page, weightsOf(String(headers['accept-encoding'] ?? '')))
    const known = headers['if-none-match']
    if (known !== undefined && matchesEtag(known, variant.etag)) {
      metrics.sentReady(304)
      response.writeHead(304, variant.unchangedHeaders.concat(blockOf(head))).end()
      return true
    }
    metrics.sentReady(200)
    response.writeHead(200, variant.headers.concat(blockOf(head)))
    if (method === 'HEAD') response.end()
    else sendBody(response, variant)
    return true
  }

  function keyOf({ keys }: Target, accept: string): string {
    if (typeof keys === 'string') return keys
    const representation = representationOf(accept)
    return representation === null ? '' : (keys.get(representation) ?? '')
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

/** What a URL names: a registry, and the key of its page in the cache, or that of each representation. */
type Target = Readonly<{
  registry: string
  hasFallback: boolean
  keys: string | ReadonlyMap<Representation, string>
}>

function readUrl(url: string): Target | null {
  return readSimpleUrl(url) ?? readOtherUrl(url)
}

/** A page under `<registry>+pypi` is the same one: its links are relative. */
function readSimpleUrl(url: string): Target | null {
  const match = /^\/simple\/(0x[0-9a-fA-F]{40})(\+pypi)?(\/(?:[a-z0-9-]+\/)?)$/.exec(url)
  if (!match) return null
  const [, address = '', fallback, rest = ''] = match
  const registry = address.toLowerCase()
  const keys = REPRESENTATIONS.map((each) => [each, simpleKey(`/simple/${registry}${rest}`, each)] as const)
  return { registry, hasFallback: fallback !== undefined, keys: new Map(keys) }
}

/** Of other pages the key is the path: what is spelled otherwise is the key of none. */
function readOtherUrl(url: string): Target | null {
  const match = /^\/(pypi|project|registry|rss)\/(0x[0-9a-fA-F]{40})(\/[a-z0-9.+!/-]*)$/.exec(url)
  if (!match) return null
  const [, kind = '', address = '', rest = ''] = match
  const registry = address.toLowerCase()
  return { registry, hasFallback: false, keys: `/${kind}/${registry}${rest}` }
}

/** The header changes with each block only. */
function createBlockHeader(): (head: Head) => readonly string[] {
  let last: Head | null = null
  let header: readonly string[] = []
  return (head) => {
    if (head !== last) header = ['X-Dipmp-Block', `${head.number} ${head.hash}`]
    last = head
    return header
  }
}

function readAccept(accept: string): Representation | null {
  try {
    return negotiate(accept, null)
  } catch {
    // What cannot be answered is for the route to say.
    return null
  }
}
