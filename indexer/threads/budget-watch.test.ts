import { describe, expect, test } from '@jest/globals'
import { BEAT_MS, BudgetWatch } from './budget-watch.ts'

/** A thread whose clocks a test turns. */
function createThread({ hasCpu }: Readonly<{ hasCpu: boolean }>) {
  const state = { run: null as number | null, cpuMs: 0, now: 0 }
  const watch = new BudgetWatch({
    run: () => state.run,
    cpuMs: async () => (hasCpu ? state.cpuMs : null),
    now: () => state.now,
  })
  const beat = async (passedMs = BEAT_MS, workedMs = passedMs) => {
    state.now += passedMs
    state.cpuMs += workedMs
    return (await watch.look())?.spentMs ?? null
  }
  return { state, beat }
}

describe('what a handler has spent', () => {
  test('is nothing while none runs, and counts anew for each run', async () => {
    const { state, beat } = createThread({ hasCpu: true })
    const idle = await beat()
    state.run = 1
    const first = [await beat(), await beat(), await beat()]
    state.run = 2
    const second = [await beat(), await beat()]

    expect(idle).toBeNull()
    expect(first).toEqual([0, BEAT_MS, 2 * BEAT_MS])
    expect(second).toEqual([0, BEAT_MS])
  })

  test('is processor time: a machine that does other work meanwhile is not its fault', async () => {
    const { state, beat } = createThread({ hasCpu: true })
    state.run = 1
    await beat()

    expect(await beat(60_000, 3)).toBe(3)
  })

  test('is the time that went by where processor time cannot be told, but for a machine that was suspended', async () => {
    const { state, beat } = createThread({ hasCpu: false })
    state.run = 1
    await beat()
    const awake = await beat()
    const suspended = await beat(3_600_000)

    expect(awake).toBe(BEAT_MS)
    expect(suspended).toBe(3 * BEAT_MS)
  })
})
