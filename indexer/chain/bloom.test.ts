import { expect, test } from '@jest/globals'
import { id } from 'ethers'
import { bloomOf, mayContain } from './bloom.ts'

const TRANSFER = id('Transfer(address,address,uint256)')
const TOKEN = '0x00000000000000000000000000000000000000c0'

test('the bloom of no logs is empty, and denies everything', () => {
  expect(bloomOf([])).toEqual(new Uint8Array(256))
  expect(mayContain(bloomOf([]), TRANSFER)).toBe(false)
})

test('a bloom allows for what is in it, and denies what is not', () => {
  const bloom = bloomOf([{ address: TOKEN, topics: [TRANSFER, id('a')] }])

  for (const item of [TOKEN, TRANSFER, id('a')]) expect(mayContain(bloom, item)).toBe(true)
  for (const item of [id('b'), id('c'), '0x00000000000000000000000000000000000000c1']) {
    expect(mayContain(bloom, item)).toBe(false)
  }
})

// keccak256 of 20 zero bytes begins 5380c7b7ae81: bits 0x380, 0x7b7 and 0x681.
test('sets the bits that the Yellow Paper says', () => {
  const bloom = bloomOf([{ address: '0x0000000000000000000000000000000000000000', topics: [] }])

  const set = [...bloom].flatMap((byte, index) => (byte === 0 ? [] : [[index, byte]]))
  expect(set).toEqual([
    [255 - 0xf6, 0x80],
    [255 - 0xd0, 0x02],
    [255 - 0x70, 0x01],
  ])
})
