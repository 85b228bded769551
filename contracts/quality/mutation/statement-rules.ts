import { type Node, nodeAt, nodesAt, rangeOf, typeOf } from './ast.ts'
import type { Change, Rule } from './change.ts'

const VALUE_TYPE = /^(u?int\d*|bytes\d+|bool|address)$/

const remove: Rule = ({ node, parent, textOf }) => {
  // What a `for` does after each round: a loop without end shows nothing.
  if (nodeAt(parent, 'loopExpression') === node) return []
  const { start, end } = rangeOf(node)
  const semicolon = textOf({ start: end, end: end + 1 }) === ';' ? 1 : 0
  return [{ operator: 'remove a statement', start, end: end + semicolon, replacement: '{}' }]
}

const branch: Rule = (site) => {
  const { node } = site
  const negated = negateCondition(site)
  const body = nodeAt(node, 'trueBody')
  // A guard without its revert is no guard: that rule removes it already.
  const isGuard = body !== null && onlyStatementOf(body).nodeType === 'RevertStatement'
  return node.falseBody || isGuard ? negated : [...negated, ...remove(site)]
}

const negateCondition: Rule = ({ node, textOf }) => {
  const condition = nodeAt(node, 'condition')
  // `!x` loses its `!` by another rule.
  if (!condition || condition.nodeType === 'UnaryOperation') return []
  const range = rangeOf(condition)
  return [{ operator: 'negate a condition', ...range, replacement: `!(${textOf(range)})` }]
}

const declaration: Rule = ({ node, textOf }) => {
  const [value, ...names] = [nodeAt(node, 'initialValue'), ...nodesAt(node, 'declarations')]
  const [name] = names
  if (!value || !name || names.length > 1 || !VALUE_TYPE.test(typeOf(name))) return []
  if (/^(0|false)$/.test(textOf(rangeOf(value)))) return []
  const start = rangeOf(name).end
  return [{ operator: 'remove a value', start, end: rangeOf(value).end, replacement: '' }]
}

const answer: Rule = (site) => {
  const value = nodeAt(site.node, 'expression')
  if (!value) return []
  const range = rangeOf(value)
  const isYesNo = typeOf(value) === 'bool' && !/^(true|false)$/.test(site.textOf(range))
  const yes: Change[] = isYesNo ? [{ operator: 'answer yes', ...range, replacement: 'true' }] : []
  // Without the statement a function answers 0, false or nothing.
  return [...yes, ...(/^(0|false)$/.test(site.textOf(range)) ? [] : remove(site))]
}

const modifier: Rule = ({ node, parent }) => {
  if (parent.kind === 'constructor' && node.kind === 'baseConstructorSpecifier') return []
  return [{ operator: 'remove a modifier', ...rangeOf(node), replacement: '' }]
}

/** The rules of statements, by the type of node that they are for. */
export const STATEMENT_RULES: Readonly<Record<string, Rule>> = {
  ExpressionStatement: remove,
  EmitStatement: remove,
  RevertStatement: remove,
  Break: remove,
  Continue: remove,
  IfStatement: branch,
  WhileStatement: negateCondition,
  ForStatement: negateCondition,
  VariableDeclarationStatement: declaration,
  Return: answer,
  ModifierInvocation: modifier,
}

function onlyStatementOf(body: Node): Node {
  const [first, ...rest] = nodesAt(body, 'statements')
  return body.nodeType === 'Block' && first && rest.length === 0 ? first : body
}
