import { expect, test } from '@jest/globals'
import { retryAfterMs } from './retry-after.ts'

const DATE = 'Wed, 21 Oct 2026 07:28:00 GMT'

test.each<[string, Record<string, string>, number | null]>([
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['no wait at all', { 'retry-after': '0' }, 0],
  ['a date by its own clock', { 'retry-after': 'Wed, 21 Oct 2026 07:28:05 GMT', date: DATE }, 5_000],
  ['a date that is over', { 'retry-after': 'Wed, 21 Oct 2026 07:27:00 GMT', date: DATE }, 0],
  ['a date that is over by our clock', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
  ['nothing', {}, null],
  ['nonsense', { 'retry-after': 'soon' }, null],
])('a server asks for %s', (_, headers, expected) => {
  expect(retryAfterMs(headers)).toBe(expected)
})
