import { Lexer, Source, TokenKind } from 'graphql'
import type { Location } from '../graphql/query-error.ts'

/** How deep graph-node's parser reads braces, brackets and parentheses within each other. */
const MAX_NESTING = 50

const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]

export type SyntaxFault = Readonly<{ locations: readonly Location[]; message: string }>

/**
 * What graph-node's parser says of a document that is nested too deep; null where it is not. What is deeper than this would
 * run out of stack in one place or another.
 */
export function findNestingFault(text: string): SyntaxFault | null {
  if (countOpening(text) <= MAX_NESTING) return null
  const lexer = new Lexer(new Source(text))
  const open: string[] = []
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (CLOSING.includes(token.kind)) open.pop()
      if (!OPENING.includes(token.kind)) continue
      if (open.length >= MAX_NESTING) return tooDeep(open.at(-1), token)
      open.push(token.kind)
    }
  } catch {
    // What is no token is for the parser to tell of.
  }
  return null
}

function countOpening(text: string): number {
  let count = 0
  for (const character of text) if ('{[('.includes(character)) count += 1
  return count
}

function tooDeep(within: string | undefined, { line, column }: Location): SyntaxFault {
  const expected = within === TokenKind.BRACKET_L ? 'Expected ]' : 'Unexpected end of input\nExpected {'
  return { locations: [{ line, column }], message: `${expected}\nRecursion limit exceeded` }
}
