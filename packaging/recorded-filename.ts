import { isDigit, isLetterOrDigit } from './character.ts'
import { MAX_FILENAME_LENGTH } from './filename.ts'
import { isNormalizedName, MAX_REGISTRY_NAME_LENGTH } from './name.ts'
import { canonicalVersion } from './recorded-version.ts'

/** A distribution's file name as a registry takes it, taken apart. Two of a project with one release and one ending are one distribution. */
export type RecordedFilename = Readonly<{
  /** The project's name in PEP 503 normal form, of which the file name has a spelling of the same length. */
  normalizedName: string
  /** The version as the file name spells it, in PEP 440 normal form. */
  version: string
  canonicalVersion: string
  /** What follows the version, the tags of each set in order: `.tar.gz` or `-[build-]python-abi-platform.whl`. */
  ending: string
}>

const SDIST = '.tar.gz'
const WHEEL = '.whl'
/** In a set of several; in a set of one, a tag is as long as it likes. */
const MAX_TAG_LENGTH = 32

/**
 * Reads a file name by the rule of docs/reference/records.md, which the contract holds as well, and the subgraph in AssemblyScript:
 * so it is written in what both languages have. Null where a registry refuses it.
 * @example readRecordedFilename('Demo-1.0-py3.py2-none-any.whl')?.ending // '-py2.py3-none-any.whl'
 */
export function readRecordedFilename(filename: string): RecordedFilename | null {
  if (filename.length > MAX_FILENAME_LENGTH) return null
  const isSdist = filename.endsWith(SDIST)
  // A version holds no hyphen, and a wheel's name holds none: installers take a wheel apart by its hyphens.
  const sdistVersionEnd = filename.length - SDIST.length
  const nameEnd = isSdist ? filename.substring(0, sdistVersionEnd).lastIndexOf('-') : filename.indexOf('-')
  const versionEnd = isSdist ? sdistVersionEnd : filename.indexOf('-', nameEnd + 1)
  if (nameEnd < 0 || versionEnd < 0) return null

  const normalizedName = foldName(filename.substring(0, nameEnd))
  const version = filename.substring(nameEnd + 1, versionEnd)
  const canonical = canonicalVersion(version)
  const ending = isSdist ? SDIST : sortEnding(filename.substring(versionEnd))
  if (normalizedName === '' || canonical === '' || ending === '') return null
  return { normalizedName, version, canonicalVersion: canonical, ending }
}

/** The name in lower case, each `_` and `.` written as `-`; empty where that is not in PEP 503 normal form, or too long. */
function foldName(spelling: string): string {
  let name = ''
  for (let i = 0; i < spelling.length; i++) {
    const character = spelling.charCodeAt(i)
    const isUpperCase = character >= 0x41 && character <= 0x5a
    const isSeparator = character === 0x5f || character === 0x2e
    if (isSeparator) name += '-'
    else name += String.fromCharCode(isUpperCase ? character + 32 : character)
  }
  return name.length <= MAX_REGISTRY_NAME_LENGTH && isNormalizedName(name) ? name : ''
}

/** A wheel's ending with the tags of each set in order; empty where it is none. */
function sortEnding(ending: string): string {
  if (!ending.endsWith(WHEEL)) return ''
  const parts = ending.substring(1, ending.length - WHEEL.length).split('-')
  if (parts.length !== 3 && parts.length !== 4) return ''
  const hasBuild = parts.length === 4
  if (hasBuild && !isBuild(parts[0] ?? '')) return ''

  let sorted = hasBuild ? `-${parts[0]}` : ''
  for (let i = parts.length - 3; i < parts.length; i++) {
    const set = sortSet(parts[i] ?? '')
    if (set === '') return ''
    // PEP 425: a python tag names an interpreter. Digits come before letters and `_`, so the first tag tells of all.
    if (i === parts.length - 3 && isDigit(set.charCodeAt(0))) return ''
    sorted += `-${set}`
  }
  return sorted + WHEEL
}

/** PEP 427 wants a digit first. Installers read the digits as a number, so `01` would be `1` again. */
function isBuild(build: string): boolean {
  if (build.length === 0 || !isDigit(build.charCodeAt(0))) return false
  if (build.length > 1 && build.charCodeAt(0) === 0x30 && isDigit(build.charCodeAt(1))) return false
  for (const segment of build.split('.')) {
    if (!isTag(segment)) return false
  }
  return true
}

/** The tags of a set in the order of ASCII, joined by `.`; empty where one is no tag, too long, or there twice. */
function sortSet(set: string): string {
  const tags = set.split('.')
  for (const tag of tags) {
    if (!isTag(tag) || (tags.length > 1 && tag.length > MAX_TAG_LENGTH)) return ''
  }
  // In JavaScript and AssemblyScript alike this is the order of code units.
  tags.sort()
  for (let i = 1; i < tags.length; i++) {
    if (tags[i] === tags[i - 1]) return ''
  }
  return tags.join('.')
}

function isTag(tag: string): boolean {
  for (let i = 0; i < tag.length; i++) {
    if (!isLetterOrDigit(tag.charCodeAt(i)) && tag.charCodeAt(i) !== 0x5f) return false
  }
  return tag.length > 0
}
