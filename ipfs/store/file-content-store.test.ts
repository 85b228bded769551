import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { keystreamBytes } from '../test/keystream.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import { createFileContentStore as createStore, type FileContentStoreOptions } from './file-content-store.ts'
import { StoreFolder } from './store-folder.ts'

const BYTES = keystreamBytes(3_000_000, 'file store')

describe('the file content store on the disk', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>

  const stops: (() => Promise<void>)[] = []

  beforeEach(async () => {
    folder = await createTempFolder()
  })
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
    await folder.remove()
  })

  async function createFileContentStore(path: string, options?: FileContentStoreOptions) {
    const store = await createStore(path, options)
    stops.push(() => store.close())
    return store
  }

  test('keeps a file whole, under its CID', async () => {
    const store = await createFileContentStore(folder.path)
    const { cid } = await store.add([BYTES])

    const shard = cid.toString().slice(-3, -1)
    expect((await readFile(join(folder.path, 'files', shard, cid.toString()))).equals(BYTES)).toBe(true)
  })

  test('leaves nothing unfinished behind, after success or failure', async () => {
    const store = await createFileContentStore(folder.path)
    await store.add([BYTES])
    await store.importCar([Buffer.from('nonsense')]).catch(() => undefined)
    await store.add([BYTES], { signal: AbortSignal.abort() }).catch(() => undefined)

    expect(await readdir(join(folder.path, 'tmp'))).toEqual([])
  })

  test('finds all blocks again when it is opened anew', async () => {
    const first = await createFileContentStore(folder.path)
    const large = await first.add([BYTES])
    const small = await first.add([Buffer.from('hello world')])

    const store = await createFileContentStore(folder.path)

    expect((await store.list()).map(({ cid, size }) => [cid.toString(), size]).sort()).toEqual(
      [
        [large.cid.toString(), 3_000_000],
        [small.cid.toString(), 11],
      ].sort(),
    )
    expect(await store.has(large.cid)).toBe(true)
    expect(Buffer.from((await store.readBlock(small.cid)) ?? []).toString()).toBe('hello world')
  })

  test('removes what a crash left unfinished', async () => {
    await (await createStore(folder.path)).close()
    await writeFile(join(folder.path, 'tmp', 'a.tmp'), BYTES)

    const store = await createFileContentStore(folder.path)

    expect(await readdir(join(folder.path, 'tmp'))).toEqual([])
    expect(await store.list()).toEqual([])
  })

  test('passes over nodes whose file never came', async () => {
    const { cid } = await (await createFileContentStore(folder.path)).add([BYTES])
    await rm(new StoreFolder(folder.path).filePath(cid))

    const store = await createFileContentStore(folder.path)

    expect(await store.has(cid)).toBe(false)
  })

  test.each([
    ['is cut short', (files: StoreFolder, cid: Cid) => truncate(files.filePath(cid), 1000)],
    ['has no nodes', (files: StoreFolder, cid: Cid) => rm(files.nodesPath(cid))],
    ['has damaged nodes', (files: StoreFolder, cid: Cid) => truncate(files.nodesPath(cid), 100)],
  ])('does not list a file that %s, and takes it again', async (_, damage) => {
    const { cid } = await (await createFileContentStore(folder.path)).add([BYTES])
    await damage(new StoreFolder(folder.path), cid)

    const store = await createFileContentStore(folder.path)
    expect(await store.list()).toEqual([])
    await store.add([BYTES])

    expect(await (await createFileContentStore(folder.path)).list()).toHaveLength(1)
  })

  test('mends a damaged copy when the file is added again', async () => {
    const store = await createFileContentStore(folder.path)
    const { cid } = await store.add([Buffer.from('hello world')])
    await writeFile(new StoreFolder(folder.path).filePath(cid), 'hello wor1d')

    await store.add([Buffer.from('hello world')])

    expect(Buffer.from((await store.readBlock(cid)) ?? []).toString()).toBe('hello world')
  })

  test('does not have a block whose file was taken away meanwhile', async () => {
    const store = await createFileContentStore(folder.path)
    const { cid } = await store.add([Buffer.from('hello world')])
    await rm(new StoreFolder(folder.path).filePath(cid))

    expect(await store.readBlock(cid)).toBeNull()
  })

  test('passes over strange names', async () => {
    const { cid } = await (await createFileContentStore(folder.path)).add([Buffer.from('hello world')])
    const strange = join(folder.path, 'files', 'zz', cid.toString())
    await mkdir(dirname(strange), { recursive: true })
    await writeFile(strange, 'in the wrong folder')
    await writeFile(join(folder.path, 'files', 'README'), 'not ours')

    const store = await createFileContentStore(folder.path)

    expect((await store.list()).map(({ size }) => size)).toEqual([11])
  })
})

type Cid = Parameters<StoreFolder['filePath']>[0]
