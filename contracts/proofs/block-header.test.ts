import { describe, expect, test } from '@jest/globals'
import { encodeRlp, keccak256, toBeHex } from 'ethers'
import { decodeHeader, encodeHeader, type RpcBlock } from './block-header.ts'

const word = (byte: string) => `0x${byte.repeat(32)}`

/** A block as a node tells it after the fork called Glamsterdam. */
const BLOCK: RpcBlock = {
  parentHash: word('01'),
  sha3Uncles: word('02'),
  miner: `0x${'03'.repeat(20)}`,
  stateRoot: word('04'),
  transactionsRoot: word('05'),
  receiptsRoot: word('06'),
  logsBloom: `0x${'00'.repeat(256)}`,
  difficulty: '0x0',
  number: '0x1234',
  gasLimit: '0x3938700',
  gasUsed: '0x5208',
  timestamp: '0x6a000000',
  extraData: '0x',
  mixHash: word('07'),
  nonce: '0x0000000000000000',
  baseFeePerGas: '0x7',
  withdrawalsRoot: word('08'),
  blobGasUsed: '0x0',
  excessBlobGas: '0x0',
  parentBeaconBlockRoot: word('09'),
  requestsHash: word('0a'),
  blockAccessListHash: word('0b'),
  slotNumber: '0x9999',
}
const QUANTITY = /^(difficulty|number|gas.*|timestamp|baseFee.*|blobGas.*|excessBlob.*|slotNumber)$/
const rlpFields = (block: RpcBlock): string[] =>
  Object.entries(block).map(([name, value]) => {
    if (!QUANTITY.test(name)) return String(value)
    return BigInt(String(value)) === 0n ? '0x' : toBeHex(BigInt(String(value)))
  })

describe('a header', () => {
  test.each([
    ['of the first fork', 15],
    ['with a base fee', 16],
    ['of Prague', 21],
    ['with blockAccessListHash', 22],
    ['with blockAccessListHash and slotNumber', 23],
  ])('%s is encoded and read', (_what, count) => {
    const fields = Object.fromEntries(Object.entries(BLOCK).slice(0, count))
    const rlp = encodeRlp(rlpFields(fields))

    expect(encodeHeader({ ...fields, hash: keccak256(rlp) })).toBe(rlp)
    expect(decodeHeader(rlp, keccak256(rlp))).toEqual({
      hash: keccak256(rlp),
      number: 0x1234n,
      timestamp: 0x6a000000n,
      stateRoot: word('04'),
    })
  })

  test.each([
    ['a text', ['0x1234']],
    ['a list', [['0x01'], []]],
  ])('with %s behind what is known is read', (_what, later) => {
    const rlp = encodeRlp([...rlpFields(BLOCK), ...later])

    expect(decodeHeader(rlp, keccak256(rlp))).toMatchObject({ stateRoot: word('04') })
  })

  test('of an unknown fork is not encoded', () => {
    const rlp = encodeRlp([...rlpFields(BLOCK), '0x1234'])

    expect(encodeHeader({ ...BLOCK, unknown: '0x1234', hash: keccak256(rlp) })).toBeNull()
  })

  test('of another hash is not read', () => {
    expect(decodeHeader(encodeRlp(rlpFields(BLOCK)), word('00'))).toBeNull()
  })

  test.each([
    ['too few fields', encodeRlp(rlpFields(BLOCK).slice(0, 14))],
    ['a list among the first', encodeRlp([[], ...rlpFields(BLOCK).slice(1)])],
    ['a text for a list', encodeRlp('0x1234')],
  ])('with %s is not read', (_what, rlp) => {
    expect(decodeHeader(rlp, keccak256(rlp))).toBeNull()
  })
})
