import type { Node, Range } from './ast.ts'

/** One fault to put into a source: what is replaced, by what, and after which rule. */
export type Change = Range & Readonly<{ operator: string; replacement: string }>

/** A node with what a rule needs to know about its place. */
export type Site = Readonly<{
  node: Node
  parent: Node
  /** Returns the source text of a range. */
  textOf(range: Range): string
}>

/** A rule of mutation: the faults that it can put at a site. */
export type Rule = (site: Site) => readonly Change[]
