import { rm, truncate } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CID } from '../dag/cid.ts'
import { parseFileNode } from '../dag/file-node.ts'
import { startContentServer } from '../server/content-server.ts'
import { ask } from '../test/ask.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { createStoreScene, rotByte, type StoreScene } from '../test/store-scene.ts'
import type { ContentStore } from './content-store.ts'
import type { FileContentStore } from './file-content-store.ts'
import type { ScrubbedFile } from './scrub.ts'

const MIB = 1024 * 1024
const BYTES = keystreamBytes(3 * MIB + 5, 'damage')

let scene: StoreScene

beforeEach(async () => {
  scene = await createStoreScene()
})
afterEach(() => scene.end())

/** A store that was opened after its file was damaged, and the leaf that was. */
async function openRotten(offset = MIB + 9): Promise<{ store: FileContentStore; root: CID; leaf: CID }> {
  const { cid: root } = await (await scene.openStore()).add([BYTES])
  await scene.rot(root, offset)
  const store = await scene.openStore()
  return { store, root, leaf: await leafAt(store, root, offset) }
}

async function leafAt(store: ContentStore, root: CID, offset: number): Promise<CID> {
  const node = parseFileNode(root, (await store.readBlock(root)) ?? Buffer.alloc(0))
  const child = node.children.find(({ start, size }) => start <= offset && offset < start + size)
  if (!child) throw new Error('there is no such leaf')
  return child.cid
}

test('does not vouch for a block that was not looked at and is damaged', async () => {
  const { store, root, leaf } = await openRotten()

  expect(await store.has(leaf)).toBe(false)
  expect(await store.blockSize(leaf)).toBeNull()
  expect(await store.readBlock(leaf)).toBeNull()
  expect(await store.has(await leafAt(store, root, 0))).toBe(true)
})

test('does not vouch for a small file that is damaged', async () => {
  const { cid } = await (await scene.openStore()).add([Buffer.from('hello world')])
  await scene.rot(cid, 4)

  expect(await (await scene.openStore()).has(cid)).toBe(false)
})

test('notices damage that came after it had looked', async () => {
  const store = await scene.openStore()
  const { cid } = await store.add([Buffer.from('hello world')])
  expect(await store.has(cid)).toBe(true)
  await scene.rot(cid, 4)

  expect(await store.readBlock(cid)).toBeNull()
  expect(await store.has(cid)).toBe(false)
})

test('reports a damaged block, and the file that has it', async () => {
  const { store, root, leaf } = await openRotten()
  await store.readBlock(leaf)

  expect(scene.damages).toEqual([{ block: leaf, file: root, isMended: false }])
})

test('mends a damaged block that another file has as well, and serves it meanwhile', async () => {
  const { store, root, leaf } = await openRotten()
  const other = await store.add([BYTES.subarray(0, 2 * MIB)])
  expect(await store.readBlock(leaf)).toHaveLength(MIB)
  await store.close()

  expect(scene.damages.map(({ file, isMended }) => [`${file}`, isMended])).toEqual([
    [`${root}`, false],
    [`${root}`, true],
  ])
  const anew = await scene.openStore()
  await anew.unpin(other.cid)
  await anew.collectGarbage({ graceMs: 0 })
  expect(await anew.has(leaf)).toBe(true)
})

describe('over HTTP', () => {
  test.each([
    ['GET', 'format=raw'],
    ['HEAD', 'format=raw'],
    ['GET', 'format=car'],
    ['HEAD', 'format=car'],
  ])('answers %s ?%s for a damaged block with 404', async (method, query) => {
    const { store, leaf } = await openRotten()
    const server = await startContentServer({ store })
    const { status } = await ask(`${server.url}/ipfs/${leaf}?${query}`, { method })
    await server.stop()

    expect(status).toBe(404)
  })

  test('cuts a CAR short before a damaged block', async () => {
    const { store, root } = await openRotten()
    const server = await startContentServer({ store })
    const answer = ask(`${server.url}/ipfs/${root}?format=car`)

    await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' })
    await server.stop()
  })

  test('says nothing well of a damaged block by RPC', async () => {
    const { store, root, leaf } = await openRotten()
    const server = await startContentServer({ store })
    const statuses = await Promise.all(
      [`block/stat?arg=${leaf}`, `block/get?arg=${leaf}`].map(async (command) => {
        return (await ask(`${server.url}/api/v0/${command}`, { method: 'POST' })).status
      }),
    )
    const whole = ask(`${server.url}/api/v0/cat?arg=${root}`, { method: 'POST' })

    expect(statuses).toEqual([500, 500])
    await expect(whole).rejects.toMatchObject({ code: 'ECONNRESET' })
    await server.stop()
  })
})

