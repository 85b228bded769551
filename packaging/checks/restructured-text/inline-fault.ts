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
  if (first < 0 || !isBegin(text, first, mark)) return false
  // Another mark before it may take it for its own contents.
  return !/[`*]/.test(text.slice(0, first)) && !text.includes(mark.charAt(0), first + mark.length)
}

function isBegin(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + mark.length)
  if (before !== '' && !/[\s'"([{<\-/:]/.test(before)) return false
  return after !== '' && !/\s/.test(after) && CLOSING[before] !== after
}

/** The text without what stands between two marks; a mark that neither begins nor ends anything stays. */
function withoutPairs(text: string, mark: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
    const end = isBegin(text, at, mark) ? endOf(text, at, mark) : -1
    // Without an end here there is none further on.
    if (end < 0 && isBegin(text, at, mark)) break
    if (end >= 0) {
      kept += `${text.slice(from, at)} x `
      from = end
    }
    at = Math.max(end, at + mark.length)
  }
  return kept + text.slice(from)
}

/** Where what begins at a place has ended: behind a mark with something before it, and a blank or a mark of another kind behind. */
function endOf(text: string, begin: number, mark: string): number {
  for (let at = text.indexOf(mark, begin + mark.length + 1); at >= 0; at = text.indexOf(mark, at + 1)) {
    const end = at + mark.length
    if (/\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))) return end
  }
  return -1
}
