import type { EthereumValue } from './ethereum-value.ts'

const WORD = 32

/** Encodes one value by itself, as Solidity's `abi.encode(value)` does. */
export function encodeSingle(value: EthereumValue): Uint8Array {
  return encodeSequence([value])
}

/** Encodes the parameters of a call: the values stand side by side, without a leading offset. */
export function encodeSequence(values: readonly EthereumValue[]): Uint8Array {
  const heads: Uint8Array[] = []
  const tails: Uint8Array[] = []
  let tailStart = values.reduce((sum, value) => sum + headSize(value), 0)
  for (const value of values) {
    const body = encodeBody(value)
    if (!isDynamic(value)) {
      heads.push(body)
      continue
    }
    heads.push(encodeWord(BigInt(tailStart)))
    tails.push(body)
    tailStart += body.length
  }
  return concat([...heads, ...tails])
}

function encodeBody(value: EthereumValue): Uint8Array {
  switch (value.type) {
    case 'Int':
    case 'Uint':
      return encodeWord(value.value)
    case 'Bool':
      return encodeWord(value.value ? 1n : 0n)
    case 'Address':
      return encodeWord(BigInt(`0x${Buffer.from(value.value).toString('hex')}`))
    case 'FixedBytes':
    case 'Function':
      return padRight(value.value)
    case 'Bytes':
      return concat([encodeWord(BigInt(value.value.length)), padRight(value.value)])
    case 'String': {
      const bytes = new TextEncoder().encode(value.value)
      return concat([encodeWord(BigInt(bytes.length)), padRight(bytes)])
    }
    case 'Array':
      return concat([encodeWord(BigInt(value.value.length)), encodeSequence(value.value)])
    case 'FixedArray':
    case 'Tuple':
      return encodeSequence(value.value)
  }
}

function headSize(value: EthereumValue): number {
  if (isDynamic(value)) return WORD
  if (value.type !== 'FixedArray' && value.type !== 'Tuple') return WORD
  return value.value.reduce((sum, item) => sum + headSize(item), 0)
}

function isDynamic(value: EthereumValue): boolean {
  if (value.type === 'Bytes' || value.type === 'String' || value.type === 'Array') return true
  return (value.type === 'FixedArray' || value.type === 'Tuple') && value.value.some(isDynamic)
}

function encodeWord(value: bigint): Uint8Array {
  return Buffer.from(BigInt.asUintN(256, value).toString(16).padStart(64, '0'), 'hex')
}

function padRight(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / WORD) * WORD)
  padded.set(bytes)
  return padded
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
