import { expect, test } from '@jest/globals'
import { keccak256 as reference } from 'ethers'
import { keccak256 } from './keccak.ts'

test.each([
  ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
  ['Transfer(address,address,uint256)', 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'],
])('hashes %j', (text, digest) => {
  expect(Buffer.from(keccak256(Buffer.from(text))).toString('hex')).toBe(digest)
})

test('hashes bytes of every length around the blocks that it takes in', () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 131 + 7) & 0xff)
  const differing: number[] = []
  for (let length = 0; length <= bytes.length; length++) {
    const part = bytes.subarray(0, length)
    if (`0x${Buffer.from(keccak256(part)).toString('hex')}` !== reference(part)) differing.push(length)
  }

  expect(differing).toEqual([])
})

test('gives a hash of its own each time', () => {
  const first = keccak256(Uint8Array.of(1))
  keccak256(Uint8Array.of(2))

  expect(Buffer.from(first).toString('hex')).toBe(reference('0x01').slice(2))
})
