import { normalizeName } from '@dipmp/packaging'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CoreMetadata, ReadCoreMetadata } from '../core-metadata.ts'
import { createFeedPages } from '../feed/feed-pages.ts'
import { type RunningView, startIndexView } from '../follow/index-view.ts'
import { createPeoplePages } from '../people/people-pages.ts'
import { governIndex, governSearch } from '../policy/governed-index.ts'
import { OPEN_POLICY } from '../policy/policy.ts'
import { createJsonPages } from '../pypi-json/json-pages.ts'
import type { ReadProjectOptions, RegistryIndex } from '../registry-index.ts'
import { FakeChain } from '../test/fake-chain.ts'
import { FakeChainSearch } from '../test/fake-chain-search.ts'
import { NO_CORE_METADATA } from '../test/no-core-metadata.ts'
import { REGISTRY, sampleFile, sampleProject } from '../test/sample.ts'
import { createPageCache, type GetPage, type PageCache } from './page-cache.ts'
import type { ReadyPage } from './ready-page.ts'

// Every page but those of the Simple API, over a chain that goes on, is taken back and lets quarantines lapse.

const A = normalizeName('a')
const NEVER = new AbortController().signal
const DAY_MS = 86_400_000
const OPTIONS = { prefetch: false, maxAgeSeconds: 5, staleSeconds: 0, publicUrl: 'https://index.example' }
const SILENT = { warn: () => {}, info: () => {} }

type Over = Readonly<{ read: (kind: Kind) => Promise<string>; cache: PageCache; view: RunningView }>

type OverOptions = Readonly<{ readCoreMetadata?: ReadCoreMetadata; minConfirmations?: number }>

/** Pages over a chain, kept by a view that steps only when it is told to; or with nothing kept. */
function over(chain: FakeChain, view: RunningView | null, options: OverOptions = {}) {
  const { readCoreMetadata = async () => null, minConfirmations = 1 } = options
  const policy = { ...OPEN_POLICY, minConfirmations }
  const cache = createPageCache({ view, maxBytes: 10_000_000, ...OPTIONS })
  const getPage: GetPage = (_registry, ...rest) => cache.get(...rest)
  const index: RegistryIndex = governIndex(chain, policy)
  const parts = { index, search: governSearch(new FakeChainSearch(chain), policy), readCoreMetadata, getPage }
  const [json, people, feeds] = [createJsonPages(parts), createPeoplePages(parts), createFeedPages(parts)]
  const asked: Readonly<Record<Kind, () => Promise<ReadyPage>>> = {
    json: () => json.project(REGISTRY, A, NEVER),
    'json of a release': () => json.release(REGISTRY, A, '1', NEVER),
    'for people': () => people.project(REGISTRY, A, NEVER),
    'a release, for people': () => people.release(REGISTRY, A, '1', NEVER),
    'a registry, for people': () => people.registry(REGISTRY, NEVER),
    'feed of releases': () => feeds.releases(REGISTRY, NEVER),
    'feed of projects': () => feeds.projects(REGISTRY, NEVER),
    'feed of a project': () => feeds.ofProject(REGISTRY, A, NEVER),
  }
  const read = (kind: Kind) =>
    asked[kind]().then(
      ({ variants }) => Buffer.concat(variants.get('identity')?.parts ?? []).toString(),
      (error: { code: string }) => error.code,
    )
  return { cache, read }
}

const KINDS = [
  ...(['json', 'json of a release', 'for people', 'a release, for people'] as const),
  ...(['a registry, for people', 'feed of releases', 'feed of projects', 'feed of a project'] as const),
]
type Kind = (typeof KINDS)[number]

async function following(chain: FakeChain, options: OverOptions = {}): Promise<Over> {
  const view = startIndexView({ log: chain, intervalMs: DAY_MS, maxLagMs: DAY_MS, logger: SILENT })
  await view.refresh()
  return { ...over(chain, view, options), view }
}

