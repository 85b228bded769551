import { describe, expect, test } from '@jest/globals'
import { AbiCoder, hexlify } from 'ethers'
import { parseAbiType } from './abi-type.ts'
import { encodeParameters } from './encode-parameters.ts'
import type { EthereumValue } from './ethereum-value.ts'

// ethers is another implementation of the same specification.
const coder = AbiCoder.defaultAbiCoder()
const bytes = (hex: string): EthereumValue => ({ type: 'FixedBytes', value: Buffer.from(hex, 'hex') })
const uint = (value: bigint): EthereumValue => ({ type: 'Uint', value })
const int = (value: bigint): EthereumValue => ({ type: 'Int', value })
const encode = (type: string, value: EthereumValue) => hexlify(encodeParameters([parseAbiType(type)], [value]))

describe('a bytesN argument that is shorter than N is filled up on the right', () => {
  test.each([
    ['bytes4', bytes('0102'), '0x01020000'],
    ['bytes32', bytes('ff'), `0xff${'00'.repeat(31)}`],
    ['bytes1', bytes(''), '0x00'],
    ['bytes2[]', { type: 'Array', value: [bytes('01'), bytes('')] }, ['0x0100', '0x0000']],
    ['(bytes3,uint8)', { type: 'Tuple', value: [bytes('0a'), uint(7n)] }, ['0x0a0000', 7n]],
    ['bytes2[2]', { type: 'FixedArray', value: [bytes('01'), bytes('0203')] }, ['0x0100', '0x0203']],
  ] as const)('%s', (type, value, same) => {
    expect(encode(type, value as EthereumValue)).toBe(coder.encode([type], [same]))
  })
})

describe('a value that is not of its type is refused in the words of graph-node', () => {
  const list = `[${[...Array(31).fill(0), 9].join(', ')}]`
  test.each([
    ['uint8', uint(300n), 'Uint(300, 9) is not of kind Uint(8)'],
    ['uint8', uint(256n), 'Uint(256, 9) is not of kind Uint(8)'],
    ['int8', int(128n), 'Int(128, 9) is not of kind Int(8)'],
    ['int8', int(-129n), 'Int(-129, 9) is not of kind Int(8)'],
    ['int8', uint(1n), 'Uint(1, 1) is not of kind Int(8)'],
    ['bytes2', bytes('010203'), `FixedBytes(0x010203${'00'.repeat(29)}, 3) is not of kind FixedBytes(2)`],
    ['bytes', bytes('01'), `FixedBytes(0x01${'00'.repeat(31)}, 1) is not of kind Bytes`],
    [
      'bytes32',
      { type: 'Bytes', value: Uint8Array.from({ length: 32 }, (_, at) => (at === 31 ? 9 : 0)) },
      `Bytes(${list}) is not of kind FixedBytes(32)`,
    ],
    [
      '(bool,string)[1]',
      { type: 'FixedArray', value: [] },
      'FixedArray([]) is not of kind FixedArray(Tuple([Bool, String]), 1)',
    ],
    [
      '(bool,string)',
      { type: 'Tuple', value: [{ type: 'Bool', value: true }] },
      'Tuple([Bool(true)]) is not of kind Tuple([Bool, String])',
    ],
    ['address[]', { type: 'String', value: 'a"b' }, 'String("a\\"b") is not of kind Array(Address)'],
    [
      'function',
      { type: 'Address', value: new Uint8Array(20) },
      `Address(0x${'00'.repeat(20)}) is not of kind Function`,
    ],
  ] as const)('%s', (type, value, message) => {
    expect(() => encode(type, value as EthereumValue)).toThrow(
      expect.objectContaining({ code: 'ABI_ENCODE_FAILED', message: `type mismatch, decoded value ${message}` }),
    )
  })

  test('as are too few and too many', () => {
    const types = ['uint8', 'bool'].map(parseAbiType)

    expect(() => encodeParameters(types, [uint(1n)])).toThrow('unexpected number of values; expected 2, got 1')
    expect(() => encodeParameters([], [uint(1n)])).toThrow('unexpected number of values; expected 0, got 1')
  })
})

test('the ends of a range are within it', () => {
  expect(encode('uint8', uint(255n))).toBe(coder.encode(['uint8'], [255]))
  expect(encode('int8', int(-128n))).toBe(coder.encode(['int8'], [-128]))
  expect(encode('int8', int(127n))).toBe(coder.encode(['int8'], [127]))
  expect(encode('uint256', uint(2n ** 256n - 1n))).toBe(coder.encode(['uint256'], [2n ** 256n - 1n]))
})
