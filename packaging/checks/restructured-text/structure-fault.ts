import { type Block, isFlush, isParagraph, isRule } from './blocks.ts'
import { DIRECTIVES, REFUSED_DIRECTIVES } from './known-names.ts'

/** What is wrong with the lines of a block and how they stand; null where nothing is that is known here. */
export function structureFault(block: Block, next: Block | null): string | null {
  const { lines, line } = block
  const [first = '', second = ''] = lines
  if (!isFlush(first)) return null
  if (first.startsWith('.. ') || first === '..') return markupFault(block)
  const short = shortRule(first, second, lines[2] ?? '')
  if (short !== null) return `in line ${line}: ${short}`
  if (/^[*+-] /.test(first)) return listFault(block)
  if (!isParagraph(block)) return indentFault(block)
  if (first.endsWith('::') && lines.length === 1 && next && isParagraph(next)) {
    return `in line ${next.line}: the text is not indented, which "::" announces`
  }
  return null
}

/** A title's rule is as long as the title, above and below. */
function shortRule(first: string, second: string, third: string): string | null {
  if (isRule(first) && first.length >= 4 && second !== '' && third === first && first.length < second.trim().length) {
    return 'the rules of the title are shorter than it'
  }
  if (isRule(first) || !isRule(second) || second.length < 4 || second.length >= [...first].length) return null
  return 'the rule below the title is shorter than it'
}

/** A directive must be known; what is not indented any more is not its own, and needs a blank line before it. */
function markupFault({ lines, line }: Block): string | null {
  for (const [index, text] of lines.entries()) {
    if (isFlush(text) && !text.startsWith('.. ') && text !== '..' && !text.startsWith('__ ')) {
      return `in line ${line + index}: a blank line is missing behind the markup above`
    }
    const name = /^\.\. (?:\|[^|]+\| +)?([\p{L}\p{N}]+(?:[-_.+:][\p{L}\p{N}]+)*) ?::(?: |$)/u
      .exec(text)?.[1]
      ?.toLowerCase()
    if (name === undefined || DIRECTIVES.has(name)) continue
    if (REFUSED_DIRECTIVES.has(name)) return `in line ${line + index}: the directive "${name}" is not let through`
    return `in line ${line + index}: the directive "${name}" is none of docutils`
  }
  return null
}

/** What is not indented in a list is its next item, or needs a blank line before it. */
function listFault({ lines, line }: Block): string | null {
  const mark = lines[0]?.charAt(0) ?? ''
  const index = lines.findIndex((text) => isFlush(text) && !text.startsWith(`${mark} `) && text !== mark)
  return index < 0 ? null : `in line ${line + index}: a blank line is missing behind the list`
}

/** What is indented below a text of one line is what defines it; below one of several it is nothing. */
function indentFault(block: Block): string | null {
  const { lines, line } = block
  const index = lines.findIndex((text) => !isFlush(text))
  const isText = index > 1 && isParagraph({ line, lines: lines.slice(0, index) })
  return isText ? `in line ${line + index}: the indentation is unexpected; a blank line is missing before it` : null
}
