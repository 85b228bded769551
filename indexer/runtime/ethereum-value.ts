import type { EthereumValue } from '../abi/ethereum-value.ts'
import { readBytes, readPointers, writeBytes, writePointers } from './arrays.ts'
import { readBigInt, writeBigInt } from './big-int.ts'
import { MAX_VALUE_DEPTH, payloadPointer, readKind, writeEnum } from './enum-value.ts'
import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import { readString, writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

const KINDS = [
  'Address',
  'FixedBytes',
  'Bytes',
  'Int',
  'Uint',
  'Bool',
  'String',
  'FixedArray',
  'Array',
  'Tuple',
  'Function',
] as const

/** Reads an `ethereum.Value` that a mapping made; what does not fit its kind is refused. */
export function readEthereumValue(heap: Heap, pointer: number, depth = 0): EthereumValue {
  if (depth > MAX_VALUE_DEPTH) throw deterministicError('recursion limit reached')
  const kind = readKind(heap, pointer)
  const type = KINDS[kind]
  const payload = payloadPointer(heap, pointer)
  switch (type) {
    case 'Address':
      return { type, value: readSized(heap, payload, 20) }
    case 'FixedBytes':
      return { type, value: readFixedBytes(heap, payload) }
    case 'Function':
      return { type, value: readSized(heap, payload, 24) }
    case 'Bytes':
      return { type, value: readBytes(heap, payload) }
    case 'Int':
      return { type, value: readInt(heap, payload) }
    case 'Uint':
      return { type, value: readUint(heap, payload) }
    case 'Bool':
      return { type, value: payload !== 0 }
    case 'String':
      return { type, value: readString(heap, payload) }
    case 'FixedArray':
    case 'Array':
    case 'Tuple':
      return { type, value: readPointers(heap, payload).map((item) => readEthereumValue(heap, item, depth + 1)) }
    default:
      throw deterministicError(`unknown ethereum value kind ${kind}`)
  }
}

function readSized(heap: Heap, pointer: number, size: number): Uint8Array {
  const bytes = readBytes(heap, pointer)
  if (bytes.length === size) return bytes
  throw deterministicError(`expected array of length ${size}, found length ${bytes.length}`)
}

function readFixedBytes(heap: Heap, pointer: number): Uint8Array {
  const bytes = readBytes(heap, pointer)
  if (bytes.length <= 32) return bytes
  throw deterministicError(`input slice must contain a maximum of 32 bytes, got ${bytes.length}`)
}

function readInt(heap: Heap, pointer: number): bigint {
  const value = readBigInt(heap, pointer)
  if (BigInt.asIntN(256, value) === value) return value
  throw deterministicError(`BigInt value \`${value}\` does not fit into int256`)
}

function readUint(heap: Heap, pointer: number): bigint {
  const value = readBigInt(heap, pointer)
  if (value < 0n) throw deterministicError(`BigInt value is negative, cannot convert to unsigned U256: ${value}`)
  if (BigInt.asUintN(256, value) === value) return value
  throw deterministicError(`BigInt value \`${value}\` does not fit into uint256`)
}

export function writeEthereumValue(heap: Heap, value: EthereumValue): number {
  return writeEnum(heap, TypeId.EthereumValue, KINDS.indexOf(value.type), writePayload(heap, value))
}

function writePayload(heap: Heap, value: EthereumValue): number {
  switch (value.type) {
    case 'Address':
    case 'FixedBytes':
    case 'Function':
    case 'Bytes':
      return writeBytes(heap, value.value)
    case 'Int':
    case 'Uint':
      return writeBigInt(heap, value.value)
    case 'Bool':
      return value.value ? 1 : 0
    case 'String':
      return writeString(heap, value.value)
    case 'FixedArray':
    case 'Array':
    case 'Tuple': {
      const items = value.value.map((item) => writeEthereumValue(heap, item))
      return writePointers(heap, TypeId.ArrayEthereumValue, items)
    }
  }
}
