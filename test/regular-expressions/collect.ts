import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { repository } from '../tools.ts'

/** A regular expression of a source; `pattern` is null where it is known only when it runs. */
export type Expression = Readonly<{ file: string; pattern: string | null; flags: string }>

/** Every regular expression of the product, without its tests and benchmarks. AssemblyScript is read as TypeScript. */
export function collectExpressions(): readonly Expression[] {
  const files = globSync(
    '{packaging,ipfs,contracts,subgraph,indexer,publisher,gateway,stack,bootstrap}/**/*.{ts,mjs,js}',
    {
      cwd: repository,
      exclude: (path) => /node_modules|(^|\/)(build|dist|generated|artifacts|cache|test)$/.test(path),
    },
  )
  return files
    .filter((file) => !/\.test\.ts$|\.d\.ts$|conformance\.ts$/.test(file))
    .sort()
    .flatMap((file) => expressionsIn(file, readFileSync(join(repository, file), 'utf8')))
}

/** The regular expressions of one source's text: literals, and what `RegExp` is given. */
export function expressionsIn(file: string, text: string): readonly Expression[] {
  const found: Expression[] = []
  const known = new Map<string, Node>()
  visit(parseSync(text, { syntax: 'typescript', decorators: true }), (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init))
      known.set(String(node.id.value), node.init)
    if (node.type === 'RegExpLiteral') found.push({ file, pattern: String(node.pattern), flags: String(node.flags) })
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return
    if (!isNode(node.callee) || node.callee.value !== 'RegExp') return
    const [pattern = null, flags = ''] = nodesIn(node.arguments).map(({ expression }) => textOf(expression, known))
    found.push({ file, pattern, flags: flags ?? '' })
  })
  return found
}

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function visit(value: unknown, action: (node: Node) => void): void {
  if (!isNode(value)) return
  action(value)
  for (const each of Object.values(value)) visit(each, action)
}

/** What an expression says, where the constants of its file tell. */
function textOf(expression: unknown, known: ReadonlyMap<string, Node>): string | null {
  if (!isNode(expression)) return null
  // swc spells a backslash before u as two, since it spells lone surrogates with one.
  if (expression.type === 'StringLiteral') return String(expression.value).replaceAll('\\\\u', '\\u')
  if (expression.type === 'Identifier') return textOf(known.get(String(expression.value)), known)
  if (expression.type === 'TemplateLiteral') {
    const values = nodesIn(expression.expressions).map((each) => textOf(each, known))
    const between = nodesIn(expression.quasis).map(({ cooked }) => String(cooked))
    return joined(between.flatMap((text, at) => (at < values.length ? [text, values[at] ?? null] : [text])))
  }
  if (expression.type !== 'CallExpression' || !isNode(expression.callee) || !isNode(expression.callee.object))
    return null
  const { object, property } = expression.callee
  if (object.type !== 'ArrayExpression' || !isNode(property) || property.value !== 'join') return null
  return joined(nodesIn(object.elements).map((each) => textOf(each.expression, known)))
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.includes(null) ? null : texts.join('')
}
