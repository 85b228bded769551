import { nodeAt, nodesAt, rangeOf } from './ast.ts'
import type { Rule } from './change.ts'
import { neighboursOf } from './expression-rules.ts'

const OPPOSITES: Readonly<Record<string, string>> = {
  add: 'sub',
  sub: 'add',
  mul: 'add',
  div: 'mul',
  and: 'or',
  or: 'and',
  xor: 'or',
  shl: 'shr',
  shr: 'shl',
  lt: 'gt',
  gt: 'lt',
  eq: 'xor',
}

const call: Rule = ({ node, textOf }) => {
  const callee = nodeAt(node, 'functionName')
  const values = nodesAt(node, 'arguments')
  const name = String(callee?.name)
  const [value] = values
  if (!callee || !value) return []
  const other = OPPOSITES[name]
  if (other) return [{ operator: 'swap an operator', ...rangeOf(callee), replacement: other }]
  if (name === 'iszero') {
    return [{ operator: 'drop an operator', ...rangeOf(node), replacement: textOf(rangeOf(value)) }]
  }
  // Of a log, what follows its offset and length are topics.
  const topics = name.startsWith('log') ? values.slice(2) : []
  return topics.slice(1).flatMap((topic, index) => {
    const [first, second] = [rangeOf(topics[index] ?? topic), rangeOf(topic)]
    const between = textOf({ start: first.end, end: second.start })
    const replacement = `${textOf(second)}${between}${textOf(first)}`
    return [{ operator: 'swap arguments', start: first.start, end: second.end, replacement }]
  })
}

// One neighbour is enough: in assembly numbers are places and sizes, and any other is wrong.
const number: Rule = ({ node }) => {
  const [next] = node.kind === 'number' ? neighboursOf(String(node.value)) : []
  return next ? [{ operator: 'shift a number', ...rangeOf(node), replacement: next }] : []
}

const statement: Rule = ({ node }) => [{ operator: 'remove a statement', ...rangeOf(node), replacement: '{}' }]

const condition: Rule = ({ node, textOf }) => {
  const asked = nodeAt(node, 'condition')
  if (!asked) return []
  const range = rangeOf(asked)
  return [{ operator: 'negate a condition', ...range, replacement: `iszero(${textOf(range)})` }]
}

/** The rules of inline assembly, by the type of node that they are for. */
export const ASSEMBLY_RULES: Readonly<Record<string, Rule>> = {
  YulFunctionCall: call,
  YulLiteral: number,
  YulExpressionStatement: statement,
  YulAssignment: statement,
  YulIf: condition,
}
