import { type Node, nodeAt, nodesAt, rangeOf, typeOf } from './ast.ts'
import type { Change, Rule, Site } from './change.ts'

// A comparison's neighbour is off by one at the boundary; its opposite is the negation.
const BOUNDARIES: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const OPPOSITES: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
}
const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '+',
  '/': '*',
  '%': '*',
  '**': '*',
  '&': '|',
  '|': '&',
  '^': '|',
  '<<': '>>',
  '>>': '<<',
  '+=': '-=',
  '-=': '+=',
  '*=': '+=',
  '|=': '=',
  '&=': '=',
  '^=': '=',
  '<<=': '>>=',
  '>>=': '<<=',
}
const MAGIC: Readonly<Record<string, string>> = { 'msg.sender': 'tx.origin', 'block.timestamp': 'block.number' }

const binary: Rule = (site) => {
  const { node } = site
  const operator = String(node.operator)
  const [left, right] = [nodeAt(node, 'leftExpression'), nodeAt(node, 'rightExpression')]
  if (!left || !right) return []
  if (operator === '&&' || operator === '||') {
    return [left, right].map((kept) => replace(node, 'keep one side', site.textOf(rangeOf(kept))))
  }
  const swaps = [
    ['shift a boundary', BOUNDARIES[operator]],
    ['turn a comparison round', isCondition(site) ? undefined : OPPOSITES[operator]],
    ['swap an operator', ARITHMETIC[operator]],
  ] as const
  return swaps.flatMap(([name, swapped]) => (swapped ? operatorBetween(site, left, right, name, swapped) : []))
}

const assignment: Rule = (site) => {
  const [left, right] = [nodeAt(site.node, 'leftHandSide'), nodeAt(site.node, 'rightHandSide')]
  const swapped = ARITHMETIC[String(site.node.operator)]
  return left && right && swapped ? operatorBetween(site, left, right, 'swap an operator', swapped) : []
}

const unary: Rule = (site) => {
  const { node, textOf } = site
  const operand = nodeAt(node, 'subExpression')
  if (!operand) return []
  const text = textOf(rangeOf(operand))
  if (node.operator === '++' || node.operator === '--') {
    const other = node.operator === '++' ? '--' : '++'
    return [replace(node, 'swap an operator', node.prefix ? `${other}${text}` : `${text}${other}`)]
  }
  return node.operator === 'delete' ? [] : [replace(node, 'drop an operator', text)]
}

const literal: Rule = ({ node }) => {
  if (node.kind === 'bool') return [replace(node, 'flip a literal', node.value === 'true' ? 'false' : 'true')]
  if (node.kind === 'string') return [replace(node, 'change a text', changedText(node))]
  if (node.kind !== 'number') return []
  const unit = node.subdenomination ? ` ${node.subdenomination}` : ''
  return neighboursOf(String(node.value)).map((number) => replace(node, 'shift a number', `${number}${unit}`))
}

const conditional: Rule = ({ node, textOf }) => {
  const [yes, no] = [nodeAt(node, 'trueExpression'), nodeAt(node, 'falseExpression')]
  return yes && no ? swap(yes, no, textOf, 'swap the branches') : []
}

const call: Rule = ({ node, textOf }) => {
  const values = nodesAt(node, 'arguments')
  return values.slice(1).flatMap((second, index) => {
    const first = values[index]
    if (!first || typeOf(first) !== typeOf(second)) return []
    return swap(first, second, textOf, 'swap arguments')
  })
}

const member: Rule = ({ node, textOf }) => {
  const other = MAGIC[textOf(rangeOf(node))]
  return other ? [replace(node, 'take another source', other)] : []
}

/** The rules of expressions, by the type of node that they are for. */
export const EXPRESSION_RULES: Readonly<Record<string, Rule>> = {
  BinaryOperation: binary,
  Assignment: assignment,
  UnaryOperation: unary,
  Literal: literal,
  Conditional: conditional,
  FunctionCall: call,
  MemberAccess: member,
}

/** Returns a number's two neighbours in its own notation; the lower one only above 0. Addresses have none. */
export function neighboursOf(value: string): string[] {
  const plain = value.replaceAll('_', '')
  if (!/^(\d+|0x[0-9a-fA-F]+)$/.test(plain) || plain.length === 42) return []
  const number = BigInt(plain)
  return [number + 1n, number - 1n]
    .filter((each) => each >= 0n)
    .map((each) => (plain.startsWith('0x') ? `0x${each.toString(16).padStart(plain.length - 2, '0')}` : `${each}`))
}

function changedText(node: Node): string {
  // Of the same length, since `bytes1("/")` takes no other.
  const bytes = Buffer.from(String(node.hexValue), 'hex')
  const first = bytes[0] === 0x78 ? 'y' : 'x'
  return JSON.stringify(bytes.length === 0 ? 'x' : first + bytes.subarray(1).toString('latin1'))
}

function operatorBetween(site: Site, left: Node, right: Node, name: string, swapped: string): Change[] {
  const gap = { start: rangeOf(left).end, end: rangeOf(right).start }
  const operator = String(site.node.operator)
  const at = site.textOf(gap).indexOf(operator)
  if (at < 0) return []
  const start = gap.start + at
  return [{ operator: name, start, end: start + operator.length, replacement: swapped }]
}

function isCondition({ node, parent }: Site): boolean {
  return nodeAt(parent, 'condition') === node && parent.nodeType !== 'Conditional'
}

function swap(first: Node, second: Node, textOf: Site['textOf'], operator: string): Change[] {
  const [a, b] = [rangeOf(first), rangeOf(second)]
  if (textOf(a) === textOf(b)) return []
  const between = textOf({ start: a.end, end: b.start })
  return [{ operator, start: a.start, end: b.end, replacement: `${textOf(b)}${between}${textOf(a)}` }]
}

function replace(node: Node, operator: string, replacement: string): Change {
  return { operator, ...rangeOf(node), replacement }
}
