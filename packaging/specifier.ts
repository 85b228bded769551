import { quote } from './quote.ts'
import { parseVersion, stripSpace, type Version } from './version.ts'

/** The longest Requires-Python that a registry takes, in bytes. */
export const MAX_REQUIRES_PYTHON_LENGTH = 255

/** Says why a Requires-Python cannot be used; recognise it by `code`. */
export class InvalidSpecifierError extends Error {
  readonly code = 'INVALID_SPECIFIER'
  override readonly name = 'InvalidSpecifierError'
}

/**
 * Tells whether a text is a version specifier set (PEP 440), such as `>=3.9, !=3.10.*`. The empty set is one: it lets
 * every version through.
 */
export function isSpecifierSet(text: string): boolean {
  return text
    .split(',')
    .map(stripSpace)
    .every((clause) => clause === '' || isSpecifier(clause))
}

/**
 * Refuses a Requires-Python that installers would not understand, or that a registry would not take.
 * @throws {InvalidSpecifierError} INVALID_SPECIFIER
 */
export function checkRequiresPython(text: string): void {
  if (text.length > MAX_REQUIRES_PYTHON_LENGTH) {
    throw new InvalidSpecifierError(
      `Requires-Python ${quote(text)} is longer than ${MAX_REQUIRES_PYTHON_LENGTH} bytes: name fewer versions`,
    )
  }
  if (/[^\x20-\x7e]/.test(text)) {
    throw new InvalidSpecifierError(
      `Requires-Python ${quote(text)} has characters other than printable ASCII: remove them`,
    )
  }
  if (!isSpecifierSet(text)) {
    throw new InvalidSpecifierError(
      `Requires-Python ${quote(text)} is not a version specifier (PEP 440): write it like >=3.9`,
    )
  }
}

function isSpecifier(clause: string): boolean {
  const operator = /^(===?|~=|!=|<=?|>=?)/.exec(clause)?.[0]
  if (operator === undefined) return false
  const text = stripSpace(clause.slice(operator.length))
  // PEP 440: arbitrary equality compares strings, so its right side need not be a version; ";" and ")" would end it.
  if (operator === '===') return /^[!-~]+$/.test(text) && !/[;)]/.test(text)
  const equality = operator === '==' || operator === '!='
  if (equality && text.endsWith('.*')) return isPrefix(readVersion(text.slice(0, -'.*'.length)))
  const version = readVersion(text)
  if (!version) return false
  // PEP 440: only == and != see a local version; ~= 1 would leave nothing to be compatible with.
  if (version.local) return equality
  return operator !== '~=' || version.release.length >= 2
}

// PEP 440: what stands before .* is a release and nothing after it.
function isPrefix(version: Version | null): boolean {
  return version !== null && version.pre === null && version.post === null && version.dev === null && !version.local
}

function readVersion(text: string): Version | null {
  // parseVersion() takes white space off both ends; before ".*" there must be none.
  if (text !== stripSpace(text)) return null
  try {
    return parseVersion(text)
  } catch {
    return null
  }
}
