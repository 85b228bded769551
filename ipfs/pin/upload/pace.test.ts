import { describe, expect, test } from '@jest/globals'
import { createPace } from './pace.ts'

function fakeClock() {
  let time = 1_000
  const sleep = async (ms: number, signal: AbortSignal) => {
    signal.throwIfAborted()
    time += ms
  }
  return { now: () => time, sleep }
}

describe('createPace', () => {
  test('lets no more requests go in any window than are allowed, in the order in which they asked', async () => {
    const clock = fakeClock()
    const pace = createPace(3, 60_000, clock)
    const { signal } = new AbortController()
    const sent: string[] = []

    const turns = Array.from({ length: 8 }, (_, index) =>
      pace.turn(signal).then(() => sent.push(`${index} at ${clock.now()}`)),
    )
    await Promise.all(turns)

    expect(sent).toEqual([
      '0 at 1000',
      '1 at 1000',
      '2 at 1000',
      '3 at 61000',
      '4 at 61000',
      '5 at 61000',
      '6 at 121000',
      '7 at 121000',
    ])
  })

  test('gives the turn of one that is not wanted any more to the next, and lets no more go for that', async () => {
    const clock = fakeClock()
    const pace = createPace(1, 60_000, clock)
    const { signal } = new AbortController()
    await pace.turn(signal)

    const given = pace.turn(AbortSignal.abort(new Error('not wanted')))
    const next = pace.turn(signal)

    await expect(given).rejects.toThrow('not wanted')
    await next
    expect(clock.now()).toBe(61_000)
  })
})
