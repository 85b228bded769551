import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { normalizeName } from '@dipmp/packaging'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type RunningView, startIndexView } from '../follow/index-view.ts'
import { chooseEncoding, type Encoding, weighEncodings } from '../http/accept-encoding.ts'
import { matchesEtag } from '../http/etag.ts'
import { followLists } from '../project-list/follow-lists.ts'
import { REPRESENTATIONS, type Representation } from '../simple/negotiate.ts'
import { projectPage } from '../simple/page.ts'
import { projectListHtml, renderProjectHtml } from '../simple/render-html.ts'
import { projectListJson, renderProjectJson } from '../simple/render-json.ts'
import { FakeChain } from '../test/fake-chain.ts'
import { REGISTRY } from '../test/sample.ts'
import { wholeList } from '../test/whole-list.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { variantFor } from './ready-page.ts'
import { createSimplePages, type SimplePages } from './simple-pages.ts'

// DIPMP_FUZZ=long runs as many as a night has; DIPMP_SEED repeats a run.
const IS_LONG = process.env.DIPMP_FUZZ === 'long'
const RUNS = IS_LONG ? 10_000 : 100
const SEED = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)

const NEVER = new AbortController().signal
const SILENT = { warn: () => {}, info: () => {} }
const DAY_MS = 86_400_000
const NAMES = ['', 'a', 'b']
const ENCODINGS: readonly Encoding[] = ['identity', 'gzip', 'zstd']
const OPTIONS = { maxAgeSeconds: 5, staleSeconds: 0, publicUrl: null }

/** One has room for all; the other has to drop pages all the time. */
const MEMORIES = [10_000_000, 32_000] as const

/** One of several gateways over the chain, each with a view and a cache of its own. */
type Gateway = Readonly<{ view: RunningView; cache: PageCache; pages: SimplePages; maxBytes: number }> & {
  /** The state of the chain that it has surely come to. */
  followed: number
}

/** One answer: of which page, and the oldest state that it may be of. */
type Read = Readonly<{ page: string; from: number; answer: string }>

type Asked = Readonly<{ name: string; representation: Representation; encoding: Encoding }>

const named = { name: fc.constantFrom('a', 'b') }
const change = fc.oneof(
  fc.record({ type: fc.constant('publish' as const), ...named, minor: fc.nat(5) }),
  fc.record({ type: fc.constant('yank' as const), ...named, minor: fc.nat(5) }),
  fc.record({ type: fc.constant('quarantine' as const), ...named, blocks: fc.nat(4) }),
  fc.record({ type: fc.constant('revert' as const), depth: fc.integer({ min: 1, max: 5 }), mined: fc.nat(6) }),
)
const action = fc.oneof(
  change,
  fc.record({ type: fc.constant('follow' as const), gateway: fc.nat(MEMORIES.length - 1) }),
  fc.record({ type: fc.constant('wait' as const), reads: fc.integer({ min: 1, max: 20 }) }),
)

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

const seen = { reads: 0, unchanged: 0, evicted: 0 }

test('every answer of any gateway to readers beside publishes, yanks, quarantines and reorgs is that of a state since the last one followed, in each encoding and under its tag, and none goes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 5, maxLength: 40 }),
      fc.array(fc.nat(4), { minLength: 2, maxLength: 4 }),
      run,
    ),
    { numRuns: RUNS, seed: SEED },
  )
  if (IS_LONG) console.log({ runs: RUNS, seed: SEED, ...seen })
  expect(seen.reads).toBeGreaterThan(500)
  expect(seen.unchanged).toBeGreaterThan(100)
  expect(seen.evicted).toBeGreaterThan(10)
}, 36_000_000)

async function run(actions: readonly Action[], latencies: readonly number[]): Promise<void> {
  const chain = new FakeChain()
  const gateways = await Promise.all(MEMORIES.map((maxBytes) => startGateway(chain, maxBytes)))
  /** What each page is in each state of the chain, made anew. */
  const states: Record<string, string>[] = [await freshPages(chain)]
  const state = { isOver: false }
  const reading = latencies.map((latency, place) => {
    return readOn(chain, pick(gateways, place), latency, state)
  })
  for (const each of actions) {
    if (each.type === 'wait') for (const until = seen.reads + each.reads; seen.reads < until; ) await turn()
    else if (each.type === 'follow') await follow(pick(gateways, each.gateway), states.length - 1)
    else {
      apply(chain, each)
      states.push(await freshPages(chain))
    }
  }
  state.isOver = true
  const reads = await Promise.all(reading)
  for (const { view } of gateways) await view.stop()

  for (const ofReader of reads) checkOrder(ofReader, states)
  for (const { cache, maxBytes } of gateways) expect(cache.stats().bytes).toBeLessThanOrEqual(maxBytes)
  seen.evicted += gateways.reduce((sum, { cache }) => sum + cache.stats().evicted, 0)
}

async function startGateway(chain: FakeChain, maxBytes: number): Promise<Gateway> {
  const view = startIndexView({ log: chain, intervalMs: DAY_MS, maxLagMs: DAY_MS, logger: SILENT })
  await view.refresh()
  const cache = createPageCache({ view, maxBytes, prefetch: true, ...OPTIONS })
  const index = followLists(chain, { view, changes: chain })
  return { view, cache, pages: createSimplePages(index, cache), maxBytes, followed: 0 }
}

