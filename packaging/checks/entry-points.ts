import { quote } from '../quote.ts'

const SCRIPTS: readonly string[] = ['console_scripts', 'gui_scripts']

/**
 * What is wrong with entry_points.txt (entry points specification), read as Python's configparser reads it with `=` alone between
 * name and value; null where nothing is.
 */
export function entryPointsFault(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return 'is not UTF-8'
  }
  const seen = new Map<string, Set<string>>()
  let names: Set<string> | null = null
  let section = ''
  let indent = 0
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const content = line.trim()
    const depth = line.length - line.trimStart().length
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue
    // What stands deeper than an entry goes on with its value.
    if (names !== null && names.size > 0 && depth > indent) continue
    indent = depth
    const header = /^\[(.+)\]/.exec(content)?.[1]
    if (header !== undefined) {
      if (seen.has(header)) return `has the group ${quote(header)} twice`
      section = header
      names = new Set()
      seen.set(header, names)
      continue
    }
    if (names === null) return `has ${quote(content)} in line ${index + 1} before its first [group]`
    const equals = content.indexOf('=')
    const name = content.slice(0, Math.max(equals, 0)).trimEnd()
    if (name === '') return `has ${quote(content)} in line ${index + 1}, which is no "name = value"`
    if (names.has(name)) return `has ${quote(name)} twice in ${quote(section)}`
    names.add(name)
    if (SCRIPTS.includes(section) && !/^[\p{L}\p{N}_.-]+$/u.test(name)) {
      return `has the name ${quote(name)} in ${quote(section)}: only letters, digits, ".", "_" and "-" may be in it`
    }
  }
  return null
}
