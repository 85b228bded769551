import { normalizeName } from '@dipmp/packaging'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type RunningView, startIndexView } from '../follow/index-view.ts'
import { weighEncodings } from '../http/accept-encoding.ts'
import { FakeChain, projectIdOf } from '../test/fake-chain.ts'
import { REGISTRY } from '../test/sample.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { variantFor } from './ready-page.ts'
import { createSimplePages, type SimplePages } from './simple-pages.ts'

const JSON_PAGE = { format: 'json', contentType: 'application/vnd.pypi.simple.v1+json' } as const
const NEVER = new AbortController().signal
const SILENT = { warn: () => {}, info: () => {} }
const DAY_MS = 86_400_000

type Parts = Readonly<{ chain: FakeChain; view: RunningView; cache: PageCache; pages: SimplePages }>

/** A cache over a chain, with a view that steps only when it is told to. */
async function over(chain: FakeChain, options: { maxBytes?: number; maxLagMs?: number } = {}): Promise<Parts> {
  const { maxBytes = 10_000_000, maxLagMs = DAY_MS } = options
  const view = startIndexView({ log: chain, intervalMs: DAY_MS, maxLagMs, logger: SILENT })
  await view.refresh()
  const cache = createPageCache({ view, maxBytes, prefetch: false, maxAgeSeconds: 5, staleSeconds: 0, publicUrl: null })
  return { chain, view, cache, pages: createSimplePages(chain, cache) }
}

async function read({ pages }: Parts, name: string): Promise<string> {
  const page =
    name === ''
      ? pages.list(REGISTRY, JSON_PAGE, NEVER)
      : pages.project(REGISTRY, normalizeName(name), JSON_PAGE, NEVER)
  try {
    return Buffer.concat(variantFor(await page, weighEncodings('identity')).parts).toString()
  } catch (error) {
    return (error as { code: string }).code
  }
}