async function follow(gateway: Gateway, state: number): Promise<void> {
  await gateway.view.refresh()
  // The step may have been under way already, and may have asked before the last change: the second has not.
  await gateway.view.refresh()
  gateway.followed = state
}

/** Reads page after page, in every type and encoding, with the tags that it was given before, as a client does. */
async function readOn(
  chain: FakeChain,
  gateway: Gateway,
  latency: number,
  state: { isOver: boolean },
): Promise<Read[]> {
  const reads: Read[] = []
  const kept = new Map<string, Readonly<{ etag: string; answer: string }>>()
  for (let place = latency; !state.isOver; place += 1) {
    const asked = askedAt(place, latency)
    const from = gateway.followed
    chain.turns = latency
    const answer = await ask(gateway.pages, asked, kept)
    reads.push({ page: keyOf(asked), from, answer })
    seen.reads += 1
    expect(gateway.cache.stats().bytes).toBeLessThanOrEqual(gateway.maxBytes)
    await turn()
  }
  return reads
}

/** Each page in each type in turn; each reader has an encoding that it asks for. */
function askedAt(place: number, reader: number): Asked {
  return {
    name: pick(NAMES, place),
    representation: pick(REPRESENTATIONS, Math.floor(place / NAMES.length)),
    encoding: pick(ENCODINGS, reader),
  }
}

function pick<T>(choices: readonly T[], number: number): T {
  const choice = choices[number % choices.length]
  if (choice === undefined) throw new TypeError('nothing to choose from')
  return choice
}

async function ask(
  pages: SimplePages,
  asked: Asked,
  kept: Map<string, Readonly<{ etag: string; answer: string }>>,
): Promise<string> {
  const page = await pageOf(pages, asked).catch((error: { code: string }) => error.code)
  if (typeof page === 'string') return page
  const weights = weighEncodings(asked.encoding)
  const variant = variantFor(page, weights)
  const key = `${keyOf(asked)} ${asked.encoding}`
  const before = kept.get(key)
  // A 304: the client goes on with what it has.
  if (before && matchesEtag(before.etag, variant.etag)) {
    seen.unchanged += 1
    return before.answer
  }
  const body = Buffer.concat(variant.parts)
  const answer = decode(body, chooseEncoding(weights, page.variants))
  if (variant.text !== null) expect(Buffer.from(variant.text, 'latin1')).toEqual(body)
  kept.set(key, { etag: variant.etag, answer })
  return answer
}

function pageOf(pages: SimplePages, { name, representation }: Asked) {
  if (name === '') return pages.list(REGISTRY, representation, NEVER)
  return pages.project(REGISTRY, normalizeName(name), representation, NEVER)
}

function decode(body: Buffer, encoding: Encoding): string {
  if (encoding === 'gzip') return gunzipSync(body).toString()
  return (encoding === 'zstd' ? zstdDecompressSync(body) : body).toString()
}

function keyOf({ name, representation }: Pick<Asked, 'name' | 'representation'>): string {
  return `${name || 'the list'} as ${representation.contentType}`
}

/** Each answer is of a state that is no older than what was followed, nor than the reader's last answer for that page. */
function checkOrder(reads: readonly Read[], states: readonly Readonly<Record<string, string>>[]): void {
  const reached = new Map<string, number>()
  for (const { page, from, answer } of reads) {
    const oldest = Math.max(from, reached.get(page) ?? 0)
    const at = states.findIndex((state, place) => place >= oldest && state[page] === answer)
    if (at === -1) throw new Error(`${page} is of no state from ${oldest} on: ${answer.slice(0, 300)}`)
    reached.set(page, at)
  }
}

function apply(chain: FakeChain, each: Change): void {
  if (each.type === 'publish') chain.publish(each.name, `1.${each.minor}`)
  if (each.type === 'yank') chain.yank(each.name, `1.${each.minor}`)
  if (each.type === 'quarantine') chain.quarantine(each.name, each.blocks)
  if (each.type === 'revert') {
    chain.revert(each.depth)
    for (let count = 0; count < each.mined; count += 1) chain.mine()
  }
}

/** Every page as it is rendered from the chain as it stands, with nothing kept and nothing compressed. */
async function freshPages(chain: FakeChain): Promise<Record<string, string>> {
  const turns = chain.turns
  chain.turns = 0
  const made = NAMES.flatMap((name) =>
    REPRESENTATIONS.map(async (representation) => {
      const parts = await render(chain, name, representation).catch((error: { code: string }) => [error.code])
      return [keyOf({ name, representation }), [...parts].join('')] as const
    }),
  )
  // Asked now, whatever the chain does while they are rendered.
  chain.turns = turns
  return Object.fromEntries(await Promise.all(made))
}

async function render(chain: FakeChain, name: string, { format }: Representation): Promise<Iterable<string>> {
  if (name === '') {
    const list = await chain.projects(REGISTRY)
    return [wholeList(format === 'json' ? projectListJson(list) : projectListHtml(list), list.projects)]
  }
  const page = await projectPage(await chain.project(REGISTRY, name))
  return format === 'json' ? renderProjectJson(page) : renderProjectHtml(page)
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
