import { ROLES } from './known-names.ts'

/** What begins markup inside of a line, and what must end it. */
const MARKS: readonly Readonly<{ mark: string; what: string }>[] = [
  { mark: '``', what: 'a literal' },
  { mark: '**', what: 'strong text' },
  { mark: '`', what: 'a phrase in back quotes' },
  { mark: '*', what: 'emphasis' },
]

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '"': '"', "'": "'" }

/** What is wrong with the markup inside of a paragraph; null where nothing is that is known here. */
export function inlineFault(text: string, roles: ReadonlySet<string>): string | null {
  const odd = text.matchAll(/(?:^|[\s'"([{<\-/]):([\p{L}\p{N}]{1,30}(?:[-_.+:][\p{L}\p{N}]{1,30}){0,5}):`[^`\s]/gu)
  for (const [, role = ''] of odd) {
    const name = role.toLowerCase()
    if (!ROLES.has(name) && !roles.has(name)) return `the role "${role}" is none of docutils`
  }
  let rest = text
  for (const { mark, what } of MARKS) {
    const open = openMark(rest, mark)
    if (open) return `${what} begins with ${mark} and has no end`
    // What is inside of it is not markup.
    rest = withoutPairs(rest, mark)
  }
  return null
}

/** Whether a mark begins something, by the rules of docutils, and stands nowhere behind that. */
function openMark(text: string, mark: string): boolean {
  const first = text.indexOf(mark)
  if (first < 0 || text.includes(mark.charAt(0), first + mark.length)) return false
  const before = text.charAt(first - 1)
  const after = text.charAt(first + mark.length)
  if (before !== '' && !/[\s'"([{<\-/:]/.test(before)) return false
  return after !== '' && !/\s/.test(after) && CLOSING[before] !== after
}

function withoutPairs(text: string, mark: string): string {
  const parts = text.split(mark)
  return parts.filter((_, index) => index % 2 === 0 || index === parts.length - 1).join(' x ')
}
