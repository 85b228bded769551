import { createHash } from 'node:crypto'
import { ASSEMBLY_RULES } from './assembly-rules.ts'
import { childrenOf, type Node, type Range } from './ast.ts'
import type { Change, Rule } from './change.ts'
import { EXPRESSION_RULES } from './expression-rules.ts'
import { STATEMENT_RULES } from './statement-rules.ts'

/** A source with one fault in it. */
export type Mutant = Readonly<{
  /** The same as long as the fault and the function around it stay, wherever lines move. */
  id: string
  file: string
  line: number
  /** The contract or library and its function or constant, such as `Ascii.wordAt`. */
  place: string
  operator: string
  original: string
  replacement: string
  /** Byte offsets of `original` in the file. */
  start: number
  end: number
}>

const RULES: Readonly<Record<string, Rule>> = { ...EXPRESSION_RULES, ...STATEMENT_RULES, ...ASSEMBLY_RULES }

// What describes and does nothing: there is no fault to make.
const SKIPPED = new Set(['StructuredDocumentation', 'ErrorDefinition', 'EventDefinition', 'StructDefinition'])

/** Returns every mutant of a source, in the order of the source. `ast` is the compiler's, of the same text. */
export function mutantsOf(file: string, source: string, ast: Node): Mutant[] {
  const bytes = Buffer.from(source)
  const textOf = ({ start, end }: Range): string => bytes.subarray(start, end).toString()
  const found = new Map<string, Mutant>()
  const seen = new Map<string, number>()

  const visit = (node: Node, parent: Node, place: string): void => {
    if (SKIPPED.has(node.nodeType) || isInterface(node)) return
    const here = placeOf(node, parent, place)
    for (const change of RULES[node.nodeType]?.({ node, parent, textOf }) ?? []) {
      const original = textOf(change)
      const key = `${change.start}:${change.end}:${change.replacement}`
      if (change.replacement === original || found.has(key)) continue
      const name = [file, here, change.operator, original, change.replacement].join('\n')
      const repeat = seen.get(name) ?? 0
      seen.set(name, repeat + 1)
      found.set(key, mutantAt(change, { id: idOf(name, repeat), file, place: here, original, bytes }))
    }
    for (const child of childrenOf(node)) visit(child, node, here)
  }
  for (const child of childrenOf(ast)) visit(child, ast, '')
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Returns a source with a mutant's fault in it. */
export function applyMutant(source: string, { start, end, replacement }: Mutant): string {
  const bytes = Buffer.from(source)
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(replacement), bytes.subarray(end)]).toString()
}

type Found = Readonly<{ id: string; file: string; place: string; original: string; bytes: Buffer }>

function mutantAt({ operator, replacement, start, end }: Change, { bytes, ...found }: Found): Mutant {
  const line = bytes.subarray(0, start).toString().split('\n').length
  return { ...found, line, operator, replacement, start, end }
}

function idOf(name: string, repeat: number): string {
  return createHash('sha256').update(`${name}\n${repeat}`).digest('hex').slice(0, 12)
}

function isInterface(node: Node): boolean {
  return node.nodeType === 'ContractDefinition' && node.contractKind === 'interface'
}

function placeOf(node: Node, parent: Node, place: string): string {
  const isOwner = node.nodeType === 'ContractDefinition'
  const isMember = parent.nodeType === 'ContractDefinition' && typeof node.name === 'string'
  if (!isOwner && !isMember) return place
  const name = String(node.name) || String(node.kind)
  return place === '' ? name : `${place}.${name}`
}
