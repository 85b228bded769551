import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments, Scalar } from 'yaml'
import { MAX_VALUE_DEPTH } from './enum-value.ts'
import { readPlainScalar, readTaggedScalar, type YamlScalar } from './yaml-scalar.ts'

/** A value of YAML as handlers see it: keys may be of any type, and keep their order. */
export type YamlValue =
  | YamlScalar
  | Readonly<{ type: 'list'; items: readonly YamlValue[] }>
  | Readonly<{ type: 'object'; entries: readonly (readonly [YamlValue, YamlValue])[] }>
  | Readonly<{ type: 'tagged'; tag: string; value: YamlValue }>

/** graph-node's limit. */
const MAX_SIZE = 10_000_000
/** More values than these come of aliases that repeat each other. */
const MAX_VALUES = 1_000_000

type Walk = { readonly anchors: Map<string, unknown>; values: number }

/** Reads one document of YAML. @throws {SyntaxError} */
export function parseYaml(bytes: Uint8Array): YamlValue {
  if (bytes.length > MAX_SIZE) throw new SyntaxError(`YAML size exceeds max size of ${MAX_SIZE} bytes`)
  const { contents } = parseDocument(decode(bytes))
  return contents === null ? { type: 'null' } : toValue({ anchors: new Map(), values: 0 }, contents, 0)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SyntaxError('invalid UTF-8', { cause })
  }
}

function parseDocument(text: string): Pick<Document, 'contents'> {
  const documents = parseDocuments(text)
  const [document] = documents
  if (document === undefined) return { contents: null }
  const [error] = document.errors
  if (error) throw new SyntaxError(error.message)
  if (documents.length === 1) return document
  throw new SyntaxError('deserializing from YAML containing more than one document is not supported')
}

// Nothing is made of scalars here, since the types that plain text can have differ from parser to parser.
function parseDocuments(text: string): Document[] {
  try {
    const parsed = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent' })
    return [...parsed] as unknown as Document[]
  } catch (cause) {
    if (cause instanceof RangeError) throw new SyntaxError('recursion limit exceeded', { cause })
    throw cause
  }
}

function toValue(walk: Walk, node: unknown, depth: number): YamlValue {
  walk.values++
  if (walk.values > MAX_VALUES) throw new SyntaxError('repetition limit exceeded')
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source)
    if (target === undefined) throw new SyntaxError('unknown anchor')
    if (depth > MAX_VALUE_DEPTH) throw new SyntaxError('recursion limit exceeded')
    return toValue(walk, target, depth + 1)
  }
  const { anchor, tag } = node as { anchor?: string; tag?: string }
  if (anchor !== undefined) walk.anchors.set(anchor, node)
  if (!tag?.startsWith('!')) return toUntagged(walk, node, depth, tag)
  if (tag === '!') throw new SyntaxError('empty YAML tag is not allowed')
  return { type: 'tagged', tag, value: toUntagged(walk, node, depth, undefined) }
}

function toUntagged(walk: Walk, node: unknown, depth: number, tag: string | undefined): YamlValue {
  if (isScalar(node)) return toScalar(node, tag)
  if (depth >= MAX_VALUE_DEPTH) throw new SyntaxError('recursion limit exceeded')
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => toValue(walk, item, depth + 1)) }
  if (!isMap(node)) return { type: 'null' }
  const entries = node.items.map(
    ({ key, value }) => [toKey(walk, key, depth + 1), toKey(walk, value, depth + 1)] as const,
  )
  checkKeys(entries.map(([key]) => key))
  return { type: 'object', entries }
}

/** A key or value that is left out is null. */
function toKey(walk: Walk, node: unknown, depth: number): YamlValue {
  return node === null ? { type: 'null' } : toValue(walk, node, depth)
}

function toScalar({ source: text = '', type }: Scalar, tag: string | undefined): YamlScalar {
  if (tag !== undefined) return readTaggedScalar(tag, text)
  return type === Scalar.PLAIN || type === undefined ? readPlainScalar(text) : { type: 'string', value: text }
}

function checkKeys(keys: readonly YamlValue[]): void {
  const seen = new Set<string>()
  for (const key of keys) {
    const text = JSON.stringify(key)
    if (seen.has(text)) throw new SyntaxError(`duplicate entry with key ${'value' in key ? String(key.value) : text}`)
    seen.add(text)
  }
}
