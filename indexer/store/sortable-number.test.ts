import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeBigDecimal, decodeBigInt, encodeBigDecimal, encodeBigInt } from './sortable-number.ts'

const bytewise = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))

describe('integers', () => {
  test('sort by their texts', () => {
    const sorted = [-(10n ** 80n), -1000n, -999n, -10n, -9n, -1n, 0n, 1n, 9n, 10n, 999n, 1000n, 2n ** 256n]

    expect(sorted.toReversed().map(encodeBigInt).sort(bytewise).map(decodeBigInt)).toEqual(sorted)
  })

  test('sort and come back whatever they are', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        expect(decodeBigInt(encodeBigInt(a))).toBe(a)
        expect(bytewise(encodeBigInt(a), encodeBigInt(b))).toBe(a < b ? -1 : Number(a > b))
      }),
    )
  })
})

describe('decimals', () => {
  const sorted = ['-1000', '-12.5', '-12', '-1.23', '-1.2', '-0.001', '0', '0.0001', '0.1', '1', '1.05', '1.5', '12']

  test('sort by their texts', () => {
    expect(sorted.toReversed().map(encodeBigDecimal).sort(bytewise).map(decodeBigDecimal)).toEqual(sorted)
  })

  test('are equal whatever zeros they were written with', () => {
    expect(encodeBigDecimal('001.50')).toBe(encodeBigDecimal('1.5'))
    expect(encodeBigDecimal('-0.0')).toBe(encodeBigDecimal('0'))
  })

  test('must be in plain notation', () => {
    expect(() => encodeBigDecimal('1e5')).toThrow('1e5 is not a decimal number in plain notation')
  })

  test('sort whatever they are', () => {
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(40))
    const text = ([digits, scale]: [bigint, number]) => {
      const padded = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
      const point = padded.length - scale
      return `${digits < 0n ? '-' : ''}${padded.slice(0, point)}${scale === 0 ? '' : `.${padded.slice(point)}`}`
    }
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [left, right] = [a[0] * 10n ** BigInt(40 - a[1]), b[0] * 10n ** BigInt(40 - b[1])]
        const order = bytewise(encodeBigDecimal(text(a)), encodeBigDecimal(text(b)))
        expect(order).toBe(left < right ? -1 : Number(left > right))
      }),
    )
  })
})
