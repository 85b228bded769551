import { parseSync } from '@swc/core'

type Node = Readonly<Record<string, unknown>>

/**
 * The titles of a source's tests, each after those of the groups around it, joined by ` › `. A title of `each` is told as
 * it stands, and for every row whose texts are written out. What a template puts in is told as `...`.
 */
export function testTitlesIn(text: string): readonly string[] {
  const module = parseSync(text, { syntax: 'typescript' })
  const constants = constantsOf(module)
  const titles: string[] = []
  const walk = (value: unknown, groups: readonly string[]): void => {
    if (!isNode(value)) return
    const found = value.type === 'CallExpression' ? readCall(value, constants) : null
    if (found?.kind === 'test') for (const title of found.titles) titles.push([...groups, title].join(' › '))
    if (found?.kind === 'describe') {
      for (const title of found.titles) walk(value.arguments, [...groups, title])
      return
    }
    for (const each of Object.values(value)) walk(each, groups)
  }
  walk(module, [])
  return titles
}

type Call = Readonly<{ kind: 'test' | 'describe'; titles: readonly string[] }>

/** A call that has a title; null for any other. */
function readCall(call: Node, constants: ReadonlyMap<string, unknown>): Call | null {
  const name = rootOf(call.callee)
  // One that is skipped where something is missing.
  const kind = String(name).startsWith('testWith') ? 'test' : name
  const [title, action] = nodesIn(call.arguments).map(({ expression }) => expression)
  const pattern = textOf(title)
  if ((kind !== 'test' && kind !== 'describe') || pattern === null || action === undefined) return null
  const table = isNode(call.callee) ? nodesIn(call.callee.arguments)[0]?.expression : undefined
  return { kind, titles: [pattern, ...rowsOf(table, constants).map((row) => fill(pattern, row))] }
}

/** The name at the left of `test.each(table)`, `describe.skip` and the like. */
function rootOf(node: unknown): unknown {
  if (!isNode(node)) return null
  return node.type === 'Identifier' ? node.value : rootOf(node.object ?? node.callee)
}

function rowsOf(table: unknown, constants: ReadonlyMap<string, unknown>): (readonly (string | null)[])[] {
  const plain = unwrap(table)
  if (!isNode(plain)) return []
  if (plain.type === 'Identifier') return rowsOf(constants.get(String(plain.value)), constants)
  return nodesIn(plain.elements).map(({ expression }) => {
    const row = unwrap(expression)
    const cells = isNode(row) && row.type === 'ArrayExpression' ? nodesIn(row.elements) : [{ expression: row }]
    return cells.map((cell) => textOf(unwrap(cell.expression)))
  })
}

/** Puts a row's texts in the places of the pattern, in their order; one that is not known leaves its place as it is. */
function fill(pattern: string, row: readonly (string | null)[]): string {
  let next = 0
  return pattern.replaceAll(/%[sdij]/g, (place) => {
    const text = row[next++] ?? place
    return place === '%j' && text !== place ? JSON.stringify(text) : text
  })
}

function constantsOf(module: { body: unknown }): ReadonlyMap<string, unknown> {
  const declared = nodesIn(module.body).flatMap(({ declarations }) => nodesIn(declarations))
  return new Map(declared.map(({ id, init }) => [isNode(id) ? String(id.value) : '', init]))
}

/** What is left without `as`, `satisfies` and brackets. */
function unwrap(node: unknown): unknown {
  return isNode(node) && /^Ts|^Parenthesis/.test(String(node.type)) ? unwrap(node.expression) : node
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'StringLiteral' || node.type === 'NumericLiteral') return String(node.value)
  return node.type === 'TemplateLiteral'
    ? nodesIn(node.quasis)
        .map(({ cooked }) => cooked)
        .join('...')
    : null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}
