import { writePointers } from './arrays.ts'
import { MAX_VALUE_DEPTH, writeEnum } from './enum-value.ts'
import type { Heap } from './heap.ts'
import { writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

/** A value of JSON as handlers see it: a number is its text, and an object's keys are in order of their bytes. */
export type JsonValue =
  | Readonly<{ type: 'null' }>
  | Readonly<{ type: 'boolean'; value: boolean }>
  | Readonly<{ type: 'number'; text: string }>
  | Readonly<{ type: 'string'; value: string }>
  | Readonly<{ type: 'list'; items: readonly JsonValue[] }>
  | Readonly<{ type: 'object'; entries: readonly (readonly [string, JsonValue])[] }>

const Kind = { null: 0, boolean: 1, number: 2, string: 3, list: 4, object: 5 } as const
/** graph-node's limit. */
const MAX_SIZE = 10_000_000

/** Reads JSON as graph-node does. @throws {SyntaxError} */
export function parseJson(bytes: Uint8Array): JsonValue {
  if (bytes.length > MAX_SIZE) throw new SyntaxError(`JSON size exceeds max size of ${MAX_SIZE}`)
  return toJsonValue(JSON.parse(decode(bytes), keepNumberText), 0)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new SyntaxError('invalid unicode code point', { cause })
  }
}

class NumberText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

// The third argument is part of ECMAScript's JSON.parse source text access.
function keepNumberText(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? new NumberText(renderNumber(context?.source ?? String(value))) : value
}

// serde_json's form: exponents have a sign, and no whole number is -0.
function renderNumber(source: string): string {
  if (source === '-0') return '0'
  return source.replace(/[eE]([+-]?)/, (_, sign: string) => `e${sign || '+'}`)
}

function toJsonValue(value: unknown, depth: number): JsonValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'boolean') return { type: 'boolean', value }
  if (value instanceof NumberText) return { type: 'number', text: value.text }
  if (typeof value === 'string') return { type: 'string', value: checkText(value) }
  if (depth + 1 >= MAX_VALUE_DEPTH) throw new SyntaxError('recursion limit exceeded')
  if (Array.isArray(value)) return { type: 'list', items: value.map((item) => toJsonValue(item, depth + 1)) }
  const entries = Object.entries(value as object).map(([key, item]) => {
    return [checkText(key), toJsonValue(item, depth + 1)] as const
  })
  return { type: 'object', entries: entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))) }
}

function checkText(text: string): string {
  if (text.isWellFormed()) return text
  throw new SyntaxError('lone surrogate in a string')
}

export function writeJsonValue(heap: Heap, value: JsonValue): number {
  return writeEnum(heap, TypeId.JsonValue, Kind[value.type], writePayload(heap, value))
}

function writePayload(heap: Heap, value: JsonValue): number {
  switch (value.type) {
    case 'null':
      return 0
    case 'boolean':
      return value.value ? 1 : 0
    case 'number':
      return writeString(heap, value.text)
    case 'string':
      return writeString(heap, value.value)
    case 'list': {
      const items = value.items.map((item) => writeJsonValue(heap, item))
      return writePointers(heap, TypeId.ArrayJsonValue, items)
    }
    case 'object': {
      const entries = value.entries.map(([key, item]) => {
        return heap.writeWords(TypeId.TypedMapEntryStringJsonValue, [
          writeString(heap, key),
          writeJsonValue(heap, item),
        ])
      })
      const list = writePointers(heap, TypeId.ArrayTypedMapEntryStringJsonValue, entries)
      return heap.writeWords(TypeId.TypedMapStringJsonValue, [list])
    }
  }
}