describe('a scrub', () => {
  test('finds nothing in a sound store', async () => {
    const store = await scene.openStore()
    await store.add([BYTES])
    await store.add([Buffer.from('hello world')])

    expect(countsOf(await all(store.scrub())).sort()).toEqual([
      [11, 0, 0],
      [3 * MIB + 5, 0, 0],
    ])
  })

  test('finds every damaged block of every file', async () => {
    const { store, root } = await openRotten()
    await scene.rot(root, 3 * MIB + 2)

    expect(countsOf(await all(store.scrub()))).toEqual([[3 * MIB + 5, 2, 0]])
    expect(scene.damages).toHaveLength(2)
  })

  test('finds a file that was cut short', async () => {
    const store = await scene.openStore()
    const { cid } = await store.add([BYTES])
    await truncate(scene.files.filePath(cid), MIB)

    expect(countsOf(await all(store.scrub()))).toEqual([[3 * MIB + 5, 3, 0]])
  })

  test.each([
    ['are gone', (path: string) => rm(path)],
    ['are cut short', (path: string) => truncate(path, 50)],
    ['have a wrong byte', (path: string) => rotByte(path, 100)],
  ])('writes the nodes of a file anew that %s, found at once or at the next start', async (_, damage) => {
    const first = await scene.openStore()
    const { cid } = await first.add([BYTES])
    await damage(scene.files.nodesPath(cid))
    expect(countsOf(await all(first.scrub()))).toEqual([[3 * MIB + 5, 1, 1]])

    await damage(scene.files.nodesPath(cid))
    const second = await scene.openStore()
    expect(await second.has(cid)).toBe(false)
    expect(countsOf(await all(second.scrub()))).toEqual([[3 * MIB + 5, 1, 1]])
    expect(await second.has(cid)).toBe(true)
  })

  test('mends what is damaged from elsewhere', async () => {
    const { root } = await openRotten()
    await scene.rot(root, 3 * MIB + 2)
    const store = await scene.openStore({ fetchElsewhere: elsewhere(BYTES) })

    expect(countsOf(await all(store.scrub()))).toEqual([[3 * MIB + 5, 2, 2]])
    expect(countsOf(await all((await scene.openStore()).scrub()))).toEqual([[3 * MIB + 5, 0, 0]])
  })

  test('fetches a file anew of which neither nodes nor bytes are right, and lets it stay', async () => {
    const { root } = await openRotten()
    await rm(scene.files.nodesPath(root))
    const store = await scene.openStore({ fetchElsewhere: async () => iterate([BYTES]) })

    expect(countsOf(await all(store.scrub()))).toEqual([[3 * MIB + 5, 1, 1]])
    expect(await store.kept()).toMatchObject([{ size: 3 * MIB + 5, unpinnedSince: null }])
  })

  test('takes no wrong bytes from elsewhere, and no more than a block', async () => {
    const { store: before, leaf } = await openRotten()
    await before.close()
    let taken = 0
    const endless = async function* () {
      for (;;) {
        taken += 1
        yield Buffer.alloc(MIB)
      }
    }
    const store = await scene.openStore({ fetchElsewhere: async () => endless() })

    expect(countsOf(await all(store.scrub()))).toEqual([[3 * MIB + 5, 1, 0]])
    expect(await store.has(leaf)).toBe(false)
    expect(taken).toBeLessThan(4)
  })

  test('ends when it is told to while it waits for its turn', async () => {
    const store = await scene.openStore()
    await store.add([BYTES])
    const stopped = new AbortController()
    const scrubbing = all(store.scrub({ bytesPerSecond: 1, signal: stopped.signal }))
    stopped.abort()

    await expect(scrubbing).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('mends aside what a read found, from elsewhere', async () => {
  const { store: before, leaf } = await openRotten()
  await before.close()
  const mended = Promise.withResolvers<void>()
  const store = await scene.openStore({
    fetchElsewhere: elsewhere(BYTES),
    onDamage: ({ isMended }) => isMended && mended.resolve(),
  })

  expect(await store.readBlock(leaf)).toBeNull()
  await mended.promise
  expect(await store.readBlock(leaf)).toHaveLength(MIB)
})

/** Has the leaves of a file. */
function elsewhere(bytes: Buffer) {
  return async (cid: CID) => {
    const { createMemoryContentStore } = await import('./memory-content-store.ts')
    const store = createMemoryContentStore()
    await store.add([bytes])
    const block = await store.readBlock(cid)
    if (!block) throw new Error('nobody has it')
    return iterate([block])
  }
}

async function* iterate(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function all(files: AsyncGenerator<ScrubbedFile>): Promise<readonly ScrubbedFile[]> {
  const found: ScrubbedFile[] = []
  for await (const file of files) found.push(file)
  return found
}

function countsOf(files: readonly ScrubbedFile[]): [number, number, number][] {
  return files.map(({ size, damaged, mended }) => [size, damaged, mended])
}
