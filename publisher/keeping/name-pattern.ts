import { parseProjectName } from '@dipmp/packaging'

/**
 * Makes a test for normalized names of patterns, comma between them, in which a `*` stands for anything.
 * @throws InvalidNameError (INVALID_NAME) where one is no name.
 */
export function namesLike(patterns: string): (normalizedName: string) => boolean {
  const expressions = patterns
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((pattern) => {
      const parts = pattern.split('*').map((part) => part.toLowerCase().replace(/[-_.]+/g, '-'))
      if (parts.length === 1) return exactly(parseProjectName(pattern).normalizedName)
      // A star at an end would leave a part that is no name by itself, so that the whole is looked at.
      parseProjectName(`x${pattern.replaceAll('*', 'x')}x`)
      return like(parts)
    })
  return (name) => expressions.some((matches) => matches(name))
}

function exactly(wanted: string): (name: string) => boolean {
  return (name) => name === wanted
}

/** By hand, since an expression with several stars can take very long. */
function like(parts: readonly string[]): (name: string) => boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  return (name) => {
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false
    let at = first.length
    const end = name.length - last.length
    for (const part of rest) {
      const found = name.indexOf(part, at)
      if (found < 0 || found + part.length > end) return false
      at = found + part.length
    }
    return true
  }
}
