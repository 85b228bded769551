import { readDecimal, writeDecimal } from '../big-decimal.ts'
import { parseBigInt, power, readBigInt, writeBigInt } from '../big-int.ts'
import { divide, normalize } from '../decimal.ts'
import { deterministicError } from '../handler-error.ts'
import type { HostFunction } from '../host.ts'
import { readString } from '../strings.ts'

/** Division cuts towards zero and the remainder has the dividend's sign, as JavaScript's operators do. */
export const bigIntFunctions: Readonly<Record<string, HostFunction>> = {
  'bigInt.plus': binary((x, y) => x + y),
  'bigInt.minus': binary((x, y) => x - y),
  'bigInt.times': binary((x, y) => x * y),
  'bigInt.bitOr': binary((x, y) => x | y),
  'bigInt.bitAnd': binary((x, y) => x & y),
  'bigInt.dividedBy': binary((x, y) => {
    if (y === 0n) throw deterministicError(`attempted to divide BigInt \`${x}\` by zero`)
    return x / y
  }),
  'bigInt.mod': binary((x, y) => {
    if (y === 0n) throw deterministicError(`attempted to calculate the remainder of \`${x}\` with a divisor of zero`)
    return x % y
  }),
  'bigInt.pow': withByte(power),
  'bigInt.leftShift': withByte((x, bits) => x << BigInt(bits)),
  'bigInt.rightShift': withByte((x, bits) => x >> BigInt(bits)),
  'bigInt.fromString': ({ heap }, string = 0) => {
    const text = readString(heap, string)
    const value = parseBigInt(text)
    if (value === null) throw deterministicError(`string is not a BigInt: \`${text}\``)
    return writeBigInt(heap, value)
  },
  'bigInt.dividedByDecimal': ({ heap }, x = 0, y = 0) => {
    const dividend = normalize({ digits: readBigInt(heap, x), scale: 0 })
    const divisor = readDecimal(heap, y)
    if (divisor.digits === 0n) throw deterministicError('attempted to divide BigDecimal by zero')
    return writeDecimal(heap, divide(dividend, divisor))
  },
}

function binary(operate: (x: bigint, y: bigint) => bigint): HostFunction {
  return ({ heap }, x = 0, y = 0) => writeBigInt(heap, operate(readBigInt(heap, x), readBigInt(heap, y)))
}

function withByte(operate: (x: bigint, byte: number) => bigint): HostFunction {
  return ({ heap }, x = 0, byte = 0) => {
    // AssemblyScript hands on what was cast to u8 as it was; graph-node does not cut it.
    if (byte >>> 0 > 0xff) throw deterministicError('out of range integral type conversion attempted')
    return writeBigInt(heap, operate(readBigInt(heap, x), byte))
  }
}
