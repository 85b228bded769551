import { normalizeName } from '@dipmp/packaging'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FakeChain } from '../test/fake-chain.ts'
import { REGISTRY } from '../test/sample.ts'
import { rememberAbsentNames } from './absent-names.ts'
import { type RunningView, startIndexView } from './index-view.ts'

const DEMO = normalizeName('demo')

let chain: FakeChain
let view: RunningView

beforeEach(async () => {
  chain = new FakeChain()
  chain.publish('other', '1.0')
  // The steps are taken by the tests.
  view = startIndexView({ log: chain, intervalMs: 3_600_000, maxLagMs: 3_600_000, logger: { warn() {}, info() {} } })
  await view.refresh()
})
afterEach(() => view.stop())

describe('a name that the index does not have', () => {
  test('is asked for once, also over blocks without records', async () => {
    const index = rememberAbsentNames(chain, view)
    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' })
    const { reads } = chain
    chain.mine()
    await view.refresh()
    const error = await index.project(REGISTRY, DEMO).catch((thrown) => thrown)

    expect(error).toMatchObject({ code: 'PROJECT_NOT_FOUND', block: { hash: chain.head.hash } })
    expect(chain.reads).toBe(reads)
  })

  test('is there as soon as the index has stepped to its publish', async () => {
    const index = rememberAbsentNames(chain, view)
    await expect(index.project(REGISTRY, DEMO)).rejects.toThrow('no project')
    chain.publish('demo', '1.0')
    await view.refresh()

    expect((await index.project(REGISTRY, DEMO)).files).toHaveLength(1)
  })

  test('is there again after a reorg that brings it back', async () => {
    chain.publish('demo', '1.0')
    await view.refresh()
    const index = rememberAbsentNames(chain, view)
    chain.revert(1)
    chain.mine()
    await view.refresh()
    await expect(index.project(REGISTRY, DEMO)).rejects.toThrow('no project')
    chain.revert(1)
    chain.publish('demo', '1.0')
    await view.refresh()

    expect((await index.project(REGISTRY, DEMO)).files).toHaveLength(1)
  })

  test('is not remembered where it was read at another block than the view stands at', async () => {
    const index = rememberAbsentNames(chain, view)
    chain.mine()
    await expect(index.project(REGISTRY, DEMO)).rejects.toThrow('no project')
    const { reads } = chain
    await expect(index.project(REGISTRY, DEMO)).rejects.toThrow('no project')

    expect(chain.reads).toBe(reads + 1)
  })
})
