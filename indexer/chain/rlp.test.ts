import { expect, test } from '@jest/globals'
import { encodeRlp as encodeByEthers } from 'ethers'
import fc from 'fast-check'
import { encodeRlp, hashHex, type Rlp } from './rlp.ts'

// The examples of the Yellow Paper's tests.
test.each<[Rlp, string]>([
  ['0x', '0x80'],
  ['0x00', '0x00'],
  ['0x7f', '0x7f'],
  ['0x80', '0x8180'],
  ['0x646f67', '0x83646f67'],
  [[], '0xc0'],
  [['0x636174', '0x646f67'], '0xc88363617483646f67'],
  [[[], [[]], [[], [[]]]], '0xc7c0c1c0c3c0c1c0'],
  [`0x${'61'.repeat(56)}`, `0xb838${'61'.repeat(56)}`],
])('%j is encoded', (item, encoded) => {
  expect(encodeRlp(item)).toBe(encoded)
})

test('encodes whatever is nested as ethers does', () => {
  const { item } = fc.letrec<{ item: Rlp; bytes: Rlp; list: Rlp }>((tie) => ({
    bytes: fc
      .oneof(fc.uint8Array({ maxLength: 3 }), fc.uint8Array({ minLength: 50, maxLength: 300, size: 'max' }))
      .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`),
    list: fc.array(tie('item'), { maxLength: 6 }),
    item: fc.oneof({ depthSize: 'small' }, tie('bytes'), tie('list')),
  }))

  fc.assert(fc.property(item, (each) => expect(encodeRlp(each)).toBe(encodeByEthers(each as string))))
})

test('hashes nothing as Ethereum does', () => {
  expect(hashHex('0x')).toBe('0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470')
})
