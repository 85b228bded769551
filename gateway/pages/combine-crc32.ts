// A CRC is the remainder of a polynomial over GF(2), so that of two texts in a row follows from those of each: the first
// is multiplied by x to the power of the second's length in bits, and the second added (G. S. Brown and M. Adler,
// "crc32_combine" in zlib; RFC 1952, 8). Polynomials are in the reflected order, the highest bit for x^0.

const POLYNOMIAL = 0xedb88320
const ONE = 0x8000_0000
const X_TO_8 = 0x0080_0000

/** The CRC-32 of two texts in a row, from that of each and the length of the second in bytes. */
export function combineCrc32(first: number, second: number, secondLength: number): number {
  return (multiply(xToBytes(secondLength), first) ^ second) >>> 0
}

/** x^(8 * length), by squaring. The length may be longer than 32 bits. */
function xToBytes(length: number): number {
  let power = ONE
  let square = X_TO_8
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square)
    square = multiply(square, square)
  }
  return power
}

/** The product of two polynomials, modulo that of CRC-32. */
function multiply(a: number, b: number): number {
  let product = 0
  let shifted = b
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((a >>> bit) & 1) product ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1
  }
  return product
}
