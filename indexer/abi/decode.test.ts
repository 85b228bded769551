import { describe, expect, test } from '@jest/globals'
import { AbiCoder, getBytes } from 'ethers'
import fc from 'fast-check'
import { parseAbiType } from './abi-type.ts'
import { decodeSequence, decodeSingle } from './decode.ts'
import { encodeSingle } from './encode.ts'
import type { EthereumValue } from './ethereum-value.ts'

// ethers is another implementation of the same specification.
const coder = AbiCoder.defaultAbiCoder()

/** The value as ethers gives it. */
function plain(value: EthereumValue): unknown {
  if (Array.isArray(value.value)) return value.value.map(plain)
  return value.value instanceof Uint8Array ? `0x${Buffer.from(value.value).toString('hex')}` : value.value
}

const CASES: [string, unknown][] = [
  ['uint256', 2n ** 256n - 1n],
  ['int16', -32768n],
  ['bool', true],
  ['address', '0x00000000000000000000000000000000000000aa'],
  ['bytes3', '0x010203'],
  ['bytes', `0x${'ab'.repeat(33)}`],
  ['string', 'zażółć 🐍'],
  ['string', ''],
  ['uint8[]', [1n, 2n, 3n]],
  ['uint8[]', []],
  ['string[2]', ['a', 'bc']],
  [
    'uint8[2][3]',
    [
      [1n, 2n],
      [3n, 4n],
      [5n, 6n],
    ],
  ],
  ['(uint256,string)', [1n, 'x']],
  [
    '(uint256,(bool,bytes)[],string[][])',
    [
      7n,
      [
        [true, '0x01'],
        [false, '0x'],
      ],
      [['a'], [], ['b', 'c']],
    ],
  ],
]

describe.each(CASES)('%s', (type, value) => {
  const abiType = parseAbiType(type)

  test('is decoded as ethers encodes it', () => {
    expect(plain(decodeSingle(abiType, getBytes(coder.encode([type], [value]))))).toEqual(value)
  })

  test('is encoded as ethers encodes it', () => {
    const encoded = coder.encode([type], [value])
    const again = encodeSingle(decodeSingle(abiType, getBytes(encoded)))

    expect(`0x${Buffer.from(again).toString('hex')}`).toBe(encoded)
  })
})

test('parameters stand side by side', () => {
  const types = ['string', 'uint256', '(bool,string)', 'bytes2[]']
  const values = ['first', 9n, [true, 'inner'], ['0x0102', '0x0304']]
  const decoded = decodeSequence(types.map(parseAbiType), getBytes(coder.encode(types, values)))

  expect(decoded.map(plain)).toEqual(values)
})

describe('hostile data', () => {
  const types = ['string', 'uint256[]', '(bytes,string[])', 'uint8[2]'].map(parseAbiType)
  const proper = getBytes(
    coder.encode(['string', 'uint256[]', '(bytes,string[])', 'uint8[2]'], ['a', [1n, 2n], ['0x01', ['b']], [1, 2]]),
  )

  test('cut anywhere, it is refused and never read past its end', () => {
    const lengths = Array.from({ length: proper.length - 32 }, (_, length) => length)
    for (const length of lengths) {
      expect(() => decodeSequence(types, proper.slice(0, length))).toThrow(
        expect.objectContaining({ code: 'ABI_DECODE_FAILED' }),
      )
    }
  })

  test('any bytes are decoded or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (noise, at) => {
        const data = Uint8Array.from(proper)
        data.set(noise.slice(0, Math.max(0, data.length - at)), Math.min(at, data.length))
        try {
          expect(decodeSequence(types, data)).toHaveLength(4)
        } catch (error) {
          expect(error).toMatchObject({ code: 'ABI_DECODE_FAILED' })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a length of billions costs nothing', () => {
    const words = [32n, 2n ** 32n - 1n].map((word) => word.toString(16).padStart(64, '0'))

    expect(() => decodeSingle(parseAbiType('string[]'), getBytes(`0x${words.join('')}`))).toThrow('runs past the data')
  })

  test('bits above a type are kept, as graph-node keeps them', () => {
    const word = getBytes(`0x${'ff'.repeat(32)}`)

    expect(decodeSingle(parseAbiType('uint8'), word).value).toBe(2n ** 256n - 1n)
    expect(decodeSingle(parseAbiType('bool'), word).value).toBe(true)
  })
})
