import { Bytes } from '@graphprotocol/graph-ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const RAW: u8 = 0x55
const DAG_PB: u8 = 0x70

/** The CID of one raw block, from its sha256. */
export function rawCid(digest: Bytes): string {
  return cidOf(RAW, digest)
}

/** The CID of a dag-pb node, from its sha256. */
export function dagPbCid(digest: Bytes): string {
  return cidOf(DAG_PB, digest)
}

// CIDv1: version, codec, then the multihash (0x12 sha2-256, 0x20 its length), in multibase base32 (prefix b).
function cidOf(codec: u8, digest: Bytes): string {
  let text = 'b'
  let bits: u32 = 0
  let count = 0
  for (let i = 0; i < 4 + digest.length; i++) {
    bits = (bits << 8) | (i < 4 ? prefixByte(i, codec) : digest[i - 4])
    count += 8
    while (count >= 5) {
      count -= 5
      text += ALPHABET.charAt((bits >> count) & 31)
    }
    bits = bits & ((1 << count) - 1)
  }
  return count > 0 ? text + ALPHABET.charAt((bits << (5 - count)) & 31) : text
}

function prefixByte(index: i32, codec: u8): u8 {
  if (index == 0) return 0x01
  if (index == 1) return codec
  return index == 2 ? 0x12 : 0x20
}
