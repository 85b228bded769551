import { expect, test } from '@jest/globals'
import { hashedHeader, hashHeader } from './header-hash.ts'

const ZERO = `0x${'0'.repeat(64)}`
const NO_ENTRIES = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'

// Ethereum's first block.
const GENESIS = {
  parentHash: ZERO,
  sha3Uncles: '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347',
  miner: `0x${'0'.repeat(40)}`,
  stateRoot: '0xd7f8974fb5ac78d9ac099b9ad5018bedc2ce0a72dad1827a1709da30580f0544',
  transactionsRoot: NO_ENTRIES,
  receiptsRoot: NO_ENTRIES,
  logsBloom: `0x${'0'.repeat(512)}`,
  difficulty: '0x400000000',
  number: '0x0',
  gasLimit: '0x1388',
  gasUsed: '0x0',
  timestamp: '0x0',
  extraData: '0x11bbe8db4e347b4e8c937c1c8370e4b5ed33adb3db69cbdb7a38e1e50b1b82fa',
  mixHash: ZERO,
  nonce: '0x0000000000000042',
  hash: '0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3',
  size: '0x21c',
  totalDifficulty: '0x400000000',
  uncles: [],
  transactions: [],
}

test('the hash of a header is made of its fields', () => {
  expect(hashHeader(hashedHeader(GENESIS))).toBe('0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3')
  expect(hashedHeader(GENESIS).unsure).toEqual([])
})

test.each(['parentHash', 'receiptsRoot', 'logsBloom', 'timestamp', 'gasUsed', 'extraData', 'nonce'] as const)(
  'another %s makes another hash',
  (name) => {
    const other = hashedHeader({ ...GENESIS, [name]: GENESIS[name].replace(/.$/, '7') })

    expect(hashHeader(other)).not.toBe(GENESIS.hash)
  },
)

test('says what may keep the hash from being rebuilt', () => {
  const { mixHash, ...rest } = GENESIS

  expect(hashedHeader({ ...rest, l1BlockNumber: '0x1', slotNumber: '0x5', extra: null }).unsure).toEqual([
    'l1BlockNumber',
    'slotNumber',
    'no mixHash',
  ])
})
