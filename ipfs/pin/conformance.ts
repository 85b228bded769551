import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describeFile } from '../dag/describe-file.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import type { PinnedFile, PinProgress, PinTarget } from './pin-target.ts'
import type { FakeService } from './test/fake-service.ts'

/** What a kind of target is tested with: a service that does as it is told, and the target that speaks to it. */
export type PinScene = Readonly<{
  service: FakeService
  /** With the right secret unless told another one. */
  target(secret?: string): PinTarget
  /** Puts a file where a service that is sent no bytes finds it. */
  offer?: (bytes: Uint8Array) => Promise<unknown>
  stop(): Promise<void>
}>

const SMALL = Buffer.from('hello world')
const LARGE = keystreamBytes(5 * 1024 * 1024 + 7, 'pin conformance')
const OTHER = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'
const WRONG_SECRET = 'hunter2'

/** What each kind of pin target has to do, run against a service of that kind. */
export function describePinTarget(kind: string, start: () => Promise<PinScene>): void {
  describe(`the target ${kind}`, () => {
    let folder: Awaited<ReturnType<typeof createTempFolder>>
    let scene: PinScene

    beforeEach(async () => {
      folder = await createTempFolder()
      scene = await start()
    })
    afterEach(async () => {
      await scene.stop()
      await folder.remove()
    })

    async function fileOf(bytes: Uint8Array): Promise<PinnedFile> {
      const path = join(folder.path, 'demo-1.0.tar.gz')
      await writeFile(path, bytes)
      await scene.offer?.(bytes)
      return { path, cid: (await describeFile([bytes])).cid, name: 'demo-1.0.tar.gz' }
    }

    test.each([
      ['one block', SMALL, 1],
      ['no bytes', Buffer.alloc(0), 1],
      ['a root and six leaves', LARGE, 7],
    ])('keeps a file of %s, and every block is read back', async (_, bytes, blocks) => {
      const file = await fileOf(bytes)
      const target = scene.target()

      expect(await target.look(file.cid)).toMatchObject({ state: 'absent' })
      expect(await target.pin(file)).toMatchObject({
        state: 'held',
        readBack: { type: 'verified', blocks, of: blocks },
      })
      expect(await target.look(file.cid)).toMatchObject({ state: 'held', readBack: { type: 'verified', blocks } })
    })

    test('is sent nothing that it has', async () => {
      const file = await fileOf(LARGE)
      await scene.target().pin(file)
      const { received } = scene.service

      await scene.target().pin(file)

      expect(scene.service.received).toBe(received)
    })

    test('tells how far it is, never back, up to the end', async () => {
      const steps: PinProgress[] = []

      await scene.target().pin(await fileOf(LARGE), { onProgress: (step) => steps.push(step) })

      expect(steps.map(({ sent }) => sent)).toEqual(steps.map(({ sent }) => sent).sort((one, other) => one - other))
      expect(steps.at(-1)?.sent).toBe(steps.at(-1)?.total)
      if (scene.target().takesBytes) expect(steps.at(-1)?.total).toBeGreaterThan(LARGE.length)
    })

    test.each([
      ['503', 503, {}],
      ['429 with a time to wait', 429, { 'Retry-After': '0' }],
      ['502', 502, {}],
    ])('goes on after an answer of %s to each of its first requests', async (_, status, headers) => {
      const file = await fileOf(LARGE)
      const { faults } = scene.service
      for (let count = 0; count < 4; count += 1) {
        faults.push(
          (request, response) => void request.resume().on('end', () => response.writeHead(status, headers).end()),
        )
      }

      expect(await scene.target().pin(file)).toMatchObject({ state: 'held', readBack: { type: 'verified' } })
      expect(faults).toEqual([])
    })

    test('goes on after a connection that was cut', async () => {
      const file = await fileOf(LARGE)
      scene.service.faults.push((request) => request.socket.resetAndDestroy())
      scene.service.cutAfter = 2 * 1024 * 1024

      expect(await scene.target().pin(file)).toMatchObject({ state: 'held', readBack: { type: 'verified' } })
    })

    test('is not believed where it threw everything away', async () => {
      scene.service.forgets = true

      await expect(scene.target().pin(await fileOf(LARGE))).rejects.toMatchObject({
        code: 'PIN_FAILED',
        message: expect.stringMatching(/does not show the block bafybei/),
      })
    })

    test('fails with both CIDs where it took another one', async () => {
      const file = await fileOf(LARGE)
      scene.service.tellsCid = OTHER

      const error = await scene
        .target()
        .pin(file)
        .catch((caught) => caught)

      expect(error).toMatchObject({ code: 'PIN_FAILED' })
      expect(error.message).toContain(OTHER)
      expect(error.message).toContain(file.cid.toString())
    })

    test('is found out where it loses a block or changes one, and gets the file anew', async () => {
      const file = await fileOf(LARGE)
      await scene.target().pin(file)
      const { blocks } = scene.service
      const leaf = [...blocks.keys()].filter((cid) => cid.startsWith('bafkrei'))[3] ?? ''
      const bytes = blocks.get(leaf) ?? Buffer.alloc(0)

      blocks.delete(leaf)
      const lost = await scene.target().look(file.cid)
      blocks.set(leaf, Buffer.from(bytes).fill(0, 0, 1))
      const changed = await scene.target().look(file.cid)

      expect(lost).toMatchObject({ state: 'failed', reason: expect.stringContaining(leaf) })
      expect(changed).toMatchObject({ state: 'failed', reason: expect.stringMatching(/do not match/) })
    })

    test('says what to do where the secret is wrong, and does not tell it', async () => {
      const file = await fileOf(LARGE)
      const target = scene.target(WRONG_SECRET)

      const error = await target.pin(file).catch((caught) => caught)

      expect(error).toMatchObject({ code: 'PIN_FAILED', message: expect.stringMatching(/40[13]/) })
      expect(error.message).toMatch(/check the token/)
      expect(`${error.message}${error.stack}${JSON.stringify(error)}${target.name}`).not.toContain(WRONG_SECRET)
      expect(scene.service.received).toBeLessThan(1024 * 1024)
    })

    test('stops when the signal says so, and with its reason', async () => {
      const controller = new AbortController()
      scene.service.faults.push(() => controller.abort(new Error('interrupted')))

      await expect(scene.target().pin(await fileOf(LARGE), { signal: controller.signal })).rejects.toThrow(
        'interrupted',
      )
    })

    test('is not sent a file that is not the one it was told', async () => {
      const file = await fileOf(LARGE)
      await appendFile(file.path, 'more')

      await expect(scene.target().pin(file)).rejects.toMatchObject({
        code: 'PIN_FAILED',
        message: expect.stringContaining('it was changed'),
      })
    })
  })
}

/** Waits that a test can afford. */
export const NO_PATIENCE = { patience: { firstMs: 1, longestMs: 5 } }
