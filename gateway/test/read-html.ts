import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** An element as a browser builds it: its attributes and all the text in it. */
export type ReadElement = Readonly<{ name: string; attributes: Readonly<Record<string, string>>; text: string }>

/** Reads a page as browsers do (WHATWG HTML), and returns its elements in order. Comments have the name `#comment`. */
export function readHtml(html: string): readonly ReadElement[] {
  return elementsOf(parse(html))
}

/** The names of elements and their attributes: the same for two pages whose markup is the same. */
export function outlineOf(elements: readonly ReadElement[]): string {
  return elements.map(({ name, attributes }) => `${name}(${Object.keys(attributes).join(' ')})`).join(' ')
}

function elementsOf(node: Node): ReadElement[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  if (node.nodeName === '#comment') return [{ name: '#comment', attributes: {}, text: '' }]
  if (!('attrs' in node)) return children
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.nodeName, attributes, text: textOf(node) }, ...children]
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
