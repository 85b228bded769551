import { expect, test } from '@jest/globals'
import { backOff } from './back-off.ts'

test('pauses twice as long each time, up to ten seconds, until a process stays', () => {
  const pauses = backOff()

  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => pauses.next(50))).toEqual([
    100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000,
  ])
  expect(pauses.next(60_000)).toBe(100)
  expect(pauses.next(50)).toBe(200)
})
