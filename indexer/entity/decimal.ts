import { parseDecimal, renderDecimal } from '../runtime/decimal.ts'

const PLAIN = /^[+-]?[0-9]*(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,5})?$/

/** A decimal number in plain notation with the digits that graph-node keeps; null where the text is no number. */
export function normalizeDecimal(text: string): string | null {
  const value = PLAIN.test(text) ? parseDecimal(text) : null
  return value && renderDecimal(value)
}
