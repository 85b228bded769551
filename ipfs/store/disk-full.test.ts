import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { streamCar } from '../car/stream-car.ts'
import { startContentServer } from '../server/content-server.ts'
import { ask } from '../test/ask.ts'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import type { ContentStore } from './content-store.ts'
import { createFileContentStore, type FileContentStore } from './file-content-store.ts'
import { createMemoryContentStore } from './memory-content-store.ts'

const BYTES = keystreamBytes(6_000_000, 'disk full')
const SMALL = BYTES.subarray(0, 2_000_000)

let folder: Awaited<ReturnType<typeof createTempFolder>>

beforeEach(async () => {
  folder = await createTempFolder()
})
afterEach(() => folder.remove())

describeFullStore('a store with a limit', (path) => createFileContentStore(path, { maxBytes: 4_000_000 }))

describe(`a small disk${canMount() ? '' : ' (skipped: no file system can be mounted here)'}`, () => {
  if (!canMount()) return test.skip('is full', () => {})

  beforeEach(() => mount(['-t', 'tmpfs', '-o', 'size=5m', 'tmpfs', folder.path]))
  afterEach(() => {
    spawnSync('umount', ['-l', folder.path])
  })

  describeFullStore('that is full', (path) => createFileContentStore(path))
})

function describeFullStore(name: string, open: (path: string) => Promise<FileContentStore>): void {
  describe(name, () => {
    let store: FileContentStore

    beforeEach(async () => {
      store = await open(folder.path)
    })
    afterEach(() => store.close())

    test('takes nothing of a file that has no room, and goes on with what has', async () => {
      const small = await store.add([SMALL])

      await expect(store.add([BYTES])).rejects.toMatchObject({ code: 'STORE_FULL' })
      expect(await readdir(join(folder.path, 'tmp'))).toEqual([])
      expect((await store.list()).map(({ cid }) => `${cid}`)).toEqual([`${small.cid}`])
      expect(await store.has(small.cid)).toBe(true)
    })

    test('answers an upload that has no room with 507 and a clear line', async () => {
      const server = await startContentServer({ store, token: 'secret' })
      const { status, body } = await ask(`${server.url}/api/v0/dag/import`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/vnd.ipld.car', Authorization: 'Bearer secret' },
        body: await carOf(BYTES),
      })
      await server.stop()

      expect(status).toBe(507)
      expect(JSON.parse(body.toString()).Message).toMatch(
        /content store .*nothing of the file was kept.*dipmp store gc/,
      )
      expect(await readdir(join(folder.path, 'tmp'))).toEqual([])
    })

    test('has room again when garbage was collected', async () => {
      const { cid } = await store.add([SMALL])
      await expect(store.add([BYTES.subarray(0, 3_500_000)])).rejects.toMatchObject({ code: 'STORE_FULL' })
      await store.unpin(cid)
      await store.collectGarbage({ graceMs: 0 })

      await expect(store.add([BYTES.subarray(0, 3_500_000)])).resolves.toMatchObject({ size: 3_500_000 })
    })
  })
}

async function carOf(bytes: Buffer): Promise<Buffer> {
  const store: ContentStore = createMemoryContentStore()
  const { cid } = await store.add([bytes])
  const load = async (block: typeof cid) => (await store.readBlock(block)) ?? Buffer.alloc(0)
  return collect(streamCar(cid, load, { rootOnly: false, duplicates: true }))
}

function mount(args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args)
  if (status !== 0) throw new Error(String(stderr))
}

/** Whether this process may mount a file system: root on Linux may, as a rule. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
}
