import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parseCid } from '../dag/cid.ts'
import { createStoreScene, type StoreScene } from '../test/store-scene.ts'

const KILLS = Number(process.env.IPFS_KILLS ?? 12)

let scene: StoreScene

beforeEach(async () => {
  scene = await createStoreScene()
})
afterEach(() => scene.end())

test('has every file whole that was kept, and nothing else, however often processes are killed', async () => {
  const kept: string[] = []
  // Two at a time, which end each at another place.
  for (let kill = 0; kill < KILLS; kill += 2) {
    kept.push(...(await Promise.all([addUntilKilled(kill), addUntilKilled(kill + 1)])).flat())
  }

  const store = await scene.openStore()
  const scrubbed: number[] = []
  for await (const { damaged } of store.scrub()) scrubbed.push(damaged)
  expect(scrubbed.every((damaged) => damaged === 0)).toBe(true)
  for (const cid of kept) expect([cid, await store.has(parseCid(cid))]).toEqual([cid, true])
  expect(kept.length).toBeGreaterThan(KILLS)
  expect(await readdir(join(scene.path, 'tmp'))).toEqual([])
  await store.collectGarbage()
  expect((await store.kept()).length).toBeLessThanOrEqual(kept.length + KILLS)
})

/** What a process says that it kept until it is killed, which is after some files and then some bytes more. */
async function addUntilKilled(turn: number): Promise<readonly string[]> {
  const program = join(import.meta.dirname, '..', 'test', 'adding-process.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, scene.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let isEnding = false
  for await (const chunk of child.stdout) {
    output += chunk
    if (isEnding || output.split('\n').length < 3 + (turn % 3)) continue
    isEnding = true
    setTimeout(() => child.kill('SIGKILL'), (turn * 7) % 40)
  }
  return output.split('\n').filter((line) => line.length === 59)
}
