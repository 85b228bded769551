/**
 * A number as PostgreSQL's, with which graph-node sums up: `digits / 10^scale`, of any size. `bits` is that of integers
 * (Int, Int8), whose division drops the rest and which may overflow; null for the others.
 */
export type Decimal = Readonly<{ digits: bigint; scale: number; bits: 32 | 64 | null }>

/** A sum, product or quotient that has no value, or none that fits. */
export class ArithmeticError extends Error {
  readonly code = 'ARITHMETIC'
}

export function integer(value: bigint, bits: 32 | 64): Decimal {
  if (BigInt.asIntN(bits, value) !== value) throw new ArithmeticError(`the integer ${value} is out of range`)
  return { digits: value, scale: 0, bits }
}

/** Reads plain notation, or one with an exponent. */
export function parseDecimal(text: string): Decimal {
  const [base = '', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = base.split('.')
  const digits = BigInt(whole + fraction || '0')
  const scale = fraction.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0, bits: null } : { digits, scale, bits: null }
}

/** In plain notation. */
export function renderDecimal({ digits, scale }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  const plain = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
  return digits < 0n ? `-${plain}` : plain
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return fit(scaled(a, scale) + scaled(b, scale), scale, a, b)
}

export function negate(value: Decimal): Decimal {
  return fit(-value.digits, value.scale, value, value)
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return fit(a.digits * b.digits, a.scale + b.scale, a, b)
}

/** Integers drop the rest; others are rounded where PostgreSQL rounds. */
export function divide(a: Decimal, b: Decimal): Decimal {
  checkDivisor(b)
  if (a.bits !== null && b.bits !== null) return fit(a.digits / b.digits, 0, a, b)
  const scale = quotientScale(a, b)
  const shift = scale + b.scale - a.scale
  const [dividend, divisor] =
    shift >= 0 ? [a.digits * 10n ** BigInt(shift), b.digits] : [a.digits, b.digits * 10n ** BigInt(-shift)]
  return { digits: divideRounded(dividend, divisor), scale, bits: null }
}

/** The rest of a division that drops it; it has the dividend's sign. */
export function remainder(a: Decimal, b: Decimal): Decimal {
  checkDivisor(b)
  const scale = Math.max(a.scale, b.scale)
  return fit(scaled(a, scale) % scaled(b, scale), scale, a, b)
}

/** A division that drops the rest. */
export function divideWhole(a: Decimal, b: Decimal): Decimal {
  checkDivisor(b)
  const scale = Math.max(a.scale, b.scale)
  return { digits: scaled(a, scale) / scaled(b, scale), scale: 0, bits: null }
}

/** The greatest common divisor. */
export function commonDivisor(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  let [x, y] = [magnitude(scaled(a, scale)), magnitude(scaled(b, scale))]
  while (y !== 0n) [x, y] = [y, x % y]
  return fit(x, scale, a, b)
}

export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** Rounded to an integer: to the nearest, halves away from zero, or down, or up. */
export function toInteger({ digits, scale }: Decimal, way: 'nearest' | 'down' | 'up'): bigint {
  const unit = 10n ** BigInt(scale)
  if (way === 'nearest') return divideRounded(digits, unit)
  const whole = digits / unit
  const isExact = whole * unit === digits
  if (isExact || way === (digits < 0n ? 'up' : 'down')) return whole
  return digits < 0n ? whole - 1n : whole + 1n
}

function fit(digits: bigint, scale: number, a: Decimal, b: Decimal): Decimal {
  if (a.bits === null || b.bits === null) return { digits, scale, bits: null }
  return integer(digits, a.bits === 64 || b.bits === 64 ? 64 : 32)
}

function scaled({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale)
}

function checkDivisor({ digits }: Decimal): void {
  if (digits === 0n) throw new ArithmeticError('division by zero')
}

function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const [up, down] = [magnitude(dividend), magnitude(divisor)]
  const rounded = (up * 2n + down) / (down * 2n)
  return dividend < 0n === divisor < 0n ? rounded : -rounded
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

const SIGNIFICANT_DIGITS = 16
const MAX_SCALE = 1_000

/** PostgreSQL keeps at least 16 digits that count, and counts in groups of four. */
function quotientScale(a: Decimal, b: Decimal): number {
  const [first, second] = [firstGroup(a), firstGroup(b)]
  const weight = first.weight - second.weight - (first.value <= second.value ? 1 : 0)
  return Math.min(Math.max(SIGNIFICANT_DIGITS - weight * 4, a.scale, b.scale, 0), MAX_SCALE)
}

/** The first group of four digits that is not zero, counted from the point. */
function firstGroup({ digits, scale }: Decimal): Readonly<{ weight: number; value: bigint }> {
  if (digits === 0n) return { weight: 0, value: 0n }
  const padding = (4 - (scale % 4)) % 4
  const text = String(magnitude(digits) * 10n ** BigInt(padding))
  const groups = Math.ceil(text.length / 4)
  const value = BigInt(text.slice(0, text.length - (groups - 1) * 4))
  return { weight: groups - 1 - (scale + padding) / 4, value }
}
