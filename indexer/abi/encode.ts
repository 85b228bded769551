import type { EthereumValue } from './ethereum-value.ts'

const WORD = 32
const utf8 = new TextEncoder()

/** Encodes one value by itself, as Solidity's `abi.encode(value)` does. */
export function encodeSingle(value: EthereumValue): Uint8Array {
  return encodeSequence([value])
}

/** Encodes the parameters of a call: the values stand side by side, without a leading offset. */
export function encodeSequence(values: readonly EthereumValue[]): Uint8Array {
  const bytes = new Uint8Array(sequenceLength(values))
  writeSequence({ bytes, view: new DataView(bytes.buffer) }, 0, values)
  return bytes
}

/** What is written to, all zeros at first. */
type Target = Readonly<{ bytes: Uint8Array; view: DataView }>

/** Writes first what has a place of its own and the offsets of what has not, then the latter. */
function writeSequence(target: Target, start: number, values: readonly EthereumValue[]): void {
  let head = start
  let tail = start
  for (const value of values) tail += isDynamic(value) ? WORD : bodyLength(value)
  let offset = tail - start
  for (const value of values) {
    const length = bodyLength(value)
    if (isDynamic(value)) {
      writeNumber(target, head, offset)
      writeBody(target, tail, value)
      head += WORD
      tail += length
      offset += length
    } else {
      writeBody(target, head, value)
      head += length
    }
  }
}

function writeBody(target: Target, at: number, value: EthereumValue): void {
  const { bytes } = target
  switch (value.type) {
    case 'Int':
    case 'Uint':
      writeInteger(target, at, value.value)
      break
    case 'Bool':
      writeNumber(target, at, value.value ? 1 : 0)
      break
    case 'Address':
      bytes.set(value.value, at + WORD - value.value.length)
      break
    case 'FixedBytes':
    case 'Function':
      bytes.set(value.value, at)
      break
    case 'Bytes':
      writeNumber(target, at, value.value.length)
      bytes.set(value.value, at + WORD)
      break
    case 'String':
      writeNumber(target, at, Buffer.byteLength(value.value))
      utf8.encodeInto(value.value, bytes.subarray(at + WORD))
      break
    case 'Array':
      writeNumber(target, at, value.value.length)
      writeSequence(target, at + WORD, value.value)
      break
    case 'FixedArray':
    case 'Tuple':
      writeSequence(target, at, value.value)
  }
}

/** Writes a number up to 2 ** 53. */
function writeNumber({ view }: Target, at: number, value: number): void {
  view.setUint32(at + WORD - 8, Math.floor(value / 2 ** 32))
  view.setUint32(at + WORD - 4, value >>> 0)
}

function writeInteger(target: Target, at: number, value: bigint): void {
  if (value >= 0n && value <= Number.MAX_SAFE_INTEGER) {
    writeNumber(target, at, Number(value))
    return
  }
  let left = BigInt.asUintN(256, value)
  for (let place = at + WORD - 8; place >= at; place -= 8) {
    target.view.setBigUint64(place, BigInt.asUintN(64, left))
    left >>= 64n
  }
}

function sequenceLength(values: readonly EthereumValue[]): number {
  return values.reduce((sum, value) => sum + bodyLength(value) + (isDynamic(value) ? WORD : 0), 0)
}

function bodyLength(value: EthereumValue): number {
  switch (value.type) {
    case 'Bytes':
      return WORD + padded(value.value.length)
    case 'String':
      return WORD + padded(Buffer.byteLength(value.value))
    case 'Array':
      return WORD + sequenceLength(value.value)
    case 'FixedArray':
    case 'Tuple':
      return sequenceLength(value.value)
    default:
      return WORD
  }
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD
}

function isDynamic(value: EthereumValue): boolean {
  if (value.type === 'Bytes' || value.type === 'String' || value.type === 'Array') return true
  return (value.type === 'FixedArray' || value.type === 'Tuple') && value.value.some(isDynamic)
}
