import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describeFile } from '../dag/describe-file.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import { NO_PATIENCE } from './conformance.ts'
import type { PinnedFile, PinTarget } from './pin-target.ts'
import { filebaseTarget, kuboTarget, pinataTarget, pinningServiceTarget } from './pin-targets.ts'
import { FAKE_FILEBASE_KEY, FakeFilebase } from './test/fake-filebase.ts'
import { FakeKubo } from './test/fake-kubo.ts'
import { FakePinata } from './test/fake-pinata.ts'
import { FakePinningService } from './test/fake-pinning-service.ts'
import type { FakeService } from './test/fake-service.ts'
import { createFileJournal } from './upload/upload-journal.ts'

const MIB = 1024 * 1024
const BYTES = keystreamBytes(40 * MIB + 7, 'resume')

/** As a process that was killed: the signal stops it, and nothing of it is left but what is on a disk. */
async function killedAfter(bytes: number, service: FakeService, target: PinTarget, file: PinnedFile): Promise<void> {
  const controller = new AbortController()
  const onProgress = () => {
    if (service.received >= bytes) controller.abort(new Error('killed'))
  }
  await expect(target.pin(file, { signal: controller.signal, onProgress })).rejects.toThrow('killed')
}

describe('an upload that was cut goes on', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>
  let file: PinnedFile
  let stop: () => Promise<void>

  beforeEach(async () => {
    folder = await createTempFolder()
    const path = join(folder.path, 'demo-1.0.tar.gz')
    await writeFile(path, BYTES)
    file = { path, cid: (await describeFile([BYTES])).cid, name: 'demo-1.0.tar.gz' }
  })
  afterEach(async () => {
    await stop()
    await folder.remove()
  })

  test('at Kubo, which is sent the blocks that it lacks', async () => {
    const kubo = new FakeKubo()
    stop = await kubo.start()
    const target = () => kuboTarget({ url: kubo.url, token: 'secret', ...NO_PATIENCE })

    await killedAfter(20 * MIB, kubo, target(), file)
    const before = kubo.received
    await target().pin(file)

    expect(before).toBeGreaterThan(20 * MIB)
    // What was on its way when it was cut is sent twice: a block, and what the sockets held.
    expect(kubo.received - before).toBeLessThan(BYTES.length - before + 6 * MIB)
  })

  test('at Pinata by TUS, in another process', async () => {
    const pinata = new FakePinata()
    stop = await pinata.start()
    const target = () =>
      pinataTarget({
        token: 'secret',
        uploadsUrl: pinata.url,
        apiUrl: pinata.url,
        gateway: pinata.url,
        largestForm: 0,
        chunkSize: 4 * MIB,
        journal: createFileJournal(join(folder.path, 'uploads')),
        ...NO_PATIENCE,
      })

    await killedAfter(20 * MIB, pinata, target(), file)
    const before = pinata.received
    await target().pin(file)

    expect(pinata.uploads.size).toBe(1)
    expect(pinata.received - before).toBeLessThan(BYTES.length - before + 6 * MIB)
  })

  test('at Pinata anew, where it has forgotten the upload', async () => {
    const pinata = new FakePinata()
    stop = await pinata.start()
    const journal = createFileJournal(join(folder.path, 'uploads'))
    const options = { token: 'secret', uploadsUrl: pinata.url, apiUrl: pinata.url, gateway: pinata.url, journal }
    const target = () => pinataTarget({ ...options, largestForm: 0, chunkSize: 4 * MIB, ...NO_PATIENCE })

    await killedAfter(20 * MIB, pinata, target(), file)
    pinata.uploads.clear()

    expect(await target().pin(file)).toMatchObject({ state: 'held', readBack: { type: 'verified' } })
  })

  test('at Filebase, which is asked for the parts that it has', async () => {
    const filebase = new FakeFilebase()
    stop = await filebase.start()
    const at = { url: filebase.url, bucket: 'bucket', key: FAKE_FILEBASE_KEY, gateway: filebase.url }
    const target = () => filebaseTarget({ ...at, partSize: 5 * MIB, ...NO_PATIENCE })

    await killedAfter(22 * MIB, filebase, target(), file)
    const before = filebase.received
    await target().pin(file)

    expect(filebase.multiparts.size).toBe(0)
    // A part counts when it is whole.
    expect(filebase.received - before).toBeLessThan(BYTES.length - before + 10 * MIB)
  })
})

describe('what a service says', () => {
  let stop: () => Promise<void>
  afterEach(() => stop())

  test('of an expiry is told', async () => {
    const pinata = new FakePinata()
    stop = await pinata.start()
    const folder = await createTempFolder()
    const path = join(folder.path, 'file')
    await writeFile(path, 'hello world')
    pinata.expiresAt = '2027-11-30T00:00:00Z'
    const { cid } = await describeFile([Buffer.from('hello world')])
    const target = pinataTarget({ token: 'secret', uploadsUrl: pinata.url, apiUrl: pinata.url, ...NO_PATIENCE })

    const held = await target.pin({ path, cid, name: 'file' })

    await folder.remove()
    expect(held).toEqual({
      state: 'held',
      readBack: { type: 'unreadable', reason: 'no gateway of it is named' },
      expiresAt: '2027-11-30T00:00:00Z',
    })
  })

  test('of how many requests it takes is heeded before it says so', async () => {
    const pinata = new FakePinata()
    stop = await pinata.start()
    const paced = { requestsPerMinute: 3, windowMs: 3_600_000 }
    const target = pinataTarget({
      token: 'secret',
      uploadsUrl: pinata.url,
      apiUrl: pinata.url,
      ...paced,
      ...NO_PATIENCE,
    })
    const { cid } = await describeFile([Buffer.from('hello world')])
    const controller = new AbortController()

    const looks = Array.from({ length: 4 }, () => target.look(cid, { signal: controller.signal }))
    await Promise.all(looks.slice(0, 3))
    controller.abort(new Error('an hour is too long'))

    await expect(looks[3]).rejects.toThrow('an hour is too long')
    expect(pinata.requests).toHaveLength(3)
  })

  test('of a lack of funds, or of no node that has the file, is told in its words', async () => {
    const network = createMemoryContentStore()
    const { cid } = await network.add([Buffer.from('hello world')])
    const service = new FakePinningService(network)
    stop = await service.start()
    const folder = await createTempFolder()
    const path = join(folder.path, 'file')
    await writeFile(path, 'hello world')
    const target = pinningServiceTarget({ url: service.url, token: 'secret', ...NO_PATIENCE })

    const unreachable = await target.pin({ path, cid, name: 'file' }).catch((caught) => caught)
    service.funds = false
    const poor = await target.pin({ path, cid, name: 'file' }).catch((caught) => caught)

    await folder.remove()
    expect(unreachable.message).toContain('failed: no provider was found; it has to reach a node that has the file')
    expect(poor.message).toContain('status 409: INSUFFICIENT_FUNDS Unable to process request due to the lack of funds')
  })
})
