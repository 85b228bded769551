import { invalid } from './core-metadata-error.ts'
import {
  MAX_CORE_METADATA_FIELDS,
  MAX_CORE_METADATA_VALUE_SIZE,
  MAX_CORE_METADATA_VALUES,
} from './core-metadata-limits.ts'
import type { Header } from './email-headers.ts'

/** The fields that keep their lines. */
const TEXTS: readonly string[] = ['description', 'license']

/** Lower-case field name -> its values in order. */
export type Fields = ReadonlyMap<string, readonly string[]>

/** Reads the fields of core metadata. @throws {InvalidCoreMetadataError} INVALID_CORE_METADATA */
export function readFields(headers: readonly Header[]): Fields {
  if (headers.length > MAX_CORE_METADATA_FIELDS) {
    throw invalid(`has ${headers.length} fields, and may have ${MAX_CORE_METADATA_FIELDS}: leave some out`)
  }
  const fields = new Map<string, string[]>()
  for (const header of headers) {
    const key = header.name.toLowerCase()
    const value = readValue(key, header)
    const values = fields.get(key)
    if (values) values.push(value)
    else fields.set(key, [value])
  }
  return fields
}

function readValue(key: string, { lines }: Header): string {
  if (TEXTS.includes(key)) return unindent(lines)
  return lines
    .map(trimAscii)
    .filter((line) => line !== '')
    .join(' ')
}

/** The values of a field that say something. @throws {InvalidCoreMetadataError} INVALID_CORE_METADATA */
export function multiple(fields: Fields, name: string): readonly string[] {
  const key = name.toLowerCase()
  const values = fields.get(key) ?? []
  if (values.length > MAX_CORE_METADATA_VALUES) {
    throw invalid(`has ${values.length} values of ${name}, and may have ${MAX_CORE_METADATA_VALUES}: leave some out`)
  }
  if (!TEXTS.includes(key)) for (const value of values) checkValueSize(name, value)
  return values.filter(isSaid)
}

/** Old build tools wrote UNKNOWN where there is nothing. */
export function isSaid(value: string): boolean {
  return value !== '' && value !== 'UNKNOWN'
}

function checkValueSize(name: string, value: string): void {
  if (value.length <= MAX_CORE_METADATA_VALUE_SIZE / 3) return
  const size = new TextEncoder().encode(value).length
  if (size <= MAX_CORE_METADATA_VALUE_SIZE) return
  throw invalid(`has a ${name} of ${size} bytes, and it may have ${MAX_CORE_METADATA_VALUE_SIZE}: shorten it`)
}

/**
 * A text of several lines. Core metadata, Description: continuation lines begin with seven spaces and a bar; build tools also wrote
 * eight spaces.
 */
export function unindent([first = '', ...others]: readonly string[]): string {
  const text = [trimAscii(first), ...others.map((line) => line.replace(/^(?: {7}\||[ \t]{1,8})/, ''))].join('\n')
  return text.slice(0, endWithoutSpace(text))
}

/** A text without the white space of ASCII around it; other spaces are part of a value, as for Python and the subgraph. */
export function trimAscii(text: string): string {
  const end = endWithoutSpace(text)
  let start = 0
  while (start < end && isAsciiSpace(text.charCodeAt(start))) start++
  return text.slice(start, end)
}

function endWithoutSpace(text: string): number {
  let end = text.length
  while (end > 0 && isAsciiSpace(text.charCodeAt(end - 1))) end--
  return end
}

function isAsciiSpace(character: number): boolean {
  return character === 0x20 || (character >= 0x09 && character <= 0x0d)
}
