import type { Value } from '../entity/value.ts'
import { readBytes, readPointers, writeBytes, writePointers } from './arrays.ts'
import { readDecimal, writeDecimal } from './big-decimal.ts'
import { readBigInt, writeBigInt } from './big-int.ts'
import { parseDecimal, renderDecimal } from './decimal.ts'
import { MAX_VALUE_DEPTH, payloadPointer, readKind, writeEnum, writeEnumI64 } from './enum-value.ts'
import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import { readString, writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

const Kind = {
  String: 0,
  Int: 1,
  BigDecimal: 2,
  Bool: 3,
  Array: 4,
  Null: 5,
  Bytes: 6,
  BigInt: 7,
  Int8: 8,
  Timestamp: 9,
} as const

/** Reads a field's value as a mapping writes it. */
export function readStoreValue(heap: Heap, pointer: number, depth = 0): Value {
  if (depth > MAX_VALUE_DEPTH) throw deterministicError('recursion limit reached')
  const kind = readKind(heap, pointer)
  const payload = payloadPointer(heap, pointer)
  switch (kind) {
    case Kind.String:
      return { type: 'String', value: readString(heap, payload) }
    case Kind.Int:
      return { type: 'Int', value: payload | 0 }
    case Kind.BigDecimal:
      return { type: 'BigDecimal', value: renderDecimal(readDecimal(heap, payload)) }
    case Kind.Bool:
      return { type: 'Boolean', value: payload !== 0 }
    case Kind.Array: {
      const items = readPointers(heap, payload).map((item) => readStoreValue(heap, item, depth + 1))
      return { type: 'List', value: items }
    }
    case Kind.Null:
      return { type: 'Null' }
    case Kind.Bytes:
      return { type: 'Bytes', value: readBytes(heap, payload) }
    case Kind.BigInt:
      return { type: 'BigInt', value: readBigInt(heap, payload) }
    case Kind.Int8:
      return { type: 'Int8', value: heap.readI64(pointer + 8) }
    case Kind.Timestamp:
      return { type: 'Timestamp', value: heap.readI64(pointer + 8) }
    default:
      throw deterministicError(`unknown store value kind ${kind}`)
  }
}

export function writeStoreValue(heap: Heap, value: Value): number {
  switch (value.type) {
    case 'String':
      return writeEnum(heap, TypeId.StoreValue, Kind.String, writeString(heap, value.value))
    case 'Int':
      return writeEnum(heap, TypeId.StoreValue, Kind.Int, value.value)
    case 'BigDecimal':
      return writeEnum(heap, TypeId.StoreValue, Kind.BigDecimal, writeDecimal(heap, toDecimal(value.value)))
    case 'Boolean':
      return writeEnum(heap, TypeId.StoreValue, Kind.Bool, value.value ? 1 : 0)
    case 'List': {
      const items = value.value.map((item) => writeStoreValue(heap, item))
      return writeEnum(heap, TypeId.StoreValue, Kind.Array, writePointers(heap, TypeId.ArrayStoreValue, items))
    }
    case 'Null':
      return writeEnum(heap, TypeId.StoreValue, Kind.Null, 0)
    case 'Bytes':
      return writeEnum(heap, TypeId.StoreValue, Kind.Bytes, writeBytes(heap, value.value))
    case 'BigInt':
      return writeEnum(heap, TypeId.StoreValue, Kind.BigInt, writeBigInt(heap, value.value))
    case 'Int8':
      return writeEnumI64(heap, TypeId.StoreValue, Kind.Int8, value.value)
    case 'Timestamp':
      return writeEnumI64(heap, TypeId.StoreValue, Kind.Timestamp, value.value)
  }
}

function toDecimal(text: string) {
  const decimal = parseDecimal(text)
  if (!decimal) throw new RangeError(`the stored text ${text} is no decimal number`)
  return decimal
}