/** Lets what was read be kept. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('a kept page', () => {
  test('is not read again, and is read again once a record changed it', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    chain.publish('b', '1.0')
    const parts = await over(chain)
    await read(parts, 'a')
    await read(parts, 'b')
    await settle()
    const readsBefore = chain.reads
    await read(parts, 'a')
    chain.publish('a', '1.1')
    await parts.view.refresh()

    expect(chain.reads).toBe(readsBefore)
    expect(await read(parts, 'a')).toContain('a-1.1.tar.gz')
    await read(parts, 'b')
    expect(chain.reads).toBe(readsBefore + 1)
    await parts.view.stop()
  })

  test('is not answered once the index has been away for too long', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    const parts = await over(chain, { maxLagMs: 50 })
    await read(parts, 'a')
    await settle()
    chain.isAway = true
    await new Promise((resolve) => setTimeout(resolve, 80))

    expect(parts.cache.kept(`/simple/${REGISTRY}/a/ ${JSON_PAGE.contentType}`)).toBeUndefined()
    await parts.view.stop()
  })

  test('is read again once the quarantine that it shows has lapsed, though no record says so', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    chain.quarantine('a', 2)
    const parts = await over(chain)
    const during = await read(parts, 'a')
    await settle()
    chain.mine()
    await parts.view.refresh()
    const still = await read(parts, 'a')
    chain.mine()
    await parts.view.refresh()

    expect(during).toContain('"project-status":{"status":"quarantined"},"versions":["1.0"],"files":[]')
    expect(still).toBe(during)
    expect(await read(parts, 'a')).toContain('a-1.0.tar.gz')
    await parts.view.stop()
  })

  test('is read again once its project was forgotten, also where it was being read meanwhile', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    chain.publish('b', '1.0')
    const parts = await over(chain)
    await read(parts, 'a')
    await read(parts, 'b')
    await settle()
    const keyOf = (name: string) => `/simple/${REGISTRY}/${name}/ ${JSON_PAGE.contentType}`
    parts.cache.forget(projectIdOf('a'))

    expect(parts.cache.kept(keyOf('a'))).toBeUndefined()
    expect(parts.cache.kept(keyOf('b'))).toBeDefined()
    const reading = read(parts, 'a')
    parts.cache.forget(projectIdOf('a'))
    await reading
    await settle()
    expect(parts.cache.kept(keyOf('a'))).toBeUndefined()
    await read(parts, 'a')
    await settle()
    expect(parts.cache.kept(keyOf('a'))).toBeDefined()
    await parts.view.stop()
  })

  test('is read again once a record about the registry itself came', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    const parts = await over(chain)
    await read(parts, 'a')
    await settle()
    chain.govern()
    await parts.view.refresh()

    expect(parts.cache.kept(`/simple/${REGISTRY}/a/ ${JSON_PAGE.contentType}`)).toBeUndefined()
    await parts.view.stop()
  })

  test('makes room for those read later', async () => {
    const chain = new FakeChain()
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) chain.publish(name, '1.0')
    const parts = await over(chain, { maxBytes: 32_000 })
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await read(parts, name)
      await settle()
      await read(parts, 'a')
    }
    const { bytes, pages } = parts.cache.stats()

    expect(bytes).toBeLessThanOrEqual(32_000)
    expect(pages).toBeLessThan(6)
    expect(parts.cache.kept(`/simple/${REGISTRY}/a/ ${JSON_PAGE.contentType}`)).toBeDefined()
    expect(parts.cache.kept(`/simple/${REGISTRY}/b/ ${JSON_PAGE.contentType}`)).toBeUndefined()
    await parts.view.stop()
  })

  test('is read once for all who ask for it at the same time', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    const parts = await over(chain)
    const answers = await Promise.all([read(parts, 'a'), read(parts, 'a'), read(parts, 'a')])

    expect(new Set(answers).size).toBe(1)
    expect(chain.reads).toBe(1)
    await parts.view.stop()
  })
})

describe('a list of many segments', () => {
  const KEY = `/simple/${REGISTRY}/ ${JSON_PAGE.contentType}`
  const names = Array.from({ length: 5000 }, (_, place) => ({ name: `p-${place}`, version: '1.0' }))

  function longChain(): FakeChain {
    const chain = new FakeChain()
    chain.mine(...names.map((each) => ({ ...each, isYank: false, until: null })))
    return chain
  }

  test('is made of what has not changed in it, and equals one that is made anew, after a reorg as well', async () => {
    const chain = longChain()
    const parts = await over(chain)
    await read(parts, '')
    await settle()
    const before = parts.cache.kept(KEY)?.segments ?? []
    chain.publish('p-77', '2.0')
    await parts.view.refresh()
    const meanwhile = parts.cache.kept(KEY)
    const after = await read(parts, '')
    await settle()
    const segments = parts.cache.kept(KEY)?.segments ?? []
    chain.revert(1)
    chain.publish('new', '1.0')
    await parts.view.refresh()
    const forked = await read(parts, '')
    const fresh = await over(chain)

    expect(meanwhile).toBeUndefined()
    expect(before.length).toBeGreaterThan(2)
    expect(segments.filter((segment) => before.includes(segment))).toHaveLength(before.length - 1)
    expect(after).toContain('{"name":"p-77","_last-serial":5001}')
    expect(forked).toContain('{"name":"p-77","_last-serial":78}')
    expect(forked === (await read(fresh, ''))).toBe(true)
    await parts.view.stop()
    await fresh.view.stop()
  })

  test('is counted in memory while it is no longer true, and goes where there is no room', async () => {
    const chain = longChain()
    const parts = await over(chain, { maxBytes: 700_000 })
    await read(parts, '')
    await settle()
    const { bytes } = parts.cache.stats()
    chain.publish('a', '1.0')
    await parts.view.refresh()
    const waiting = parts.cache.stats()
    for (let minor = 0; minor < 300; minor += 1) {
      await read(parts, `p-${minor}`)
      await settle()
    }
    const { bytes: last } = parts.cache.stats()

    expect(bytes).toBeGreaterThan(250_000)
    expect([waiting.bytes, waiting.dropped]).toEqual([bytes, 1])
    expect(last).toBeLessThanOrEqual(700_000)
    expect(await read(parts, '')).toContain('"name":"a"')
    await parts.view.stop()
  })

  test('is answered where it is too long to be kept', async () => {
    const parts = await over(longChain(), { maxBytes: 100_000 })

    expect(JSON.parse(await read(parts, '')).projects).toHaveLength(5000)
    await settle()
    expect(parts.cache.stats()).toMatchObject({ pages: 0, bytes: 0 })
    await parts.view.stop()
  })
})

const NAMES = ['a', 'b', 'c']
const action = fc.oneof(
  fc.record({ type: fc.constant('publish' as const), name: fc.constantFrom(...NAMES), minor: fc.nat(5) }),
  fc.record({ type: fc.constant('yank' as const), name: fc.constantFrom(...NAMES), minor: fc.nat(5) }),
  fc.record({ type: fc.constant('quarantine' as const), name: fc.constantFrom(...NAMES), blocks: fc.nat(6) }),
  fc.record({ type: fc.constant('mine' as const) }),
  fc.record({ type: fc.constant('revert' as const), depth: fc.integer({ min: 1, max: 6 }), mined: fc.nat(8) }),
  fc.record({ type: fc.constant('read' as const), name: fc.constantFrom('', ...NAMES) }),
  fc.record({ type: fc.constant('begin' as const), name: fc.constantFrom('', ...NAMES), turns: fc.nat(6) }),
  fc.record({ type: fc.constant('follow' as const) }),
)

test('over any sequence of publishes, yanks, quarantines, reorgs and reads under way, what is answered after a step is what a fresh read gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const parts = await over(new FakeChain())
      const fresh = await over(parts.chain)
      try {
        const begun: Promise<unknown>[] = []
        for (const each of actions) {
          // An answer may arrive when the chain has long been elsewhere.
          parts.chain.turns = each.type === 'begin' ? each.turns : 0
          if (each.type === 'begin') begun.push(read(parts, each.name))
          else await act(parts, each)
        }
        parts.chain.turns = 0
        await Promise.all(begun)
        await settle()
        await parts.view.refresh()
        const kept = await Promise.all(['', ...NAMES].map((name) => read(parts, name)))
        const anew = await Promise.all(['', ...NAMES].map((name) => read(fresh, name)))

        expect(kept).toEqual(anew)
      } finally {
        await parts.view.stop()
        await fresh.view.stop()
      }
    }),
    { numRuns: 300 },
  )
})

async function act(
  parts: Parts,
  each: Readonly<{ type: string; name?: string; minor?: number; depth?: number; mined?: number; blocks?: number }>,
): Promise<void> {
  const { chain, view } = parts
  if (each.type === 'publish') chain.publish(each.name ?? '', `1.${each.minor}`)
  if (each.type === 'yank') chain.yank(each.name ?? '', `1.${each.minor}`)
  if (each.type === 'quarantine') chain.quarantine(each.name ?? '', each.blocks ?? 0)
  if (each.type === 'mine') chain.mine()
  if (each.type === 'revert') {
    chain.revert(each.depth ?? 1)
    for (let count = 0; count < (each.mined ?? 0); count += 1) chain.mine()
  }
  if (each.type === 'follow') await view.refresh()
  if (each.type === 'read') {
    await read(parts, each.name ?? '')
    await settle()
  }
}
