import { type Node, nodeAt, nodesAt, rangeOf } from './ast.ts'
import type { Place, Sources } from './compiler.ts'
import { applyMutant, type Mutant } from './mutants.ts'

/** The AST of each source, by its path. */
export type Asts = Readonly<Record<string, Node>>

/** Many mutants in one set of sources, since compiling takes far longer than testing. */
export type Batch = Readonly<{
  sources: Sources
  /** Who must be the beneficiary of each block for a mutant to run; by the mutant's id. */
  beneficiaries: ReadonlyMap<string, string>
  /** Returns the mutant whose text is at a place, or null. */
  mutantAt(place: Place): Mutant | null
}>

type Edit = Readonly<{ start: number; end: number; text: string; mutant?: Mutant }>
type Span = Readonly<{ file: string; start: number; end: number; mutant: Mutant }>

// Neither a precompiled contract's address nor one that a chain chooses by itself.
const FIRST_BENEFICIARY = 0x10_0000

/**
 * Puts mutants into one set of sources: each is a copy of its function with the fault, beside the function, which begins by
 * passing the call on where the block's beneficiary is the mutant's. Nothing in the contracts asks for the beneficiary.
 */
export function createBatch(sources: Sources, asts: Asts, mutants: readonly Mutant[]): Batch {
  const beneficiaries = new Map(mutants.map(({ id }, index) => [id, addressOf(FIRST_BENEFICIARY + index)]))
  const spans: Span[] = []
  const combined = Object.entries(sources).map(([file, source]) => {
    const edits = functionsOf(asts[file]).flatMap((node) => {
      const own = mutants.filter((mutant) => mutant.file === file && isInBody(node, mutant))
      return editsOf(source, node, own, beneficiaries)
    })
    edits.push(...declarationsOf(asts[file]).map((node) => asksForBlock(source, rangeOf(node))))
    return [file, applyEdits(source, edits, (span) => spans.push({ file, ...span }))] as const
  })
  return {
    sources: Object.fromEntries(combined),
    beneficiaries,
    mutantAt: ({ file, start }) =>
      spans.find((span) => span.file === file && span.start <= start && start < span.end)?.mutant ?? null,
  }
}

/** Whether a mutant can share its sources with others: constants and constructors have no place for a choice. */
export function canShare(asts: Asts, mutant: Mutant): boolean {
  return functionsOf(asts[mutant.file]).some((node) => isInBody(node, mutant))
}

function functionsOf(ast: Node | undefined): Node[] {
  return functionsIn(contractsOf(ast).filter(({ contractKind }) => contractKind !== 'interface'))
}

function declarationsOf(ast: Node | undefined): Node[] {
  return functionsIn(contractsOf(ast).filter(({ contractKind }) => contractKind === 'interface'))
}

function contractsOf(ast: Node | undefined): Node[] {
  return ast ? nodesAt(ast, 'nodes').filter((node) => node.nodeType === 'ContractDefinition') : []
}

function functionsIn(contracts: readonly Node[]): Node[] {
  return contracts
    .flatMap((contract) => nodesAt(contract, 'nodes'))
    .filter((node) => node.nodeType === 'FunctionDefinition' && node.kind === 'function')
}

function isInBody(node: Node, { start, end }: Mutant): boolean {
  const body = nodeAt(node, 'body')
  if (!body) return false
  const range = rangeOf(body)
  return range.start < start && end < range.end
}

function editsOf(
  source: string,
  node: Node,
  mutants: readonly Mutant[],
  beneficiaries: Batch['beneficiaries'],
): readonly Edit[] {
  const body = nodeAt(node, 'body')
  if (!body) return []
  const [{ start, end }, inner] = [rangeOf(node), rangeOf(body)]
  const header = asksForBlock(source, { start, end: inner.start })
  const copies = mutants.map((mutant) => {
    const name = `${node.name}_${mutant.id}`
    const mutated = applyMutant(source, mutant)
    const grown = Buffer.byteLength(mutated) - Buffer.byteLength(source)
    const text = `\n${headerOf(source, node, name)} ${textOf(mutated, inner.start, inner.end + grown)}`
    const choice = `if (block.coinbase == address(${beneficiaries.get(mutant.id)})) ${passOn(node, name)}`
    return { choice, edit: { start: end, end, text, mutant } }
  })
  const choices = copies.map(({ choice }) => choice).join(' ')
  const first: Edit = { start: inner.start + 1, end: inner.start + 1, text: choices }
  return [header, first, ...copies.map(({ edit }) => edit)]
}

/** To choose, a function has to ask for the block's beneficiary, and so may whoever calls it, or is declared by an interface. */
function asksForBlock(source: string, { start, end }: Readonly<{ start: number; end: number }>): Edit {
  return { start, end, text: textOf(source, start, end).replace(/\bpure\b/, 'view') }
}

function headerOf(source: string, node: Node, name: string): string {
  const listOf = (key: string): string => {
    const list = nodeAt(node, key)
    const { start, end } = list ? rangeOf(list) : { start: 0, end: 0 }
    return textOf(source, start, end)
  }
  const view = node.stateMutability === 'nonpayable' ? '' : ' view'
  const returns = hasAnswer(node) ? ` returns ${listOf('returnParameters')}` : ''
  return `function ${name}${listOf('parameters')} private${view}${returns}`
}

function passOn(node: Node, name: string): string {
  const list = nodeAt(node, 'parameters')
  const call = `${name}(${list ? nodesAt(list, 'parameters').map((parameter) => parameter.name) : ''})`
  return hasAnswer(node) ? `return ${call};` : `{ ${call}; return; }`
}

function hasAnswer(node: Node): boolean {
  const list = nodeAt(node, 'returnParameters')
  return list !== null && nodesAt(list, 'parameters').length > 0
}

function applyEdits(
  source: string,
  edits: readonly Edit[],
  note: (span: Readonly<{ start: number; end: number; mutant: Mutant }>) => void,
): string {
  const parts: string[] = []
  let [read, written] = [0, 0]
  const write = (text: string): number => {
    parts.push(text)
    written += Buffer.byteLength(text)
    return written
  }
  for (const { start, end, text, mutant } of [...edits].sort((a, b) => a.start - b.start)) {
    const from = write(textOf(source, read, start))
    const to = write(text)
    if (mutant) note({ start: from, end: to, mutant })
    read = end
  }
  write(textOf(source, read, Buffer.byteLength(source)))
  return parts.join('')
}

function textOf(source: string, start: number, end: number): string {
  return Buffer.from(source).subarray(start, end).toString()
}

function addressOf(number: number): string {
  // Digits only, so that it is its own checksummed form.
  return `0x${String(number).padStart(40, '0')}`
}
