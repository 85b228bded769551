import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createStoreScene, type StoreScene } from '../test/store-scene.ts'
import { startScrubbing } from './start-scrubbing.ts'

let scene: StoreScene

beforeEach(async () => {
  scene = await createStoreScene()
})
afterEach(() => scene.end())

test('finds damage aside, again and again, until it is stopped', async () => {
  const found = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let count = 0
  const store = await scene.openStore({ onDamage: () => found[count++]?.resolve() })
  const { cid } = await store.add([Buffer.from('hello world')])
  const stop = startScrubbing(store, () => {}, { everyMs: 1 })
  await scene.rot(cid, 3)

  await Promise.all(found.map(({ promise }) => promise))
  await stop()
  const before = count
  await new Promise((resolve) => setImmediate(resolve))

  expect(count).toBe(before)
})

test('tells why it could not look, and looks again', async () => {
  const failed = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()]
  let count = 0
  const store = await scene.openStore()
  const scrub = () => ({ next: () => Promise.reject(new Error('the disk is gone')) })
  const broken = new Proxy(store, { get: (target, key) => (key === 'scrub' ? scrub : Reflect.get(target, key)) })
  const stop = startScrubbing(broken, (error) => failed[count++]?.resolve(error), { everyMs: 1 })

  expect(await Promise.all(failed.map(({ promise }) => promise))).toMatchObject([
    { message: 'the disk is gone' },
    { message: 'the disk is gone' },
  ])
  await stop()
})
