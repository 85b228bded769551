/** A node of the compiler's AST: a Solidity node, or a Yul one inside inline assembly. */
export type Node = Readonly<{ nodeType: string; src: string; [key: string]: unknown }>

/** A piece of a source file. Offsets are bytes, as the compiler counts them. */
export type Range = Readonly<{ start: number; end: number }>

/** Returns where a node stands in its source. */
export function rangeOf(node: Node): Range {
  const [start = 0, length = 0] = node.src.split(':').map(Number)
  return { start, end: start + length }
}

/** Whether a value that an AST node holds is a node itself. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value
}

/** Returns the nodes that a key of a node holds, one or many; none where the key is absent. */
export function nodesAt(node: Node, key: string): Node[] {
  const value = node[key]
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

/** Returns the node at a key, or null. */
export function nodeAt(node: Node, key: string): Node | null {
  return nodesAt(node, key)[0] ?? null
}

/** Returns the nodes right below a node, in the order of their keys. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
}

/** Returns the type of an expression as the compiler writes it, without where its value lies. */
export function typeOf(node: Node): string {
  const { typeString } = (node.typeDescriptions ?? {}) as { typeString?: string }
  return (typeString ?? '').replaceAll(/ (calldata|memory|storage ref|storage pointer)\b/g, '')
}
