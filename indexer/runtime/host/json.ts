import { readBytes } from '../arrays.ts'
import { parseBigInt, writeBigInt } from '../big-int.ts'
import { deterministicError } from '../handler-error.ts'
import type { Heap } from '../heap.ts'
import type { HostFunction } from '../host.ts'
import { type JsonValue, parseJson, writeJsonValue } from '../json-value.ts'
import { readString } from '../strings.ts'
import { TypeId } from '../type-id.ts'

/** What Rust reads as a number with a fraction. */
const FLOAT = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/

export const jsonFunctions: Readonly<Record<string, HostFunction>> = {
  'json.fromBytes': ({ heap }, pointer = 0) => {
    const bytes = readBytes(heap, pointer)
    const { value, error } = tryParse(bytes)
    if (value) return writeJsonValue(heap, value)
    const shown = `[${bytes.subarray(0, 1024).join(', ')}]`
    throw deterministicError(
      `Failed to parse JSON from byte array. Bytes (truncated to 1024 chars): \`${shown}\`: ${error}`,
    )
  },
  // A Result<JSONValue, boolean>: one of its two pointers is null.
  'json.try_fromBytes': ({ heap }, pointer = 0) => {
    const { value } = tryParse(readBytes(heap, pointer))
    const words = value ? [wrapValue(heap, writeJsonValue(heap, value)), 0] : [0, wrapTrue(heap)]
    return heap.writeWords(TypeId.ResultJsonValueBool, words)
  },
  'json.toI64': ({ heap }, text = 0) => readWhole(heap, text, 'i64', /^[+-]?[0-9]+$/, BigInt.asIntN),
  'json.toU64': ({ heap }, text = 0) => readWhole(heap, text, 'u64', /^[+]?[0-9]+$/, BigInt.asUintN),
  'json.toF64': ({ heap }, pointer = 0) => {
    const text = readString(heap, pointer)
    if (FLOAT.test(text)) return Number(text)
    const [, sign, word = ''] = /^([+-]?)(inf|infinity|nan)$/i.exec(text) ?? []
    if (word === '') throw deterministicError(`JSON \`${text}\` cannot be parsed as f64`)
    if (/nan/i.test(word)) return Number.NaN
    return sign === '-' ? -Infinity : Infinity
  },
  'json.toBigInt': ({ heap }, pointer = 0) => {
    const text = readString(heap, pointer)
    const value = parseBigInt(text)
    if (value === null) throw deterministicError(`JSON \`${text}\` is not a decimal string`)
    return writeBigInt(heap, value)
  },
}

function tryParse(bytes: Uint8Array): { value: JsonValue | null; error: string } {
  try {
    return { value: parseJson(bytes), error: '' }
  } catch (error) {
    if (error instanceof SyntaxError) return { value: null, error: error.message }
    throw error
  }
}

function wrapValue(heap: Heap, value: number): number {
  return heap.writeWords(TypeId.WrappedJsonValue, [value])
}

function wrapTrue(heap: Heap): number {
  return heap.writeWords(TypeId.WrappedBool, [1])
}

function readWhole(
  heap: Heap,
  pointer: number,
  type: string,
  form: RegExp,
  cut: (bits: number, value: bigint) => bigint,
): bigint {
  const text = readString(heap, pointer)
  const value = form.test(text) ? parseBigInt(text) : null
  if (value !== null && cut(64, value) === value) return value
  throw deterministicError(`JSON \`${text}\` cannot be parsed as ${type}`)
}
