import { describe, expect, test } from '@jest/globals'
import { parseExpression } from './parse-expression.ts'

describe('an expression of an aggregate', () => {
  test('binds products more tightly than sums, and those more tightly than comparisons', () => {
    expect(parseExpression('a + b * 2 > c')).toEqual({
      type: 'binary',
      operator: '>',
      left: {
        type: 'binary',
        operator: '+',
        left: { type: 'field', name: 'a' },
        right: {
          type: 'binary',
          operator: '*',
          left: { type: 'field', name: 'b' },
          right: { type: 'number', value: '2' },
        },
      },
      right: { type: 'field', name: 'c' },
    })
  })

  test.each([
    ['a ^ 2', 'is not understood at `^`'],
    ['random()', 'calls `random`, which is not offered'],
    ['power(a, 2)', 'calls `power`, which is not offered'],
    ['a +', 'is not understood at `end`'],
    ['(a', 'lacks `)`'],
    ['a; drop table b', 'is not understood at `; drop table b`'],
    ['case else 1 end', 'has a `case` without `when`'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'is nested too deeply'],
  ])('is refused where it is %j', (text, reason) => {
    expect(() => parseExpression(text)).toThrow(reason)
  })
})
