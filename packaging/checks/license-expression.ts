import spdx from '../data/licenses.json' with { type: 'json' }
import { quote } from '../quote.ts'

const LICENSES: ReadonlySet<string> = new Set(spdx.licenses.map((id) => id.toLowerCase()))
const EXCEPTIONS: ReadonlySet<string> = new Set(spdx.exceptions.map((id) => id.toLowerCase()))
const WORDS: readonly string[] = ['and', 'or', 'with', '(', ')']

/** As deep as Python's own parser goes, by which PyPI reads it. */
const DEEPEST = 200

/**
 * What is wrong with a License-Expression (PEP 639), which is an SPDX expression in any case, such as
 * `MIT AND (Apache-2.0 WITH LLVM-exception OR LicenseRef-Own)`; null where nothing is.
 */
export function licenseExpressionFault(text: string): string | null {
  const tokens = text
    .replace(/[()]/g, ' $& ')
    .split(/\s+/)
    .filter((token) => token !== '')
  const reader = new Reader(tokens)
  const fault = readExpression(reader, 0)
  if (fault !== null) return fault
  return reader.next === null ? null : `${quote(reader.next)} must stand behind AND, OR or WITH`
}

class Reader {
  #index = 0
  readonly #tokens: readonly string[]

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  get next(): string | null {
    return this.#tokens[this.#index] ?? null
  }

  /** Takes the next token where it is one of the words, in any case. */
  takes(...words: readonly string[]): boolean {
    const found = words.includes(this.next?.toLowerCase() ?? '')
    if (found) this.#index += 1
    return found
  }

  skip(): void {
    this.#index += 1
  }
}

function readExpression(reader: Reader, depth: number): string | null {
  for (;;) {
    const fault = reader.takes('(') ? readGroup(reader, depth) : readLicense(reader)
    if (fault !== null) return fault
    if (!reader.takes('and', 'or')) return null
  }
}

function readGroup(reader: Reader, depth: number): string | null {
  if (depth >= DEEPEST) return `parentheses may stand ${DEEPEST} deep`
  const fault = readExpression(reader, depth + 1)
  if (fault !== null) return fault
  return reader.takes(')') ? null : 'a ")" is missing'
}

function readLicense(reader: Reader): string | null {
  const license = reader.next
  if (license === null || WORDS.includes(license.toLowerCase())) return 'a licence is missing'
  if (!isLicense(license.toLowerCase())) return `${quote(license)} is no licence of SPDX ${spdx.version}`
  reader.skip()
  if (!reader.takes('with')) return null
  const exception = reader.next
  if (exception === null) return 'an exception is missing behind WITH'
  if (!EXCEPTIONS.has(exception.toLowerCase())) return `${quote(exception)} is no exception of SPDX ${spdx.version}`
  reader.skip()
  return null
}

function isLicense(id: string): boolean {
  if (id.startsWith('licenseref-')) return /^licenseref-[a-z0-9.-]+$/.test(id)
  return LICENSES.has(id.endsWith('+') ? id.slice(0, -1) : id)
}
