import { describe, expect, test } from '@jest/globals'
import { parseExpression } from '../../schema/parse-expression.ts'
import { type Decimal, integer, parseDecimal, renderDecimal } from './decimal.ts'
import { evaluate, type Scalar } from './evaluate.ts'

const FIELDS: Readonly<Record<string, Scalar>> = {
  price: parseDecimal('2.5'),
  third: parseDecimal('0.333'),
  amount: { digits: -7n, scale: 0, bits: null },
  size: integer(7n, 32),
  wide: integer(2n ** 40n, 64),
  name: 'b',
  none: null,
}

function value(text: string): string | boolean | null {
  const result = evaluate(parseExpression(text), (name) => FIELDS[name] ?? null)
  if (typeof result === 'object' && result !== null) return renderDecimal(result as Decimal)
  return result
}

/** The values are those that PostgreSQL 15 answers. */
describe('an expression has the value that PostgreSQL gives it', () => {
  test.each([
    ['price * 4', '10.0'],
    ['1.0 / 3', '0.33333333333333333333'],
    ['price / 3', '0.83333333333333333333'],
    ['100 / 3.0', '33.3333333333333333'],
    ['1234567.0 / 7', '176366.714285714286'],
    ['third / 1000', '0.00033300000000000000'],
    ['size / 2', '3'],
    ['-size / 2', '-3'],
    ['size % 4 - 10 % 4', '1'],
    ['mod(amount, 4)', '-3'],
    ['div(7.9, 2)', '3'],
    ['abs(amount) + ceil(price) + floor(-price)', '7'],
    ['gcd(12, 18) + lcm(4, 6)', '18'],
    ['sign(amount)', '-1'],
    ['greatest(price, none, 3)', '3'],
    ['least(price, size)', '2.5'],
    ['coalesce(none, none, 4)', '4'],
    ['nullif(size, 7)', null],
    ['none + 1', null],
    ['none = none', null],
    ['none is null and not (price is null)', true],
    ['none is distinct from 1', true],
    ['size is not distinct from 7', true],
    ['false and none = 1', false],
    ['true or none = 1', true],
    ['not none = 1', null],
    ["case when name = 'b' then 1 else 2 end", '1'],
    ['case size when 6 then 1 when 7 then 2 end', '2'],
    ['case when none then 1 end', null],
    ["name < 'c' and size <> 6", true],
    ['wide * 2', '2199023255552'],
    ['2147483648 + size', '2147483655'],
  ])('%s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  test.each([
    ['size / 0', 'division by zero'],
    ['2147483647 + 1', 'the integer 2147483648 is out of range'],
    ['name + 1', 'types do not go together'],
  ])('%s fails', (text, reason) => {
    expect(() => value(text)).toThrow(reason)
  })
})
