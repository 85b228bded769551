import { trimEnd } from '../entity/trim-end.ts'

/**
 * Numbers of any size as text whose bytewise order is the numbers' order, since SQLite has neither big integers nor
 * decimals: `encode` is one-to-one, so that `=` in SQL is equality too.
 *
 * An integer is its sign, its count of digits and its digits: 42 is `1000002` + `42`. A decimal is its sign, the place of
 * its point and its digits: 4.2 is `2` + `20001` + `42`. For negative numbers all digits are turned to their complement
 * by nine, so that the greater amount comes first.
 */
export function encodeBigInt(value: bigint): string {
  const negative = value < 0n
  const digits = (negative ? -value : value).toString()
  if (digits.length > MAX_DIGITS) throw new RangeError(`an integer of ${digits.length} digits is too long to store`)
  const amount = String(digits.length).padStart(6, '0') + digits
  return negative ? `0${complement(amount)}` : `1${amount}`
}

export function decodeBigInt(text: string): bigint {
  if (text.startsWith('1')) return BigInt(text.slice(7))
  return -BigInt(complement(text.slice(7)))
}

/** Takes plain notation such as `-12.5`; zeros at either end do not count. */
export function encodeBigDecimal(value: string): string {
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(value)
  const [, sign = '', whole = '', fraction = ''] = parts ?? []
  if (whole + fraction === '') throw new RangeError(`${value} is not a decimal number in plain notation`)
  const allDigits = whole + fraction
  const digits = trimEnd(allDigits.replace(/^0+/, ''), '0')
  if (digits === '') return '1'
  const leadingZeros = allDigits.length - allDigits.replace(/^0+/, '').length
  const point = whole.length - leadingZeros
  if (Math.abs(point) > POINT_OFFSET) throw new RangeError(`a decimal with its point at ${point} is too long to store`)
  const amount = String(point + POINT_OFFSET).padStart(5, '0') + digits
  // `~` sorts after every digit: of two negative numbers that start alike, the shorter is the greater.
  return sign === '-' ? `0${complement(amount)}~` : `2${amount}`
}

export function decodeBigDecimal(text: string): string {
  if (text === '1') return '0'
  const negative = text.startsWith('0')
  const amount = negative ? complement(text.slice(1, -1)) : text.slice(1)
  const point = Number(amount.slice(0, 5)) - POINT_OFFSET
  return (negative ? '-' : '') + plainNotation(amount.slice(5), point)
}

const MAX_DIGITS = 999_999
const POINT_OFFSET = 20_000

function plainNotation(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length)
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}

function complement(digits: string): string {
  let result = ''
  for (const digit of digits) result += 9 - Number(digit)
  return result
}
