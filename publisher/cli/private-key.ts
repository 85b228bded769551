import { isHexString } from 'ethers'

/** The order of the curve: a key is from 1 to one below it (SEC 2, secp256k1). */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** Reads a key as people keep it: with or without 0x, with a line break behind it. Null where it is none. */
export function parsePrivateKey(text: string): string | null {
  const key = `0x${text.trim().replace(/^0x/i, '').toLowerCase()}`
  if (!isHexString(key, 32)) return null
  const value = BigInt(key)
  return value > 0n && value < ORDER ? key : null
}

/** What is expected of one. */
export const PRIVATE_KEY_RULE = '64 hex digits, above zero and below the order of secp256k1'
