import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseHex } from './hex.ts'

test('digits of either case are read from a place on', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 3 }),
      fc.boolean(),
      (bytes, before, isUpper) => {
        const hex = Buffer.from(bytes).toString('hex')

        expect(parseHex(before + (isUpper ? hex.toUpperCase() : hex), before.length)).toEqual(new Uint8Array(bytes))
      },
    ),
  )
})

test('a character that is no digit is found anywhere', () => {
  const digits = fc.integer({ min: 0, max: 300 }).map((length) => 'aB'.repeat(length))
  const other = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((each) => !/^[0-9a-fA-F]$/.test(each))
  fc.assert(
    fc.property(digits, digits, other, (before, after, character) => {
      const odd = character.length % 2 === 0 ? '' : '0'

      expect(parseHex(before + character + odd + after)).toBeNull()
    }),
  )
})

test.each([0, 200])(
  'a character whose low byte is that of a digit is none, after %i digits and as many again',
  (count) => {
    for (const character of ['\u0130', '\u0461', '\u{f0730}']) {
      const text = 'aB'.repeat(count) + character.padEnd(2, '0') + 'aB'.repeat(count)

      expect(parseHex(text)).toBeNull()
    }
  },
)

test.each(['0', 'abc', 'a'.repeat(301)])('half a byte is none: %s', (digits) => {
  expect(parseHex(digits)).toBeNull()
})
