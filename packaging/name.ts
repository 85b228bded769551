import { quote } from './quote.ts'

/** A project name in PEP 503 normal form; only this folder's functions make one. */
export type NormalizedName = string & { readonly __brand: 'NormalizedName' }

/** A project name as typed, beside its form for comparing. */
export type ProjectName = Readonly<{ name: string; normalizedName: NormalizedName }>

/** The longest normalized name that a registry takes, in bytes. */
export const MAX_REGISTRY_NAME_LENGTH = 64

/** Says why a text is no project name; recognise it by `code`. */
export class InvalidNameError extends Error {
  readonly code = 'INVALID_NAME'
  override readonly name = 'InvalidNameError'
}

// PEP 508; ASCII only, and nothing after the last letter or digit, not even a newline.
const NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i
const NORMALIZED_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Reads a project name as a person or a file wrote it (PEP 508).
 * @throws {InvalidNameError} INVALID_NAME
 */
export function parseProjectName(text: string): ProjectName {
  return { name: text, normalizedName: normalizeName(text) }
}

/**
 * Returns the form under which two spellings of a project name are the same (PEP 503).
 * @throws {InvalidNameError} INVALID_NAME
 * @example normalizeName('Foo._Bar') // 'foo-bar'
 */
export function normalizeName(text: string): NormalizedName {
  if (!NAME.test(text)) {
    throw new InvalidNameError(
      `${quote(text)} is not a project name: use ASCII letters, digits, ".", "_" and "-", with a letter or digit at both ends`,
    )
  }
  // PEP 503: a run of -, _ or . counts as one separator.
  return text.replace(/[-_.]+/g, '-').toLowerCase() as NormalizedName
}

/** Tells whether a name is in PEP 503 normal form already. */
export function isNormalizedName(text: string): text is NormalizedName {
  return NORMALIZED_NAME.test(text)
}

/** Writes a normalized name as file names carry it: "-" becomes "_" (binary distribution format, PEP 625). */
export function escapeName(normalizedName: NormalizedName): string {
  return normalizedName.replaceAll('-', '_')
}

/**
 * Refuses a name that is longer than a registry takes; PEP 503 itself knows no limit.
 * @throws {InvalidNameError} INVALID_NAME
 */
export function checkRegistryName(normalizedName: NormalizedName): void {
  if (normalizedName.length <= MAX_REGISTRY_NAME_LENGTH) return
  throw new InvalidNameError(
    `${quote(normalizedName)} is ${normalizedName.length} bytes long, and a registry takes ${MAX_REGISTRY_NAME_LENGTH} at most: choose a shorter name`,
  )
}
