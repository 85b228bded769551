import { trimAscii } from '../core-metadata-fields.ts'
import { quote } from '../quote.ts'

const TYPES: readonly string[] = ['text/plain', 'text/x-rst', 'text/markdown']
const VARIANTS: readonly string[] = ['GFM', 'CommonMark']

/** What is wrong with a Description-Content-Type (core metadata); null where nothing is. */
export function contentTypeFault(text: string): string | null {
  if (/[\n\r]/.test(text)) return 'it has several lines'
  const [first = '', ...others] = text.split(';')
  const type = trimAscii(first)
  const parameters = others.map(trimAscii)
  if (!TYPES.includes(type.toLowerCase())) return `it is ${quote(type)}, and may be ${TYPES.join(', ')}`
  // A ";" at the end parts nothing.
  if (parameters.at(-1) === '') parameters.pop()
  const read = new Map(parameters.map(readParameter))
  if (read.has('')) return 'what follows the type must be charset=UTF-8 or variant=GFM, parted by ";"'
  const charset = read.get('charset') ?? 'UTF-8'
  if (charset.toLowerCase() !== 'utf-8') return `its charset is ${quote(charset)}, and may be UTF-8`
  const variant = read.get('variant') ?? 'GFM'
  if (type.toLowerCase() !== 'text/markdown' || VARIANTS.includes(variant)) return null
  return `its variant is ${quote(variant)}, and may be ${VARIANTS.join(' or ')}`
}

/** A parameter's name in lower case and its value; the name is empty where it is none. */
function readParameter(text: string): [name: string, value: string] {
  const match = /^([!#$&+.^_`{|}~a-z0-9-]+)[ \t]*=[ \t]*(?:"([^"\\]*)"|([^\s"%'()*,/:;<=>?@[\\\]]+))$/i.exec(text)
  if (!match) return ['', '']
  const [, name = '', quoted, plain] = match
  return [name.toLowerCase(), quoted ?? plain ?? '']
}
