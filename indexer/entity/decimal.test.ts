import { expect, test } from '@jest/globals'
import { normalizeDecimal } from './decimal.ts'

test.each([
  ['4.50', '4.5'],
  ['-0.0', '0'],
  ['007', '7'],
  ['1.9e3', '1900'],
  ['-25E-2', '-0.25'],
  ['.5', '0.5'],
  ['100', '100'],
  ['1e-3', '0.001'],
  ['12345678901234567890123456789012345', '12345678901234567890123456789012350'],
  ['0.99999999999999999999999999999999999', '1'],
  // Below zero it keeps 35 digits of most numbers, and cuts the rest off.
  ['-1.74910269887709131695337390648582099', '-1.7491026988770913169533739064858209'],
])('writes %s as %s', (text, expected) => {
  expect(normalizeDecimal(text)).toBe(expected)
})

test.each(['', '.', '-', 'x', '1e', '0x10', '1e999999'])('does not take %p for a number', (text) => {
  expect(normalizeDecimal(text)).toBeNull()
})
