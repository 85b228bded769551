import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { keystreamBytes } from '../test/keystream.ts'
import { createStoreScene, type StoreScene } from '../test/store-scene.ts'

const BYTES = keystreamBytes(3_000_000, 'garbage')

let scene: StoreScene

beforeEach(async () => {
  scene = await createStoreScene()
})
afterEach(() => scene.end())

test('removes nothing that is pinned, as all is that was added', async () => {
  const store = await scene.openStore()
  await store.add([BYTES])

  expect(await store.collectGarbage({ graceMs: 0 })).toEqual([])
  expect(await store.list()).toHaveLength(1)
})

test('removes an unpinned file, its nodes and its mark', async () => {
  const store = await scene.openStore()
  const { cid } = await store.add([BYTES])
  expect(await store.unpin(cid)).toBe(true)

  expect(await store.collectGarbage({ graceMs: 0 })).toEqual([{ cid, size: 3_000_000 }])
  expect(await store.list()).toEqual([])
  expect(await readdir(join(scene.path, 'unpinned'))).toEqual([])
  expect(await readdir(join(scene.path, 'nodes', cid.toString().slice(-3, -1)))).toEqual([])
})

test('keeps an unpinned file for a day', async () => {
  const store = await scene.openStore()
  const { cid } = await store.add([BYTES])
  await store.unpin(cid)

  expect(await store.collectGarbage()).toEqual([])
})

test('keeps a file that is pinned again, or added again', async () => {
  const store = await scene.openStore()
  const one = await store.add([Buffer.from('one')])
  const two = await store.add([Buffer.from('two')])
  await store.unpin(one.cid)
  await store.unpin(two.cid)
  await store.pin(one.cid)
  await store.add([Buffer.from('two')])

  expect(await store.collectGarbage({ graceMs: 0 })).toEqual([])
})

test('keeps a leaf that a pinned file has, when another file that has it goes', async () => {
  const store = await scene.openStore()
  const leaf = await store.add([BYTES.subarray(0, 1024 * 1024)])
  const whole = await store.add([BYTES])
  await store.unpin(leaf.cid)
  await store.collectGarbage({ graceMs: 0 })

  expect((await store.list()).map(({ cid }) => `${cid}`)).toEqual([`${whole.cid}`])
  expect(await store.readBlock(leaf.cid)).toHaveLength(1024 * 1024)
})

test('lets a file go that was added without a pin, but not one that was pinned before', async () => {
  const store = await scene.openStore()
  const before = await store.add([Buffer.from('before')])
  await store.add([Buffer.from('before')], { pin: false })
  const loose = await store.add([Buffer.from('loose')], { pin: false })

  expect(await store.collectGarbage({ graceMs: 0 })).toEqual([{ cid: loose.cid, size: 5 }])
  expect(await store.has(before.cid)).toBe(true)
})

test('says which file is to go, and since when', async () => {
  const store = await scene.openStore()
  const { cid } = await store.add([BYTES])
  expect(await store.kept()).toEqual([{ cid, size: 3_000_000, unpinnedSince: null }])
  await store.unpin(cid)

  expect(await store.kept()).toEqual([{ cid, size: 3_000_000, unpinnedSince: expect.any(Date) }])
})

test('pins nothing that is not here', async () => {
  const store = await scene.openStore()
  const { cid } = await store.add([BYTES])
  await store.unpin(cid)
  await store.collectGarbage({ graceMs: 0 })

  expect(await store.pin(cid)).toBe(false)
  expect(await store.unpin(cid)).toBe(false)
})

test('removes nodes whose file never came', async () => {
  const store = await scene.openStore()
  const { cid } = await store.add([BYTES])
  await rm(scene.files.filePath(cid))
  await store.collectGarbage()

  expect(await readdir(join(scene.path, 'nodes', cid.toString().slice(-3, -1)))).toEqual([])
})
