import { expect, test } from '@jest/globals'
import { EMPTY_LOG_HEAD, foldLogHead, recordHashOf } from '../index.ts'

const topic = (byte: string): string => `0x${byte.repeat(32)}`
const address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const block = { timestamp: 1_700_000_000 }

test('a record is hashed as the interface of the contract says', () => {
  const log = { address, topics: [topic('a0'), topic('a1'), topic('a2'), topic('a3')], data: '0x1234' }

  expect(recordHashOf(log, block)).toBe('0x45f194a70f6b964605fd8d87cf47a28c76d28c8a124dbc63b1e4fba310906b5d')
})

test('a missing topic counts as 0', () => {
  const log = { address, topics: [topic('a0'), topic('a1'), topic('a2')], data: '0x' }

  expect(recordHashOf(log, block)).toBe('0xcec539e7cb8b2de678ed7c509b7602ec75c63fa772646c12c3518d6e741ab17d')
})

test('the letter case of the address, and whether the time is a bigint, make no difference', () => {
  const log = { address: address.toLowerCase(), topics: [topic('a0'), topic('a1'), topic('a2')], data: '0x' }

  expect(recordHashOf(log, { timestamp: 1_700_000_000n })).toBe(
    '0xcec539e7cb8b2de678ed7c509b7602ec75c63fa772646c12c3518d6e741ab17d',
  )
})

test('the first record is folded into the empty head', () => {
  expect(foldLogHead(EMPTY_LOG_HEAD, topic('b0'))).toBe(
    '0xce1c5ea389a9c9953120ed4e53d8293626b339f60b126c05d06cdeeeffd517a4',
  )
})
