/** How deep the JSON parser of graph-node reads lists and objects within each other. */
const MAX_NESTING = 127

/**
 * What that parser says of JSON that is nested too deep; null where it is not. What is deeper than this would run out of
 * stack in one place or another.
 */
export function findNestingFault(text: string): string | null {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > MAX_NESTING) return `recursion limit exceeded at ${placeOf(text, at)}`
  }
  return null
}

/** The place of the quotation mark that ends a string; the text's last where none does. */
function endOfString(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at + 1).split('\n')
  return `line ${lines.length} column ${lines.at(-1)?.length ?? 0}`
}
