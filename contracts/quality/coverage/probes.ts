import { readFileSync } from 'node:fs'
import { childrenOf, type Node, nodeAt, nodesAt, rangeOf } from '../mutation/ast.ts'
import type { Asts } from '../mutation/batch.ts'
import type { Sources } from '../mutation/compiler.ts'

/** A place that tests must pass: a statement, or one of the two outcomes of a condition. */
export type Probe = Readonly<{
  number: number
  file: string
  line: number
  kind: 'statement' | 'outcome'
  /** What stands there, and for an outcome which of the two it is. */
  text: string
}>

/** Sources that tell which probes are passed. */
export type Probed = Readonly<{ sources: Sources; probes: readonly Probe[] }>

type Insertion = Readonly<{ at: number; text: string }>
type Add = (node: Node, kind: Probe['kind'], text: string) => number

const PROBE_FILE = 'coverage/Probe.sol'
const BODIES = ['body', 'trueBody', 'falseBody'] as const
const LOOPS = new Set(['WhileStatement', 'DoWhileStatement', 'ForStatement'])
const BRANCHING_YUL = new Set(['YulIf', 'YulSwitch', 'YulForLoop', 'YulFunctionDefinition'])

/**
 * Puts a probe before each statement, and one around each condition: that of a branch, a loop or `?:`, and each side of
 * `&&` and `||`, so that every one must have come out both true and false. A `true` or `false` that is written out is no
 * condition, and what stands behind a `while (true)` without `break`, for the compiler alone, is no place to pass.
 */
export function addProbes(sources: Sources, asts: Asts): Probed {
  const probes: Probe[] = []
  const probed = Object.entries(sources).map(([file, source]) => {
    const bytes = Buffer.from(source)
    const add: Add = (node, kind, text) => {
      const line = bytes.subarray(0, rangeOf(node).start).toString().split('\n').length
      return probes.push({ number: probes.length + 1, file, line, kind, text })
    }
    const insertions = bodiesOf(asts[file]).flatMap((body) => visit(body, bytes, add))
    const text = insert(bytes, insertions)
    return [file, insertions.length === 0 ? text : `${text}\nimport {Probe} from "${PROBE_FILE}";\n`] as const
  })
  const library = readFileSync(new URL('./Probe.sol', import.meta.url), 'utf8')
  return { sources: { ...Object.fromEntries(probed), [PROBE_FILE]: library }, probes }
}

function bodiesOf(ast: Node | undefined): Node[] {
  const contracts = ast ? nodesAt(ast, 'nodes').filter((node) => node.nodeType === 'ContractDefinition') : []
  return contracts.flatMap((contract) => nodesAt(contract, 'nodes')).flatMap((node) => nodeAt(node, 'body') ?? [])
}

function visit(node: Node, bytes: Buffer, add: Add): Insertion[] {
  if (isJunction(node)) return visitCondition(node, bytes, add)
  const condition = nodeAt(node, 'condition')
  const unreachable = unreachableIn(node)
  const children = childrenOf(node).filter((child) => child !== condition && !unreachable.has(child))
  return [
    ...(condition ? visitCondition(condition, bytes, add) : []),
    ...children.flatMap((child) => [...visitStatement(child, node, bytes, add), ...visit(child, bytes, add)]),
  ]
}

/** Finds the conditions that a condition is made of. */
function visitCondition(node: Node, bytes: Buffer, add: Add): Insertion[] {
  const parts = partsOf(node)
  if (parts.length > 0) return parts.flatMap((part) => visitCondition(part, bytes, add))
  if (isLiteral(node)) return []
  const { start, end } = rangeOf(node)
  const text = bytes.subarray(start, end).toString()
  const number = add(node, 'outcome', `${text} is false`)
  add(node, 'outcome', `${text} is true`)
  return [{ at: start, text: 'Probe.took(' }, ...visit(node, bytes, add), { at: end, text: `, ${number})` }]
}

function partsOf(node: Node): Node[] {
  if (isJunction(node)) return [...nodesAt(node, 'leftExpression'), ...nodesAt(node, 'rightExpression')]
  if (node.nodeType === 'UnaryOperation' && node.operator === '!') return nodesAt(node, 'subExpression')
  if (node.nodeType === 'TupleExpression') return nodesAt(node, 'components')
  if (node.nodeType !== 'Conditional') return []
  return ['condition', 'trueExpression', 'falseExpression'].flatMap((key) => nodesAt(node, key))
}

function isJunction(node: Node): boolean {
  return node.nodeType === 'BinaryOperation' && (node.operator === '&&' || node.operator === '||')
}

/** The statements of a block behind a loop that nothing but a return or a revert ends. */
function unreachableIn(block: Node): ReadonlySet<Node> {
  const statements = isBlock(block) ? nodesAt(block, 'statements') : []
  const endless = statements.findIndex(isEndless)
  return new Set(endless < 0 ? [] : statements.slice(endless + 1))
}

function isEndless(node: Node): boolean {
  const condition = nodeAt(node, 'condition')
  return node.nodeType === 'WhileStatement' && condition?.value === 'true' && !nodesAt(node, 'body').some(breaks)
}

/** Whether a `break` in a loop's body ends that loop, and not one within it. */
function breaks(node: Node): boolean {
  return node.nodeType === 'Break' || (!LOOPS.has(node.nodeType) && childrenOf(node).some(breaks))
}

function isLiteral(node: Node): boolean {
  return node.nodeType === 'Literal'
}

function visitStatement(node: Node, parent: Node, bytes: Buffer, add: Add): Insertion[] {
  const { start, end } = rangeOf(node)
  if (isBlock(node)) return []
  if (isBlock(parent)) return [{ at: start, text: passes(node, bytes, add) }]
  const isBody = BODIES.some((key) => parent[key] === node)
  if (!isBody) return []
  // The compiler's range leaves out the semicolon of such a statement, but not that of a `return` without a value.
  const isWhole = ['}', ';'].includes(bytes.subarray(end - 1, end).toString())
  const close = isWhole ? end : bytes.indexOf(';', end) + 1
  return [
    { at: start, text: `{ ${passes(node, bytes, add)}` },
    { at: close, text: ' }' },
  ]
}

/** Calls the probes of a statement; assembly, which holds no branch, has one for each of its own. */
function passes(node: Node, bytes: Buffer, add: Add): string {
  const yul = nodeAt(node, 'AST')
  const statements = yul ? nodesAt(yul, 'statements') : [node]
  const branching = statements.find(({ nodeType }) => BRANCHING_YUL.has(nodeType))
  if (branching)
    throw new Error(`${branching.nodeType} in assembly is not measured; teach contracts/quality/coverage to`)
  const numbers = statements.map((statement) => {
    const { start, end } = rangeOf(statement)
    return add(statement, 'statement', bytes.subarray(start, end).toString())
  })
  return numbers.map((number) => `Probe.pass(${number}); `).join('')
}

function isBlock({ nodeType }: Node): boolean {
  return nodeType === 'Block' || nodeType === 'UncheckedBlock'
}

function insert(bytes: Buffer, insertions: readonly Insertion[]): string {
  // At one place the first found comes first: a condition's end is found after the ends of those within it.
  const sorted = [...insertions].sort((a, b) => a.at - b.at)
  const parts = sorted.map(({ at, text }, index) => `${bytes.subarray(sorted[index - 1]?.at ?? 0, at)}${text}`)
  return parts.join('') + bytes.subarray(sorted.at(-1)?.at ?? 0)
}
