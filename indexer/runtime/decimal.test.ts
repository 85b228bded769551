import { describe, expect, test } from '@jest/globals'
import { add, type Decimal, divide, multiply, parseDecimal, renderDecimal, subtract } from './decimal.ts'

function decimal(text: string): Decimal {
  const value = parseDecimal(text)
  if (!value) throw new Error(`${text} is no number`)
  return value
}

test.each([
  ['0', '0'],
  ['-0.0', '0'],
  ['+1.500', '1.5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['1_000.5', '1000.5'],
  ['12e3', '12000'],
  ['12E-3', '0.012'],
  ['1e+2', '100'],
  ['-120', '-120'],
  ['99999999999999999999999999999999995', '100000000000000000000000000000000000'],
  ['1234567890123456789012345678901234.4', '1234567890123456789012345678901234'],
  ['1234567890123456789012345678901234.5', '1234567890123456789012345678901235'],
  ['-1234567890123456789012345678901234.9', '-1234567890123456789012345678901234'],
])('%s is %s', (text, rendered) => {
  expect(renderDecimal(decimal(text))).toBe(rendered)
})

test.each(['', '.', '-', 'e5', '1e', '1.2.3', '0x1', ' 1', '1 ', '_1', '--1', 'NaN', 'Infinity'])(
  '%j is no number',
  (text) => {
    expect(parseDecimal(text)).toBeNull()
  },
)

describe('arithmetic', () => {
  test.each([
    [add, '0.1', '0.2', '0.3'],
    [add, '1e20', '1e-20', '100000000000000000000'],
    [subtract, '1', '0.9', '0.1'],
    [subtract, '5', '5', '0'],
    [multiply, '1.5', '-2', '-3'],
    [multiply, '1e-3000', '1e3000', '1'],
    [divide, '1', '3', '0.3333333333333333333333333333333333'],
    [divide, '-1', '3', '-0.3333333333333333333333333333333333'],
    [divide, '2', '3', '0.6666666666666666666666666666666667'],
    [divide, '-2', '3', '-0.6666666666666666666666666666666666'],
    [divide, '10', '-4', '-2.5'],
    [divide, '0', '7', '0'],
    [divide, '7', '7', '1'],
    [divide, '1e30', '1e-30', '1000000000000000000000000000000000000000000000000000000000000'],
  ])('%p of %s and %s is %s', (operate, a, b, result) => {
    expect(renderDecimal(operate(decimal(a), decimal(b)))).toBe(result)
  })
})
