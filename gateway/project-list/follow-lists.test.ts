import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type RunningView, startIndexView } from '../follow/index-view.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { FakeChain } from '../test/fake-chain.ts'
import { REGISTRY } from '../test/sample.ts'
import { followLists } from './follow-lists.ts'

let chain: FakeChain
let view: RunningView
let index: RegistryIndex

beforeEach(async () => {
  chain = new FakeChain()
  for (const name of ['m', 'c', 'x']) chain.publish(name, '1.0')
  // The steps are taken by the tests.
  view = startIndexView({ log: chain, intervalMs: 3_600_000, maxLagMs: 3_600_000, logger: { warn() {}, info() {} } })
  await view.refresh()
  index = followLists(chain, { view, changes: chain })
})
afterEach(() => view.stop())

async function listed(): Promise<string> {
  const { serial, projects } = await index.projects(REGISTRY)
  return `${serial}: ${projects.map((entry) => `${entry.normalizedName} ${entry.serial}`).join(', ')}`
}

describe('a project list', () => {
  test('is read whole once', async () => {
    expect(await listed()).toBe('3: c 2, m 1, x 3')
    expect(await listed()).toBe('3: c 2, m 1, x 3')
    expect([chain.reads, chain.changesRead]).toEqual([1, 0])
  })

  test('has what was published since, for the reading of that alone', async () => {
    await listed()
    for (const name of ['z', 'a', 'm', 'd']) chain.publish(name, '2.0')
    await view.refresh()

    expect(await listed()).toBe('7: a 5, c 2, d 7, m 6, x 3, z 4')
    expect([chain.reads, chain.changesRead]).toEqual([1, 1])
  })

  test('counts the records of the registry itself', async () => {
    await listed()
    chain.govern()
    await view.refresh()

    expect(await listed()).toBe('4: c 2, m 1, x 3')
    expect(chain.reads).toBe(1)
  })

  test('is true at the block of the view, also where that brought no records', async () => {
    await listed()
    chain.mine()
    await view.refresh()

    expect((await index.projects(REGISTRY)).block.hash).toBe(chain.head.hash)
    expect(chain.reads).toBe(1)
  })

  test('loses what a reorg drops', async () => {
    chain.publish('gone', '1.0')
    await view.refresh()
    expect(await listed()).toBe('4: c 2, gone 4, m 1, x 3')
    chain.revert(1)
    chain.publish('c', '2.0')
    await view.refresh()

    expect(await listed()).toBe('4: c 4, m 1, x 3')
  })

  test('is read whole again where its block has left the chain', async () => {
    await listed()
    chain.publish('a', '1.0')
    await view.refresh()
    // The view stands at a block that the index no longer has.
    chain.revert(1)
    chain.publish('b', '1.0')

    expect(await listed()).toBe('4: b 4, c 2, m 1, x 3')
  })

  test('is not kept beyond so many names', async () => {
    index = followLists(chain, { view, changes: chain, maxNames: 2 })
    await listed()
    await listed()

    expect(chain.reads).toBe(2)
  })
})
