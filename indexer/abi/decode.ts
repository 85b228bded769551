import type { AbiType } from './abi-type.ts'
import type { EthereumValue } from './ethereum-value.ts'

/** Thrown for data that does not hold what the types say. */
export class AbiDecodeError extends Error {
  readonly code = 'ABI_DECODE_FAILED'
}

const WORD = 32
const MAX_DEPTH = 16
/** Offsets may point many items at the same bytes, so a small log could unfold without end. */
const MAX_DECODED_SIZE = 64 * 1024 * 1024
const text = new TextDecoder('utf-8', { ignoreBOM: true })

/** What is left to unfold; shared by all readers of one decoding. */
type Budget = { left: number }

/** Decodes the parameters of an event or call: the types stand side by side, without a leading offset. @throws {AbiDecodeError} */
export function decodeSequence(types: readonly AbiType[], data: Uint8Array): EthereumValue[] {
  const reader = new Reader(data, 0, { left: MAX_DECODED_SIZE })
  return types.map((abiType) => decodeItem(abiType, reader))
}

/** Decodes one value by itself, as Solidity's `abi.encode(value)` writes it. @throws {AbiDecodeError} */
export function decodeSingle(abiType: AbiType, data: Uint8Array): EthereumValue {
  return decodeItem(abiType, new Reader(data, 0, { left: MAX_DECODED_SIZE }))
}

/** Decodes one word, an indexed parameter: a dynamic one is only there as its hash. */
export function decodeTopic(abiType: AbiType, topic: Uint8Array): EthereumValue {
  return decodeWord(abiType, topic) ?? { type: 'FixedBytes', value: topic }
}

function decodeItem(abiType: AbiType, reader: Reader): EthereumValue {
  switch (abiType.type) {
    case 'string':
      // Invalid UTF-8 is replaced, not refused, as graph-node's decoder does.
      return { type: 'String', value: text.decode(reader.takePacked()) }
    case 'bytes':
      return { type: 'Bytes', value: reader.takePacked() }
    case 'array':
      return { type: 'Array', value: decodeArray(abiType.item, reader) }
    case 'fixedArray': {
      const types = new Array<AbiType>(abiType.length).fill(abiType.item)
      return { type: 'FixedArray', value: decodeMembers(types, reader) }
    }
    case 'tuple':
      return { type: 'Tuple', value: decodeMembers(abiType.items, reader) }
    default: {
      const value = decodeWord(abiType, reader.takeWord())
      if (!value) throw new AbiDecodeError(`a ${abiType.type} is not one word`)
      return value
    }
  }
}

function decodeArray(item: AbiType, reader: Reader): EthereumValue[] {
  const child = reader.takeIndirection()
  const length = child.takeOffset()
  const words = minimumWords(item)
  if (length === 0 || words === 0) return []
  const items = child.rest()
  if (items.remainingWords() < words * length) throw new AbiDecodeError(`an array of ${length} runs past the data`)
  const values: EthereumValue[] = []
  for (let index = 0; index < length; index++) values.push(decodeItem(item, items))
  return values
}

function decodeMembers(types: readonly AbiType[], reader: Reader): EthereumValue[] {
  if (!types.some(isDynamic)) return types.map((abiType) => decodeItem(abiType, reader))
  const child = reader.takeIndirection()
  return types.map((abiType) => decodeItem(abiType, child))
}

// Bits above a type's size are kept, as graph-node does: a contract's own encoder never sets them.
function decodeWord(abiType: AbiType, word: Uint8Array): EthereumValue | null {
  switch (abiType.type) {
    case 'address':
      return { type: 'Address', value: word.slice(12) }
    case 'bool':
      return { type: 'Bool', value: word.some((byte) => byte !== 0) }
    case 'int':
      return { type: 'Int', value: BigInt.asIntN(256, wordToBigInt(word)) }
    case 'uint':
      return { type: 'Uint', value: wordToBigInt(word) }
    case 'fixedBytes':
      return { type: 'FixedBytes', value: word.slice(0, abiType.size) }
    case 'function':
      return { type: 'Function', value: word.slice(0, 24) }
    default:
      return null
  }
}

function wordToBigInt(word: Uint8Array): bigint {
  const view = new DataView(word.buffer, word.byteOffset, WORD)
  let value = 0n
  for (let at = 0; at < WORD; at += 8) value = (value << 64n) | view.getBigUint64(at)
  return value
}

function isDynamic(abiType: AbiType): boolean {
  switch (abiType.type) {
    case 'string':
    case 'bytes':
    case 'array':
      return true
    case 'fixedArray':
      return abiType.length > 0 && isDynamic(abiType.item)
    case 'tuple':
      return abiType.items.some(isDynamic)
    default:
      return false
  }
}

function minimumWords(abiType: AbiType): number {
  if (abiType.type === 'fixedArray') return abiType.length * minimumWords(abiType.item)
  if (abiType.type === 'tuple') return abiType.items.reduce((sum, item) => sum + minimumWords(item), 0)
  return 1
}

/** Reads words in order; offsets count from where the reader's bytes begin. */
class Reader {
  readonly #bytes: Uint8Array
  readonly #depth: number
  readonly #budget: Budget
  #at = 0

  constructor(bytes: Uint8Array, depth: number, budget: Budget) {
    if (depth > MAX_DEPTH) throw new AbiDecodeError(`the data nests deeper than ${MAX_DEPTH} levels`)
    this.#bytes = bytes
    this.#depth = depth
    this.#budget = budget
  }

  takeWord(): Uint8Array {
    const word = this.#slice(this.#at, WORD)
    this.#at += WORD
    return word
  }

  takeOffset(): number {
    const word = this.takeWord()
    for (let at = 0; at < 28; at++)
      if (word[at] !== 0) throw new AbiDecodeError('an offset or length is beyond the data')
    return new DataView(word.buffer, word.byteOffset).getUint32(28)
  }

  takeIndirection(): Reader {
    return this.#child(this.takeOffset())
  }

  takePacked(): Uint8Array {
    const child = this.takeIndirection()
    const length = child.takeOffset()
    return child.#slice(child.#at, length).slice()
  }

  rest(): Reader {
    return this.#child(this.#at)
  }

  remainingWords(): number {
    return Math.floor((this.#bytes.length - this.#at) / WORD)
  }

  #child(offset: number): Reader {
    if (offset > this.#bytes.length) throw new AbiDecodeError('an offset points past the data')
    return new Reader(this.#bytes.subarray(offset), this.#depth + 1, this.#budget)
  }

  #slice(start: number, length: number): Uint8Array {
    if (start + length > this.#bytes.length) throw new AbiDecodeError('a value runs past the data')
    this.#budget.left -= length + WORD
    if (this.#budget.left < 0) throw new AbiDecodeError(`the data unfolds to more than ${MAX_DECODED_SIZE} bytes`)
    return this.#bytes.subarray(start, start + length)
  }
}
