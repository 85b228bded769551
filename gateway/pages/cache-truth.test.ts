import { normalizeName } from '@dipmp/packaging'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { startIndexView } from '../follow/index-view.ts'
import { followLists } from '../project-list/follow-lists.ts'
import { FakeChain } from '../test/fake-chain.ts'
import { REGISTRY } from '../test/sample.ts'
import { createPageCache } from './page-cache.ts'
import { variantFor } from './ready-page.ts'
import { createSimplePages, type SimplePages } from './simple-pages.ts'

const JSON_PAGE = { format: 'json', contentType: 'application/vnd.pypi.simple.v1+json' } as const
const NEVER = new AbortController().signal
const SILENT = { warn: () => {}, info: () => {} }
const DAY_MS = 86_400_000
const NAMES = ['', 'a', 'b']

/** One read: the page, the states that its answer may be of, from the last one followed to before it was asked on. */
type Read = Readonly<{ name: string; from: number; answer: string }>

const action = fc.oneof(
  fc.record({ type: fc.constant('publish' as const), name: fc.constantFrom('a', 'b'), minor: fc.nat(5) }),
  fc.record({ type: fc.constant('yank' as const), name: fc.constantFrom('a', 'b'), minor: fc.nat(5) }),
  fc.record({ type: fc.constant('quarantine' as const), name: fc.constantFrom('a', 'b'), blocks: fc.nat(4) }),
  fc.record({ type: fc.constant('revert' as const), depth: fc.integer({ min: 1, max: 5 }), mined: fc.nat(6) }),
  fc.record({ type: fc.constant('follow' as const) }),
  fc.record({ type: fc.constant('wait' as const), turns: fc.integer({ min: 1, max: 5 }) }),
)

test('every answer to readers beside publishes, yanks and reorgs is that of a state since the last one followed, and none goes back', async () => {
  const run = async (actions: readonly Action[], latencies: readonly number[]) => {
    const chain = new FakeChain()
    const view = startIndexView({ log: chain, intervalMs: DAY_MS, maxLagMs: DAY_MS, logger: SILENT })
    await view.refresh()
    const cache = createPageCache({ view, maxBytes: 10_000_000, prefetch: true, maxAgeSeconds: 5, staleSeconds: 0 })
    const pages = createSimplePages(followLists(chain, { view, changes: chain }), cache)
    /** What each page is in each state of the chain, made anew. */
    const states: Record<string, string>[] = []
    const state = { followed: 0, isOver: false }
    const remember = async () => states.push(await freshPages(chain))
    await remember()

    const reader = async (latency: number): Promise<Read[]> => {
      const reads: Read[] = []
      for (let place = 0; !state.isOver; place += 1) {
        const name = NAMES[(place + latency) % NAMES.length] ?? ''
        const from = state.followed
        chain.turns = latency
        reads.push({ name, from, answer: await read(pages, name) })
        await turn()
      }
      return reads
    }
    const reading = latencies.map(reader)
    for (const each of actions) {
      if (each.type === 'wait') for (let count = 0; count < each.turns; count += 1) await turn()
      else if (each.type === 'follow') {
        const before = states.length - 1
        await view.refresh()
        // The step may have been under way already, and may have asked before the last change: the second has not.
        await view.refresh()
        state.followed = before
      } else {
        change(chain, each)
        await remember()
      }
    }
    state.isOver = true
    const reads = await Promise.all(reading)
    await view.stop()

    for (const ofReader of reads) checkOrder(ofReader, states)
    return reads.flat().length
  }

  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 5, maxLength: 40 }),
      fc.array(fc.nat(4), { minLength: 2, maxLength: 4 }),
      async (actions, latencies) => {
        count += await run(actions, latencies)
      },
    ),
    { numRuns: 200 },
  )
  expect(count).toBeGreaterThan(1000)
})

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

/** Each answer is of a state that is no older than what was followed, nor than the reader's last answer for that page. */
function checkOrder(reads: readonly Read[], states: readonly Readonly<Record<string, string>>[]): void {
  const reached = new Map<string, number>()
  for (const { name, from, answer } of reads) {
    const oldest = Math.max(from, reached.get(name) ?? 0)
    const at = states.findIndex((state, place) => place >= oldest && state[name] === answer)
    if (at === -1) throw new Error(`${name || 'the list'} is of no state from ${oldest} on: ${answer.slice(0, 300)}`)
    reached.set(name, at)
  }
}

function change(chain: FakeChain, each: Exclude<Action, { type: 'follow' | 'wait' }>): void {
  if (each.type === 'publish') chain.publish(each.name, `1.${each.minor}`)
  if (each.type === 'yank') chain.yank(each.name, `1.${each.minor}`)
  if (each.type === 'quarantine') chain.quarantine(each.name, each.blocks)
  if (each.type === 'revert') {
    chain.revert(each.depth)
    for (let count = 0; count < each.mined; count += 1) chain.mine()
  }
}

async function freshPages(chain: FakeChain): Promise<Record<string, string>> {
  const turns = chain.turns
  chain.turns = 0
  const cache = createPageCache({ view: null, maxBytes: 0, prefetch: false, maxAgeSeconds: 5, staleSeconds: 0 })
  const pages = createSimplePages(chain, cache)
  const made = NAMES.map(async (name) => [name, await read(pages, name)] as const)
  // Asked now, whatever the chain does while they are rendered.
  chain.turns = turns
  return Object.fromEntries(await Promise.all(made))
}

async function read(pages: SimplePages, name: string): Promise<string> {
  const page =
    name === ''
      ? pages.list(REGISTRY, JSON_PAGE, NEVER)
      : pages.project(REGISTRY, normalizeName(name), JSON_PAGE, NEVER)
  return page.then(
    (made) => variantFor(made, 'identity').body.toString(),
    (error: { code: string }) => error.code,
  )
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
