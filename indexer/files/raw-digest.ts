const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
// CIDv1, raw, sha2-256, 32 bytes.
const RAW_SHA256 = '01551220'

/** The sha256 that a CID says its bytes have, as hex; null for a CID of a file of several blocks, or of another form. */
export function rawDigest(cid: string): string | null {
  if (!/^b[a-z2-7]{58}$/.test(cid)) return null
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const letter of cid.slice(1)) {
    bits = (bits << 5) | ALPHABET.indexOf(letter)
    count += 5
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 0xff)
    bits &= (1 << count) - 1
  }
  const hex = Buffer.from(bytes).toString('hex')
  return hex.startsWith(RAW_SHA256) ? hex.slice(RAW_SHA256.length) : null
}
