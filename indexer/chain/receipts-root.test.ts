import { expect, test } from '@jest/globals'
import { type HashedReceipt, isForeign, receiptsRoot } from './receipts-root.ts'

const EMPTY = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'

// Ethereum's block 46147, the first with a transaction, is older than EIP-658.
const FIRST: HashedReceipt = {
  type: 0,
  status: null,
  root: '0x96a8e009d2b88b1483e6941e6812e32263b05683fac202abc622a3e31aed1957',
  cumulativeGasUsed: 21_000n,
  logs: [],
  deposit: null,
}

test('a block without transactions has the root of nothing', () => {
  expect(receiptsRoot([])).toBe(EMPTY)
})

test('a receipt from before EIP-658 is hashed with the root of the state', () => {
  expect(receiptsRoot([FIRST])).toBe('0xfe2bf2a941abf41d72637e5b91750332a30283efd40c424dc522b77e6f0ed8c4')
})

test('what a deposit has more counts', () => {
  const deposit = { ...FIRST, type: 0x7e, root: null, status: 1n }

  expect(receiptsRoot([{ ...deposit, deposit: { nonce: 1n, version: 1n } }])).not.toBe(receiptsRoot([deposit]))
})

test('types that are not known are said to be foreign', () => {
  expect([0, 1, 2, 3, 4, 0x7e, 5, 0x64].filter((type) => isForeign({ ...FIRST, type }))).toEqual([5, 0x64])
})
