/** One header of an RFC 822 message; the lines after the first are its continuation, with their indentation. */
export type Header = Readonly<{ name: string; lines: readonly string[] }>

export type Message = Readonly<{ headers: readonly Header[]; body: string }>

/** A line that is neither a header nor the continuation of one; `line` counts from 1. */
export type Malformed = Readonly<{ line: number; text: string }>

/**
 * Splits a message into headers and body, as the email parser of Python's standard library does (any of CR LF, LF and
 * CR ends a line), but where that one falls silent about a malformed line, this one stops at it.
 */
export function splitMessage(text: string): Message | Malformed {
  const headers: { name: string; lines: string[] }[] = []
  let number = 0
  for (const { line, end } of linesOf(text)) {
    number += 1
    if (line === '') return { headers, body: text.slice(end) }
    const header = readHeader(line)
    const previous = headers.at(-1)
    if (header) headers.push(header)
    else if (previous && /^[ \t]/.test(line)) previous.lines.push(line)
    else return { line: number, text: line }
  }
  return { headers, body: '' }
}

function* linesOf(text: string): Generator<{ line: string; end: number }> {
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    yield { line: text.slice(start, match.index), end: match.index + match[0].length }
    start = match.index + match[0].length
  }
  if (start < text.length) yield { line: text.slice(start), end: text.length }
}

function readHeader(line: string): { name: string; lines: string[] } | null {
  // RFC 5322, section 2.2: a field name is printable ASCII without the colon, and no space stands before the colon.
  const match = /^([!-9;-~]+):/.exec(line)
  if (!match) return null
  const [prefix, name = ''] = match
  return { name, lines: [line.slice(prefix.length)] }
}
