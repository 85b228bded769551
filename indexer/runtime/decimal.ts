import { trimEnd } from '../entity/trim-end.ts'
import { bitLength } from './bit-length.ts'

/** A decimal number: `digits * 10^-scale`. What the functions here return is normalized. */
export type Decimal = Readonly<{ digits: bigint; scale: number }>

const MAX_DIGITS = 34
const MAX_QUOTIENT_DIGITS = 100
const ZERO: Decimal = { digits: 0n, scale: 0 }

/**
 * Rounds to 34 significant digits, as IEEE 754 decimal128 holds them, and drops trailing zeros. Numbers below zero may
 * keep 35: graph-node's decimal library counts their digits by their bits, which is one too few for most.
 */
export function normalize({ digits, scale }: Decimal): Decimal {
  if (digits === 0n) return ZERO
  const excess = (digits < 0n ? Math.floor(bitLength(digits) / Math.log2(10)) : countDigits(digits)) - MAX_DIGITS
  const rounded = excess > 0 ? roundOff(digits, excess) : digits
  const text = String(rounded)
  const kept = trimEnd(text, '0')
  return { digits: BigInt(kept), scale: scale - Math.max(excess, 0) - (text.length - kept.length) }
}

// Half rounds up, but only above zero: graph-node's decimal library cuts negative numbers off.
function roundOff(digits: bigint, count: number): bigint {
  const divisor = 10n ** BigInt(count)
  const remainder = digits % divisor
  const quotient = digits / divisor
  return remainder * 2n >= divisor ? quotient + 1n : quotient
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return normalize({ digits: rescale(a, scale) + rescale(b, scale), scale })
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normalize({ digits: a.digits * b.digits, scale: a.scale + b.scale })
}

/** Divides to 100 digits, then rounds as the rest does. The divisor is not 0. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return ZERO
  const isNegative = a.digits < 0n !== b.digits < 0n
  const quotient = divideMagnitudes(magnitude(a.digits), magnitude(b.digits), a.scale - b.scale)
  return normalize(isNegative ? { ...quotient, digits: -quotient.digits } : quotient)
}

function divideMagnitudes(dividend: bigint, divisor: bigint, scale: number): Decimal {
  // So many places that the quotient has at least 101 digits; what is below the 100th is rounded off.
  const places = Math.max(MAX_QUOTIENT_DIGITS + 1 + countDigits(divisor) - countDigits(dividend), 0)
  const scaled = dividend * 10n ** BigInt(places)
  const quotient = scaled / divisor
  const excess = countDigits(quotient) - MAX_QUOTIENT_DIGITS
  if (excess <= 0) return { digits: quotient, scale: scale + places }
  return { digits: roundOff(quotient, excess), scale: scale + places - excess }
}

export function areEqual(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.scale === b.scale
}

/** Parses plain or exponent notation; null for what is no number. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)([0-9_]*)(?:\.([0-9_]*))?(?:[eE]([+-]?[0-9]{1,9}))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  if (!/^[0-9]/.test(digits)) return null
  const value = BigInt(digits.replaceAll('_', ''))
  return normalize({ digits: sign === '-' ? -value : value, scale: fraction.length - Number(exponent) })
}

/** Renders in plain notation, never with an exponent. */
export function renderDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const text = String(magnitude(digits))
  if (scale <= 0) return sign + text + '0'.repeat(-scale)
  const padded = text.padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

function rescale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale)
}

function countDigits(value: bigint): number {
  return String(magnitude(value)).length
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}
