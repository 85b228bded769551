import type { IndexView } from '../follow/index-view.ts'
import type { Change } from '../follow/step.ts'
import type { Head } from '../record-log.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Block } from '../registry-index.ts'
import { createFlights } from './flights.ts'
import { makeListPage, type RenderedList } from './list-page.ts'
import { makeReady, type ReadyPage, type ReadyPageOptions, type RenderedPage } from './ready-page.ts'

/** What a page is about: a whole registry, or with `projectId` one project of it. */
export type PageScope = Readonly<{ registry: string; projectId: string | null }>

/** `mayChange`: something that no record tells may change it, such as core metadata that IPFS has not given yet. */
export type ScopedPage = (RenderedPage | RenderedList) & Readonly<{ scope: PageScope; mayChange?: boolean }>

/** Reads a page anew. */
export type MakePage = (signal: AbortSignal) => Promise<ScopedPage>

/** Answers a page of a registry by its key, kept or made. Errors are those of the index. */
export type GetPage = (
  registry: RegistryAddress,
  key: string,
  make: MakePage,
  signal: AbortSignal,
) => Promise<ReadyPage>

/** Pages ready to be sent, as the index has them now. */
export interface PageCache {
  /** The page under a key if it is kept and still true. */
  kept(key: string): ReadyPage | undefined
  /** The page under a key, made where it is not kept. Who asks for the same one meanwhile waits for the same answer. */
  get(key: string, make: MakePage, signal: AbortSignal): Promise<ReadyPage>
  /** Drops the pages of a project, in every registry: something other than a record has changed what they show. */
  forget(projectId: string): void
  stats(): Readonly<{ pages: number; bytes: number; hits: number; misses: number; dropped: number; evicted: number }>
}

export type PageCacheOptions = ReadyPageOptions &
  Readonly<{
    /** Null keeps nothing: without a view nobody says when a page is no longer true. */
    view: IndexView | null
    maxBytes: number
    /** Whether a page that was read since it was made is made again as soon as it has changed. */
    prefetch: boolean
  }>

type Entry = {
  readonly page: ReadyPage
  readonly make: MakePage
  readonly scope: PageScope
  /** When it is made anew though nothing changed it, in milliseconds as `performance.now()` tells them. */
  readonly until: number
  /** What is no longer true is there for its segments alone. */
  isTrue: boolean
  /** Whether it was read since it was made. */
  isUsed: boolean
  /** Whether it was read since room was last looked for. */
  isRecent: boolean
}

/** A page that may change is made again so soon, and not so often that making it takes a twentieth of the time. */
const RECHECK_MS = 5000
const RECHECK_SHARE = 20

