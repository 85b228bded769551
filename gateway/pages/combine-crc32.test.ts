import { crc32 } from 'node:zlib'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { combineCrc32 } from './combine-crc32.ts'

test('the CRC of two texts in a row is that of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array({ maxLength: 5000 }), (first, second) => {
      const whole = crc32(Buffer.concat([first, second]))

      expect(combineCrc32(crc32(first), crc32(second), second.length)).toBe(whole)
    }),
    { numRuns: 500 },
  )
})

test('a text of 8 MiB of zeros moves a CRC as zlib says', () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024)

  expect(combineCrc32(crc32('123456789'), crc32(zeros), zeros.length)).toBe(crc32(zeros, 0xcbf43926))
})
