import { expect, test } from '@jest/globals'
import { fromSignedBytes, parseBigInt, power, toSignedBytes } from './big-int.ts'

test.each([
  [0n, '00'],
  [1n, '01'],
  [127n, '7f'],
  [128n, '8000'],
  [255n, 'ff00'],
  [256n, '0001'],
  [-1n, 'ff'],
  [-128n, '80'],
  [-129n, '7fff'],
  [-256n, '00ff'],
  [2n ** 255n, `${'00'.repeat(31)}8000`],
  [-(2n ** 255n), `${'00'.repeat(31)}80`],
])('%p is written as %s, and read back', (value, hex) => {
  expect(Buffer.from(toSignedBytes(value)).toString('hex')).toBe(hex)
  expect(fromSignedBytes(Buffer.from(hex, 'hex'))).toBe(value)
})

test('no bytes are zero', () => {
  expect(fromSignedBytes(new Uint8Array())).toBe(0n)
})

test.each([
  ['12', 12n],
  ['-12', -12n],
  ['+12', 12n],
  ['1_2', 12n],
  ['-0', 0n],
])('%j is a number', (text, value) => {
  expect(parseBigInt(text)).toBe(value)
})

test.each(['', '-', '_1', '1.0', '0x1', ' 1', '1n', '1e3'])('%j is no number', (text) => {
  expect(parseBigInt(text)).toBeNull()
})

test('a power that would be too big is refused', () => {
  expect(power(-2n, 3)).toBe(-8n)
  expect(power(0n, 0)).toBe(1n)
  expect(() => power(2n ** 4000n, 255)).toThrow('BigInt is too big')
})
