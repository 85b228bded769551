import { expect, test } from '@jest/globals'
import { parseValue } from 'graphql'
import { debugText, fromJson, fromNode } from './query-value.ts'

test.each([
  ['{ b: 1, a: [true, null, X] }', 'Object({"a": List([Boolean(true), Null, Enum("X")]), "b": Int(Number(1))})'],
  ['1.50', 'Float(1.5)'],
  ['2.0', 'Float(2.0)'],
  ['"back\\\\f"', 'String("back\\\\f")'],
  ['"quote \\" and \\n and \\u0001"', 'String("quote \\" and \\n and \\u{1}")'],
  ['$gone', 'Null'],
])('shows %s as messages do', (text, expected) => {
  expect(debugText(fromNode(parseValue(text), new Map()))).toBe(expected)
})

test('takes JSON numbers for integers where they have 32 bits', () => {
  expect(debugText(fromJson([1, 1.5, -(2 ** 31)]))).toBe('List([Int(Number(1)), Float(1.5), Int(Number(-2147483648))])')
  expect(debugText(fromJson([2 ** 31, 1e16, 0.00001]))).toBe('List([Float(2147483648.0), Float(1e16), Float(1e-5)])')
})
