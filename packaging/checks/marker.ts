import type { Scanner } from './scanner.ts'

const SPACE = /[ \t]*/y
const VARIABLE =
  /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y
const OPERATOR = /===|==|~=|!=|<=|>=|<|>|\bin\b|\bnot\b[ \t]+\bin\b/y

/** As deep as Python's own parser goes. */
const DEEPEST = 200

/**
 * Reads a marker (PEP 508), such as `python_version < "3.12" and extra == "more"`, up to where it can go on no further. Returns
 * what is wanted where it is none, else null.
 */
export function readMarker(scanner: Scanner, depth = 0): string | null {
  for (;;) {
    const fault = readAtom(scanner, depth)
    if (fault !== null) return fault
    if (scanner.take(/\b(?:or|and)\b/y) === null) return null
  }
}

function readAtom(scanner: Scanner, depth: number): string | null {
  scanner.take(SPACE)
  const fault = scanner.take(/\(/y) === null ? readComparison(scanner) : readGroup(scanner, depth)
  scanner.take(SPACE)
  return fault
}

function readGroup(scanner: Scanner, depth: number): string | null {
  if (depth >= DEEPEST) return `parentheses may stand ${DEEPEST} deep`
  const fault = readMarker(scanner, depth + 1)
  if (fault !== null) return fault
  return scanner.take(/\)/y) === null ? 'a ")" must follow in the marker' : null
}

function readComparison(scanner: Scanner): string | null {
  if (!readOperand(scanner)) return 'a marker must begin with one of its variables or a text in quotes'
  scanner.take(SPACE)
  if (scanner.take(OPERATOR) === null) return 'an operator must follow in the marker'
  scanner.take(SPACE)
  if (!readOperand(scanner)) return 'a variable of markers or a text in quotes must follow'
  return null
}

function readOperand(scanner: Scanner): boolean {
  if (scanner.take(VARIABLE) !== null) return true
  const text = scanner.take(/'[^']*'|"[^"]*"/y)
  return text !== null && isPythonText(text.slice(1, -1))
}

// The text is one of Python's, with its escapes: \x41 and the like must be whole, and none may take the last quote away.
function isPythonText(text: string): boolean {
  if (/[\n\r]/.test(text.replace(/\\(?:\r\n|\n|\r)/g, ''))) return false
  return /^(?:[^\\]|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U00(?:0[0-9a-f]|10)[0-9a-f]{4}|\\[^xuUN])*$/is.test(text)
}
