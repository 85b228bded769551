import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { keystreamBytes } from '../test/keystream.ts'
import { createStoreScene, type StoreScene } from '../test/store-scene.ts'
import { lockFolder } from './folder-lock.ts'

const BYTES = keystreamBytes(3_000_000, 'shared folder')

let scene: StoreScene

beforeEach(async () => {
  scene = await createStoreScene()
})
afterEach(() => scene.end())

test('a second process does not take away what the first one is writing', async () => {
  const first = await scene.openStore()
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const adding = first.add(
    (async function* () {
      yield BYTES.subarray(0, 2_000_000)
      begun.resolve()
      await goOn.promise
      yield BYTES.subarray(2_000_000)
    })(),
  )
  await begun.promise

  await scene.openStore()
  expect(await readdir(join(scene.path, 'tmp'))).toHaveLength(1)
  goOn.resolve()

  const { cid } = await adding
  expect(await first.has(cid)).toBe(true)
})

test('sees what another process added, and all of its blocks', async () => {
  const first = await scene.openStore()
  const second = await scene.openStore()
  const { cid } = await first.add([BYTES])

  expect(await second.has(cid)).toBe(true)
  expect((await second.list()).map(({ size }) => size)).toEqual([3_000_000])
})

test('sees what another process added while it was adding itself', async () => {
  const first = await scene.openStore()
  const second = await scene.openStore()
  const [one, two] = await Promise.all([first.add([Buffer.from('one')]), second.add([Buffer.from('two')])])

  expect(await first.has(two.cid)).toBe(true)
  expect(await second.has(one.cid)).toBe(true)
})

test('sees that another process removed a file', async () => {
  const first = await scene.openStore()
  const second = await scene.openStore()
  const { cid } = await first.add([BYTES])
  expect(await second.has(cid)).toBe(true)

  await first.unpin(cid)
  await first.collectGarbage({ graceMs: 0 })

  expect(await second.list()).toEqual([])
  expect(await second.has(cid)).toBe(false)
})

test('has changes made by one at a time', async () => {
  const locks = [await lockFolder(scene.path, async () => {}), await lockFolder(scene.path, async () => {})]
  let running = 0
  let most = 0
  const step = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
  }

  await Promise.all(Array.from({ length: 40 }, (_, turn) => locks[turn % 2]?.alone(step)))
  for (const lock of locks) lock.release()

  expect(most).toBe(1)
})

test('knows that it is the only one when the others have gone', async () => {
  const first = await lockFolder(scene.path, async () => {})
  const second = await lockFolder(scene.path, async () => {})
  first.release()
  second.release()
  const third = await lockFolder(scene.path, async () => {})
  third.release()

  expect([first.wasAlone, second.wasAlone, third.wasAlone]).toEqual([true, false, true])
})