/** Lets what was read be kept. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

const action = fc.oneof(
  fc.record({ type: fc.constant('publish' as const), name: fc.constantFrom('a', 'b'), minor: fc.nat(2) }),
  fc.record({ type: fc.constant('yank' as const), name: fc.constantFrom('a', 'b'), minor: fc.nat(2) }),
  fc.record({ type: fc.constant('quarantine' as const), blocks: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('revert' as const), depth: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constantFrom('mine' as const, 'govern' as const) }),
)

test('every page that is kept is the one that would be made, after records, reorgs, lapses and confirmations', async () => {
  let hits = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(1, 2, 3),
      async (actions, minConfirmations) => {
        const chain = new FakeChain()
        chain.publish('a', '1.0')
        const kept = await following(chain, { minConfirmations })
        for (const each of actions) {
          if (each.type === 'publish') chain.publish(each.name, `1.${each.minor}`)
          else if (each.type === 'yank') chain.yank(each.name, `1.${each.minor}`)
          else if (each.type === 'quarantine') chain.quarantine('a', each.blocks)
          else if (each.type === 'revert') chain.revert(each.depth)
          else if (each.type === 'govern') chain.govern()
          else chain.mine()
          await kept.view.refresh()
          for (const kind of KINDS) {
            const fresh = await over(chain, null, { minConfirmations }).read(kind)
            // The second one is from memory.
            expect([kind, await kept.read(kind)]).toEqual([kind, fresh])
            await settle()
            expect([kind, await kept.read(kind)]).toEqual([kind, fresh])
          }
        }
        hits += kept.cache.stats().hits
        await kept.view.stop()
      },
    ),
    { numRuns: 40 },
  )
  expect(hits).toBeGreaterThan(100)
}, 120_000)

describe('a page that shows core metadata', () => {
  test('is read again before long where IPFS had not given it, and then kept', async () => {
    const metadata: CoreMetadata = { ...NO_CORE_METADATA, summary: 'it came late' }
    let told: CoreMetadata | null = null
    let reads = 0
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    const withMetadata: FakeChain['project'] = async (registry, name) => {
      const project = await FakeChain.prototype.project.call(chain, registry, name)
      const files = project.files.map((file) => ({ ...file, coreMetadata: { digest: 'ab', cid: 'bafk' } }))
      return { ...project, files }
    }
    chain.project = withMetadata
    const { read, view } = await following(chain, {
      readCoreMetadata: async () => {
        reads += 1
        return told
      },
    })
    const before = await read('json')
    await settle()
    await read('json')
    told = metadata
    let after = before
    while (after === before) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      after = await read('json')
    }
    await settle()
    await read('json')
    await view.stop()

    expect(JSON.parse(before).info.summary).toBeNull()
    expect(JSON.parse(after).info.summary).toBe('it came late')
    expect(reads).toBe(2)
  }, 60_000)
})

test.each(['json of a release', 'a release, for people'] as const)(
  'the files of the release alone are read: %s',
  async (kind) => {
    const asked: unknown[] = []
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    chain.project = (registry, name, options?: ReadProjectOptions) => {
      asked.push(options?.only)
      return FakeChain.prototype.project.call(chain, registry, name)
    }
    await over(chain, null).read(kind)

    expect(asked).toEqual([{ canonicalVersion: '1' }])
  },
)

describe('a project of 10,000 files', () => {
  const FILES = 10_000

  function large(perRelease: number): FakeChain {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    const bytes = Buffer.from('bytes')
    const files = Array.from({ length: FILES }, (_, place) => {
      // In no order, so that they have to be put into one.
      const number = (place * 7919) % FILES
      const build = number % perRelease
      return sampleFile(`a-1.${Math.floor(number / perRelease)}-${build}-py3-none-any.whl`, bytes)
    })
    chain.project = async () => ({ ...sampleProject('a', files), block: chain.head })
    return chain
  }

  test.each([
    ['of one file each', 1],
    ['of a hundred', 100],
    ['in one', FILES],
  ])('is a page for people of a bounded size, releases %s', async (_what, perRelease) => {
    const { read } = over(large(perRelease), null)

    expect((await read('for people')).length).toBeLessThan(150_000)
    expect((await read('for people')).length).toBeGreaterThan(10_000)
  })

  test.each(['json', 'for people', 'feed of a project'] as const)(
    'lets others have the event loop while its page is made: %s',
    async (kind) => {
      const { read } = over(large(1), null)
      let turns = 0
      let isOver = false
      const count = () => {
        turns += 1
        if (!isOver) setImmediate(count)
      }
      setImmediate(count)
      await read(kind)
      isOver = true

      // Putting the versions in order takes some 50 ms of processor time, and has a turn every 2.
      expect(turns).toBeGreaterThan(8)
    },
  )
})
