import { keccak256 } from '../abi/keccak.ts'

/** Bytes as hex with 0x, or a list of such. */
export type Rlp = string | readonly Rlp[]

/** Encodes by RLP (Yellow Paper, appendix B); by texts, which ethers' bytes one by one take ten times as long for. */
export function encodeRlp(item: Rlp): string {
  return `0x${encode(item)}`
}

/** The keccak256 of bytes in hex. */
export function hashHex(hex: string): string {
  return `0x${Buffer.from(keccak256(Buffer.from(hex.slice(2), 'hex'))).toString('hex')}`
}

function encode(item: Rlp): string {
  if (typeof item !== 'string') {
    const body = item.map(encode).join('')
    return prefix(0xc0, body.length / 2) + body
  }
  const body = item.slice(2)
  // A byte below 0x80 stands for itself.
  return body.length === 2 && body < '80' ? body : prefix(0x80, body.length / 2) + body
}

function prefix(offset: number, size: number): string {
  if (size < 56) return byteHex(offset + size)
  const digits = size.toString(16)
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  return byteHex(offset + 55 + even.length / 2) + even
}

function byteHex(value: number): string {
  return value.toString(16).padStart(2, '0')
}
