import { trimEnd } from './trim-end.ts'

/** The significant digits that graph-node keeps. */
const PRECISION = 34

/** A decimal number in plain notation, rounded to 34 digits, without trailing zeros; null where the text is no number. */
export function normalizeDecimal(text: string): string | null {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/.exec(text)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts ?? []
  if (whole + fraction === '') return null
  const all = (whole + fraction).replace(/^0+/, '')
  if (all === '') return '0'
  const scale = fraction.length - Number(exponent)
  const { digits, dropped } = round(all)
  const significant = trimEnd(digits, '0')
  const plain = withPoint(significant, scale - dropped - (digits.length - significant.length))
  return sign === '-' ? `-${plain}` : plain
}

function round(all: string): { digits: string; dropped: number } {
  const dropped = Math.max(0, all.length - PRECISION)
  if (dropped === 0) return { digits: all, dropped }
  const half = 10n ** BigInt(dropped) / 2n
  return { digits: ((BigInt(all) + half) / 10n ** BigInt(dropped)).toString(), dropped }
}

/** `scale` is how many of the digits stand after the point; negative for zeros before it. */
function withPoint(digits: string, scale: number): string {
  if (scale <= 0) return digits + '0'.repeat(-scale)
  const padded = digits.padStart(scale + 1, '0')
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}
