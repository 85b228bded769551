/**
 * Writes a type's or field's name as the name of a table or column. Digits count as capitals (`i8` is `i_8`), as in
 * graph-node's Inflector 0.11.4; a leading underscore stays.
 */
export function snakeCase(name: string): string {
  const trimmed = name.replace(/[^A-Za-z0-9]+$/, '')
  let result = ''
  let startsWord = true
  for (let at = 0; at < trimmed.length; at++) {
    const char = trimmed.charAt(at)
    if (!/[A-Za-z0-9]/.test(char)) {
      if (!startsWord) result += '_'
      startsWord = true
    } else {
      if (!startsWord && needsSeparator(trimmed, at)) result += '_'
      startsWord = false
      result += char.toLowerCase()
    }
  }
  return name.startsWith('_') ? `_${result}` : result
}

function needsSeparator(name: string, at: number): boolean {
  const isLower = (char: string) => char >= 'a' && char <= 'z'
  return !isLower(name.charAt(at)) && (isLower(name.charAt(at + 1)) || isLower(name.charAt(at - 1)))
}
