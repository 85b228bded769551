/** A Solidity type, as ABI decoding and encoding need it. */
export type AbiType =
  | Readonly<{ type: 'address' | 'bool' | 'string' | 'bytes' | 'function' }>
  | Readonly<{ type: 'int' | 'uint'; bits: number }>
  | Readonly<{ type: 'fixedBytes'; size: number }>
  | Readonly<{ type: 'array'; item: AbiType }>
  | Readonly<{ type: 'fixedArray'; item: AbiType; length: number }>
  | Readonly<{ type: 'tuple'; items: readonly AbiType[] }>

/** Thrown for text that is not a Solidity type. */
export class AbiTypeError extends Error {
  readonly code = 'ABI_TYPE_INVALID'
}

const MAX_DEPTH = 16
const MAX_LENGTH = 10_000

/** Parses a type such as `uint256`, `(address,string)[]` or `bytes32[4]`. @throws {AbiTypeError} */
export function parseAbiType(text: string): AbiType {
  if (text.length > MAX_LENGTH) throw new AbiTypeError(`a type of ${text.length} characters is too long to read`)
  return parseNested(text.trim(), 0)
}

function parseNested(text: string, depth: number): AbiType {
  if (depth > MAX_DEPTH) throw new AbiTypeError(`the type nests deeper than ${MAX_DEPTH} levels`)
  if (text.endsWith(']')) return parseArray(text, depth)
  if (text.endsWith(')')) return parseTuple(text, depth)
  return parseElementary(text)
}

function parseArray(text: string, depth: number): AbiType {
  const open = text.lastIndexOf('[')
  const length = text.slice(open + 1, -1).trim()
  const item = parseNested(text.slice(0, Math.max(open, 0)).trim(), depth + 1)
  if (length === '') return { type: 'array', item }
  if (!/^[0-9]{1,6}$/.test(length) || Number(length) === 0)
    throw new AbiTypeError(`'${text}' has no readable array length`)
  return { type: 'fixedArray', item, length: Number(length) }
}

function parseTuple(text: string, depth: number): AbiType {
  const open = text.indexOf('(')
  const prefix = text.slice(0, open).trim()
  if (prefix !== '' && prefix !== 'tuple') throw new AbiTypeError(`'${text}' is not a type`)
  return { type: 'tuple', items: splitList(text.slice(open + 1, -1)).map((item) => parseNested(item, depth + 1)) }
}

/** Splits at the commas that stand outside all brackets: `a,(b,c)` is `a` and `(b,c)`. */
export function splitList(text: string): string[] {
  if (text.trim() === '') return []
  const items: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '(') depth++
    if (char === ')') depth--
    if (depth < 0) throw new AbiTypeError(`'${text}' has unbalanced brackets`)
    if (char !== ',' || depth > 0) continue
    items.push(text.slice(start, at).trim())
    start = at + 1
  }
  if (depth !== 0) throw new AbiTypeError(`'${text}' has unbalanced brackets`)
  items.push(text.slice(start).trim())
  return items
}

function parseElementary(text: string): AbiType {
  if (text === 'address' || text === 'bool' || text === 'string' || text === 'bytes' || text === 'function') {
    return { type: text }
  }
  const match = /^(uint|int|bytes)([1-9][0-9]{0,2})?$/.exec(text)
  if (!match) throw new AbiTypeError(`'${text}' is not a type`)
  const kind = match[1]
  const size = match[2] === undefined ? 256 : Number(match[2])
  if (kind === 'bytes') {
    if (size > 32) throw new AbiTypeError(`'${text}' is not a type`)
    return { type: 'fixedBytes', size }
  }
  if (size > 256 || size % 8 !== 0) throw new AbiTypeError(`'${text}' is not a type`)
  return { type: kind === 'int' ? 'int' : 'uint', bits: size }
}

/** Renders the type as signatures spell it: `uint` becomes `uint256`, a struct its tuple. */
export function renderAbiType(abiType: AbiType): string {
  switch (abiType.type) {
    case 'int':
    case 'uint':
      return `${abiType.type}${abiType.bits}`
    case 'fixedBytes':
      return `bytes${abiType.size}`
    case 'array':
      return `${renderAbiType(abiType.item)}[]`
    case 'fixedArray':
      return `${renderAbiType(abiType.item)}[${abiType.length}]`
    case 'tuple':
      return `(${abiType.items.map(renderAbiType).join(',')})`
    default:
      return abiType.type
  }
}
