import { isDigit, isLetterOrDigit, isNormalizedName } from './name'

const LONGEST_FILENAME = 255
const LONGEST_TAG_OF_SEVERAL = 32
const SDIST = '.tar.gz'
const WHEEL = '.whl'

/**
 * What follows the version in the name of a file of this project and version, the tags of each set in order; empty where a
 * registry refuses the name. The rule is that of docs/reference/records.md, as `readRecordedFilename` in packaging/ has it.
 */
export function endingOf(filename: string, normalizedName: string, version: string): string {
  if (filename.length > LONGEST_FILENAME) return ''
  const isSdist = filename.endsWith(SDIST)
  // A version holds no hyphen, and a wheel's name holds none: installers take a wheel apart by its hyphens.
  const sdistVersionEnd = filename.length - SDIST.length
  const nameEnd = isSdist ? filename.substring(0, sdistVersionEnd).lastIndexOf('-') : filename.indexOf('-')
  const versionEnd = isSdist ? sdistVersionEnd : filename.indexOf('-', nameEnd + 1)
  if (nameEnd < 0 || versionEnd < 0) return ''
  if (foldName(filename.substring(0, nameEnd)) != normalizedName) return ''
  if (filename.substring(nameEnd + 1, versionEnd) != version) return ''
  return isSdist ? SDIST : sortEnding(filename.substring(versionEnd))
}

/** The name in lower case, each `_` and `.` written as `-`; empty where that is not in PEP 503 normal form. */
function foldName(spelling: string): string {
  let name = ''
  for (let i = 0; i < spelling.length; i++) {
    const character = spelling.charCodeAt(i)
    const isUpperCase = character >= 0x41 && character <= 0x5a
    if (character == 0x5f || character == 0x2e) name += '-'
    else name += String.fromCharCode(isUpperCase ? character + 32 : character)
  }
  return isNormalizedName(name) ? name : ''
}

/** A wheel's ending with the tags of each set in order; empty where it is none. */
function sortEnding(ending: string): string {
  if (!ending.endsWith(WHEEL)) return ''
  const parts = ending.substring(1, ending.length - WHEEL.length).split('-')
  if (parts.length != 3 && parts.length != 4) return ''
  const hasBuild = parts.length == 4
  if (hasBuild && !isBuild(parts[0])) return ''

  let sorted = hasBuild ? '-' + parts[0] : ''
  for (let i = parts.length - 3; i < parts.length; i++) {
    const set = sortSet(parts[i])
    if (set == '') return ''
    // PEP 425: a python tag names an interpreter. Digits come before letters and `_`, so the first tag tells of all.
    if (i == parts.length - 3 && isDigit(set.charCodeAt(0))) return ''
    sorted += '-' + set
  }
  return sorted + WHEEL
}

/** PEP 427 wants a digit first. Installers read the digits as a number, so `01` would be `1` again. */
function isBuild(build: string): boolean {
  if (build.length == 0 || !isDigit(build.charCodeAt(0))) return false
  if (build.length > 1 && build.charCodeAt(0) == 0x30 && isDigit(build.charCodeAt(1))) return false
  const segments = build.split('.')
  for (let i = 0; i < segments.length; i++) {
    if (!isTag(segments[i])) return false
  }
  return true
}

/** The tags of a set in the order of ASCII, joined by `.`; empty where one is no tag, too long, or there twice. */
function sortSet(set: string): string {
  const tags = set.split('.')
  for (let i = 0; i < tags.length; i++) {
    if (!isTag(tags[i]) || (tags.length > 1 && tags[i].length > LONGEST_TAG_OF_SEVERAL)) return ''
  }
  tags.sort()
  for (let i = 1; i < tags.length; i++) {
    if (tags[i] == tags[i - 1]) return ''
  }
  return tags.join('.')
}

function isTag(tag: string): boolean {
  for (let i = 0; i < tag.length; i++) {
    if (!isLetterOrDigit(tag.charCodeAt(i)) && tag.charCodeAt(i) != 0x5f) return false
  }
  return tag.length > 0
}

/** Whether every character is printable ASCII and there are no more than the contract allows. */
export function isRequiresPython(text: string): boolean {
  if (text.length > LONGEST_FILENAME) return false
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x20 || text.charCodeAt(i) >= 0x7f) return false
  }
  return true
}
