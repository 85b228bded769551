import { readBytes, writeBytes } from './arrays.ts'
import { bitLength } from './bit-length.ts'
import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'

/** PostgreSQL's numeric holds 131072 digits; with the sign that is this many bits. */
const MAX_BITS = 435_412

/** Reads a BigInt: two's complement, little-endian. */
export function readBigInt(heap: Heap, pointer: number): bigint {
  const bytes = readBytes(heap, pointer)
  return bytes.length <= 6 ? BigInt(fromFewBytes(bytes)) : checkSize(fromSignedBytes(bytes))
}

export function writeBigInt(heap: Heap, value: bigint): number {
  const number = Number(value)
  const isSmall = number >= 0 && number < 2 ** 47
  return writeBytes(heap, isSmall ? toFewBytes(number) : toSignedBytes(checkSize(value)))
}

/** Reads up to 6 bytes, which most numbers are. */
function fromFewBytes(bytes: Uint8Array): number {
  let value = 0
  for (let at = bytes.length - 1; at >= 0; at--) value = value * 256 + (bytes[at] ?? 0)
  const isNegative = ((bytes[bytes.length - 1] ?? 0) & 0x80) !== 0
  return isNegative ? value - 256 ** bytes.length : value
}

/** Writes a number from 0 to 2 ** 47. */
function toFewBytes(value: number): Uint8Array {
  // The highest bit is the sign, so that a byte ends at 128, not at 256.
  let length = 1
  for (let limit = 0x80; value >= limit; limit *= 256) length += 1
  const bytes = new Uint8Array(length)
  for (let at = 0, left = value; at < length; at++, left = Math.floor(left / 256)) bytes[at] = left % 256
  return bytes
}

/** Parses a decimal number as Rust's num-bigint does: a sign, then digits, which underscores may group. */
export function parseBigInt(text: string): bigint | null {
  if (!/^[+-]?[0-9][0-9_]*$/.test(text)) return null
  const digits = text.replaceAll('_', '')
  return BigInt(digits.startsWith('+') ? digits.slice(1) : digits)
}

/** Reads two's complement, little-endian, of any length. */
export function fromSignedBytes(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n
  const hex = Buffer.from(bytes).reverse().toString('hex')
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`))
}

/** Writes two's complement, little-endian, as short as it can be; 0 takes one byte. */
export function toSignedBytes(value: bigint): Uint8Array {
  const magnitude = value < 0n ? -value - 1n : value
  const size = Math.floor(bitLength(magnitude) / 8) + 1
  const hex = BigInt.asUintN(size * 8, value).toString(16)
  return new Uint8Array(Buffer.from(hex.padStart(size * 2, '0'), 'hex').reverse())
}

function checkSize(value: bigint): bigint {
  const bits = bitLength(value) + 1
  if (bits > MAX_BITS) throw deterministicError(`BigInt is too big, total bits ${bits} (max ${MAX_BITS})`)
  return value
}

/** Raises to a power of at most 255; what would be too big is refused before it is computed. */
export function power(base: bigint, exponent: number): bigint {
  const bits = (bitLength(base) - 1) * exponent
  if (bits > MAX_BITS) throw deterministicError(`BigInt is too big, total bits ${bits} (max ${MAX_BITS})`)
  return base ** BigInt(exponent)
}
