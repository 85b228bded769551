import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Tells whether a path is a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path)
}

/**
 * Returns what a pattern such as `dist/*` matches, as a shell would: `*`, `?` and `[...]` within a name, and no name that begins
 * with a dot unless the pattern's does. Node has a `glob` of its own from 22 on; the CLI runs on Node 20 as well.
 */
export async function expandPattern(pattern: string): Promise<readonly string[]> {
  const parts = pattern.split(sep === '\\' ? /[\\/]/ : '/')
  let found: readonly string[] = [pattern.startsWith('/') ? '/' : '']
  for (const part of parts.filter((each) => each !== '')) {
    found = (await Promise.all(found.map((folder) => matchesIn(folder, part)))).flat()
  }
  return found
}

async function matchesIn(folder: string, part: string): Promise<readonly string[]> {
  if (!isPattern(part)) return [join(folder, part)]
  const names = await readdir(folder === '' ? '.' : folder).catch(() => [])
  const isHidden = part.startsWith('.')
  return names
    .filter((name) => (isHidden || !name.startsWith('.')) && isMatch(name, part))
    .map((name) => join(folder, name))
}

/** In time that grows with the product of both lengths: a star that was taken too short is taken longer, and no other. */
function isMatch(name: string, pattern: string): boolean {
  const steps = stepsOf(pattern)
  let [at, step] = [0, 0]
  let [starAt, starStep] = [0, -1]
  while (at < name.length) {
    const wanted = steps[step]
    if (wanted === '*') [starAt, starStep, step] = [at, step, step + 1]
    else if (wanted?.(name.charAt(at))) [at, step] = [at + 1, step + 1]
    else if (starStep >= 0) [starAt, at, step] = [starAt + 1, starAt + 1, starStep + 1]
    else return false
  }
  return steps.slice(step).every((each) => each === '*')
}

type Step = '*' | ((character: string) => boolean)

function stepsOf(pattern: string): readonly Step[] {
  const steps: Step[] = []
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at)
    const end = character === '[' ? pattern.indexOf(']', at + 2) : -1
    if (character === '*') steps.push('*')
    else if (character === '?') steps.push(() => true)
    else if (end > 0) {
      steps.push(setOf(pattern.slice(at + 1, end)))
      at = end
    } else steps.push((each) => each === character)
  }
  return steps
}

/** A set such as `abc`, `0-9` or, for what is not in it, `!abc`. */
function setOf(text: string): (character: string) => boolean {
  const isNegated = text.startsWith('!') || text.startsWith('^')
  const members = isNegated ? text.slice(1) : text
  const isIn = (character: string) => {
    for (let at = 0; at < members.length; at += 1) {
      const isRange = members.charAt(at + 1) === '-' && at + 2 < members.length
      const last = isRange ? members.charAt(at + 2) : members.charAt(at)
      if (character >= members.charAt(at) && character <= last) return true
      if (isRange) at += 2
    }
    return false
  }
  return (character) => isIn(character) !== isNegated
}
