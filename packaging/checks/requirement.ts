import { quote } from '../quote.ts'
import { isSpecifierSet } from '../specifier.ts'
import { readMarker } from './marker.ts'
import { Scanner } from './scanner.ts'

/** A dependency (PEP 508): the project's name as written, and the URL of a direct reference. */
export type Requirement = Readonly<{ name: string; url: string | null }>

/** Says why a text is no dependency; recognise it by `code`. */
export class InvalidRequirementError extends Error {
  readonly code = 'INVALID_REQUIREMENT'
  override readonly name = 'InvalidRequirementError'
}

const SPACE = /[ \t]*/y
// As PyPA's packaging reads it: a name may end in "_", though PEP 508 has it end in a letter or digit.
const IDENTIFIER = /[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?/iy
const NUMBERS = '\\s*v?(?:[0-9]+!)?[0-9]+'
const SUFFIXES =
  '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?'
const SPECIFIER = new RegExp(
  [
    '===\\s*[^\\s;),]+',
    `(?:==|!=)${NUMBERS}(?:\\.[0-9]+)*(?:\\.\\*|${SUFFIXES}(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?)`,
    `~=${NUMBERS}(?:\\.[0-9]+)+${SUFFIXES}`,
    `(?:<=|>=|<|>)${NUMBERS}(?:\\.[0-9]+)*${SUFFIXES}`,
  ].join('|'),
  'iy',
)

/**
 * Reads a dependency as Requires-Dist has it (PEP 508, dependency specifiers), such as `other[extra]>=1; os_name == "nt"`.
 * @throws {InvalidRequirementError} INVALID_REQUIREMENT
 */
export function parseRequirement(text: string): Requirement {
  const scanner = new Scanner(text)
  const fault = (wanted: string) =>
    new InvalidRequirementError(`${quote(text)} is no dependency (PEP 508): ${wanted}, and it has ${shown(scanner)}`)
  scanner.take(SPACE)
  const name = scanner.take(IDENTIFIER)
  if (name === null) throw fault('it must begin with the name of a project')
  scanner.take(SPACE)
  readExtras(scanner, fault)
  scanner.take(SPACE)
  const url = scanner.take(/@/y) === null ? null : readUrl(scanner, fault)
  if (url === null) readSpecifiers(scanner, fault)
  scanner.take(SPACE)
  if (scanner.isAtEnd) return { name, url }
  if (scanner.take(/;/y) === null) throw fault('a version specifier or ";" must follow')
  const markerFault = readMarker(scanner)
  if (markerFault !== null) throw fault(markerFault)
  if (!scanner.isAtEnd) throw fault('"and", "or" or the end must follow the marker')
  return { name, url }
}

type Fault = (wanted: string) => InvalidRequirementError

function shown({ isAtEnd, rest }: Scanner): string {
  return isAtEnd ? 'nothing more' : quote(rest)
}

function readExtras(scanner: Scanner, fault: Fault): void {
  if (scanner.take(/\[/y) === null) return
  scanner.take(SPACE)
  for (let count = 0; ; count++) {
    const extra = scanner.take(IDENTIFIER)
    if (extra === null && count > 0) throw fault('an extra must follow the ","')
    scanner.take(SPACE)
    if (extra === null || scanner.take(/,/y) === null) break
    scanner.take(SPACE)
  }
  if (scanner.take(/\]/y) === null) throw fault('extras must be parted by "," and end in "]"')
}

function readUrl(scanner: Scanner, fault: Fault): string {
  scanner.take(SPACE)
  const url = scanner.take(/\S+/y)
  if (url === null) throw fault('a URL must follow the "@"')
  if (!scanner.isAtEnd && scanner.take(/[ \t]+/y) === null) throw fault('a blank must follow the URL')
  return url
}

function readSpecifiers(scanner: Scanner, fault: Fault): void {
  const isOpen = scanner.take(/\(/y) !== null
  scanner.take(SPACE)
  let specifiers = ''
  for (;;) {
    const specifier = scanner.take(SPECIFIER)
    if (specifier === null) break
    specifiers += `${specifier},`
    scanner.take(SPACE)
    if (scanner.take(/,/y) === null) break
    scanner.take(SPACE)
  }
  if (isOpen && scanner.take(/\)/y) === null) throw fault('version specifiers must be parted by "," and end in ")"')
  if (!isSpecifierSet(specifiers)) throw fault('its version specifiers must be those of PEP 440')
}