/**
 * Keeps pages for as long as they are true. A page is kept only where it was read at the very block that the view
 * stands at; each step of the view then drops the pages whose records it changed, before anyone is told of its block.
 * So what is kept always equals a page made anew at the view's block, after a reorg as well. A page of many segments stays,
 * counted like any other, until there is a newer one or no room: it is not answered, and the newer one takes from it what
 * has not changed.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { view, maxBytes } = options
  const entries = new Map<string, Entry>()
  const flights = createFlights<ReadyPage>()
  let forgets = 0
  const counts = { bytes: 0, hits: 0, misses: 0, dropped: 0, evicted: 0 }
  view?.onChange(drop)

  function kept(key: string): ReadyPage | undefined {
    const entry = entries.get(key)
    const head = view?.current()
    if (!entry?.isTrue || !head) return undefined
    if (hasTurned(entry.page, head) || performance.now() > entry.until) {
      remove(key)
      return undefined
    }
    counts.hits += 1
    entry.isUsed = true
    entry.isRecent = true
    return entry.page
  }

  function get(key: string, make: MakePage, signal: AbortSignal): Promise<ReadyPage> {
    const page = kept(key)
    if (page) return Promise.resolve(page)
    counts.misses += 1
    // Nobody joins what was begun before the last step: it may be from a block that was dropped meanwhile.
    const flight = `${key} ${view?.steps() ?? 0}`
    return flights.join(flight, (shared) => produce(key, make, shared), signal)
  }

  async function produce(key: string, make: MakePage, signal: AbortSignal): Promise<ReadyPage> {
    const startedAt = performance.now()
    const begunAt = forgets
    const made = await make(signal).catch(toldAhead)
    const page =
      'text' in made ? await makeListPage(made, entries.get(key)?.page, options) : await makeReady(made, options)
    const now = performance.now()
    const until = made.mayChange
      ? now + Math.max(RECHECK_MS, RECHECK_SHARE * (now - startedAt))
      : Number.POSITIVE_INFINITY
    // What was read before a project was forgotten may still show what it was forgotten for.
    if (begunAt === forgets)
      void keep(key, { page, make, scope: made.scope, until, isTrue: true, isUsed: false, isRecent: false })
    return page
  }

  /** Who is told of a block that the view has not come to must not be answered from before it next. */
  async function toldAhead(error: unknown): Promise<never> {
    const { block } = error as { block?: Block }
    if (view && block && block.hash !== view.current()?.hash) await view.refresh()
    throw error
  }

  async function keep(key: string, entry: Entry): Promise<void> {
    if (!view || entry.page.block === null) return
    // The page may have been read ahead of the view.
    if (!isAtView(entry.page)) await view.refresh()
    if (!isAtView(entry.page) || entry.page.size > maxBytes / 2) return
    remove(key)
    entries.set(key, entry)
    counts.bytes += entry.page.size
    makeRoom()
  }

  /**
   * Removes pages, those first that nobody read for a while. A Map keeps the order of insertion: what was read since it
   * was last looked at goes to the end instead, once. So a hit only has to mark its page (the CLOCK algorithm).
   */
  function makeRoom(): void {
    for (const [key, entry] of entries) {
      if (counts.bytes <= maxBytes) return
      entries.delete(key)
      if (entry.isRecent) {
        entry.isRecent = false
        entries.set(key, entry)
      } else {
        counts.bytes -= entry.page.size
        counts.evicted += 1
      }
    }
  }

  function isAtView({ block }: ReadyPage): boolean {
    return block !== null && view?.current()?.hash === block.hash
  }

  function drop(change: Change): void {
    if (change.type !== 'nothing') dropPages(changedBy(change), change.type === 'records')
  }

  function dropPages(isChanged: (scope: PageScope) => boolean, isPrefetched: boolean): void {
    // What is being read may have been read before the change: who asks from now on must not join it.
    flights.forget()
    // One pass over what is kept, of a few comparisons each: a block comes every few seconds, a request all the time.
    for (const [key, entry] of [...entries].filter(([, { scope, isTrue }]) => isTrue && isChanged(scope))) {
      if (entry.page.segments.length === 0) remove(key)
      entry.isTrue = false
      counts.dropped += 1
      if (options.prefetch && entry.isUsed && isPrefetched) again(key, entry.make)
    }
  }

  function again(key: string, make: MakePage): void {
    // The view has not told its new block yet. A failure is for who asks next.
    setImmediate(() => get(key, make, new AbortController().signal).catch(() => {}))
  }

  function remove(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    counts.bytes -= entry.page.size
  }

  function forget(projectId: string): void {
    forgets += 1
    dropPages((scope) => scope.projectId === projectId, true)
  }

  return { kept, get, forget, stats: () => ({ pages: entries.size, ...counts }) }
}

/** A reorg may take the time back, too. */
function hasTurned({ turns }: ReadyPage, { number, timestamp }: Head): boolean {
  const time = timestamp ?? Date.now() / 1000
  return turns.some(({ type, at, isPast }) => (type === 'time' ? time >= at : number >= at) !== isPast)
}

function changedBy(change: Change): (scope: PageScope) => boolean {
  if (change.type !== 'records') return () => true
  const registries = new Set(change.records.map(({ registry }) => registry))
  // A record about the registry itself is about every project of it.
  const whole = new Set(change.records.filter(({ projectId }) => projectId === null).map(({ registry }) => registry))
  const projects = new Set(change.records.map(({ registry, projectId }) => `${registry}${projectId}`))
  return ({ registry, projectId }) =>
    projectId === null ? registries.has(registry) : whole.has(registry) || projects.has(`${registry}${projectId}`)
}
