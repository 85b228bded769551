import { describe, expect, test } from '@jest/globals'
import { parseRange } from './range.ts'

describe('parseRange', () => {
  test.each([
    ['bytes=0-4', { start: 0, end: 5 }],
    ['bytes=5-', { start: 5, end: 26 }],
    ['bytes=-3', { start: 23, end: 26 }],
    ['bytes=-100', { start: 0, end: 26 }],
    ['bytes=20-100', { start: 20, end: 26 }],
    ['bytes=25-25', { start: 25, end: 26 }],
    ['Bytes= 0-0', { start: 0, end: 1 }],
  ])('reads %s', (header, range) => {
    expect(parseRange(header, 26)).toEqual(range)
  })

  test.each([[''], ['bytes=0-1,3-4'], ['bytes=-'], ['bytes=4-2'], ['items=0-1'], ['bytes=a-b'], ['bytes=0x1-2']])(
    'takes %j for the whole',
    (header) => {
      expect(parseRange(header, 26)).toBeNull()
    },
  )

  test.each([['bytes=26-'], ['bytes=26-30'], ['bytes=-0']])('refuses %s, which lies outside', (header) => {
    expect(() => parseRange(header, 26)).toThrow(expect.objectContaining({ code: 'RANGE_NOT_SATISFIABLE', size: 26 }))
  })
})
