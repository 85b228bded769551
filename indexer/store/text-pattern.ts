/** A pattern of SQL's LIKE as one of GLOB, which SQLite compares with regard to case. */
export function globPattern(like: string): string {
  let glob = ''
  let escaped = false
  for (const char of like) {
    if (!escaped && char === '\\') {
      escaped = true
      continue
    }
    if (!escaped && char === '%') glob += '*'
    else if (!escaped && char === '_') glob += '?'
    else glob += '*?['.includes(char) ? `[${char}]` : char
    escaped = false
  }
  return glob
}

/** The pattern of `contains`: a value that brings its own `%` at either end is taken as it is. */
export function containsPattern(value: string): string {
  return value.startsWith('%') || value.endsWith('%') ? value : `%${value}%`
}
