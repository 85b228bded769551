import { InvalidConfigError } from '../errors.ts'

/**
 * Reads a sha256 of 64 hex digits.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function readDigest(text: string): string {
  const digest = text.replace(/^(0x|sha256:)/i, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(digest) && !/^0+$/.test(digest)) return digest
  throw new InvalidConfigError([`a sha256 of 64 hex digits is expected, not ${JSON.stringify(text.slice(0, 80))}`])
}
