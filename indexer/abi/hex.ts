/** The value of each hex digit by its character code, and -1. */
const DIGITS = new Int8Array(128).fill(-1)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value
}

/** Above this many characters Node's own reading is quicker. */
const LONG = 256

/** Reads the bytes that hex digits of either case stand for, from a place in the text on; null where they do not. */
export function parseHex(text: string, from = 0): Uint8Array | null {
  const digits = text.length - from
  if (digits % 2 !== 0) return null
  if (digits > LONG) return parseLong(text.slice(from))
  const bytes = new Uint8Array(digits / 2)
  for (let at = from, to = 0; at < text.length; at += 2, to++) {
    const high = DIGITS[text.charCodeAt(at)] ?? -1
    const low = DIGITS[text.charCodeAt(at + 1)] ?? -1
    if (high < 0 || low < 0) return null
    bytes[to] = high * 16 + low
  }
  return bytes
}

// Node takes the low byte of each character, so that `İ` would be a 0.
function parseLong(digits: string): Uint8Array | null {
  return /^[0-9a-fA-F]*$/.test(digits) ? new Uint8Array(Buffer.from(digits, 'hex')) : null
}
