import { isDigit, isLetterOrDigit } from './name'

const LONGEST_VERSION = 128

/**
 * The canonical form of a version in PEP 440 normal form, which is it without the release's trailing zeros; empty
 * where the text is not in normal form: `[N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]`, numbers without leading zeros.
 */
export function canonicalVersion(version: string): string {
  if (version.length > LONGEST_VERSION) return ''
  const releaseStart = afterEpoch(version)
  let end = afterNumber(version, releaseStart)
  if (end < 0) return ''

  let significantEnd = end
  while (hasNumberAfter(version, end, '.')) {
    const start = end + 1
    end = afterNumber(version, start)
    if (end < 0) return ''
    if (version.charCodeAt(start) != 0x30) significantEnd = end
  }
  if (!isSuffix(version, end)) return ''
  return version.substring(0, significantEnd) + version.substring(end)
}

// The normal form of epoch 0 leaves it out.
function afterEpoch(version: string): i32 {
  const end = afterNumber(version, 0)
  if (end < 0 || !startsAt(version, end, '!')) return 0
  return version.charCodeAt(0) == 0x30 ? version.length : end + 1
}

function isSuffix(version: string, start: i32): boolean {
  let end = start
  if (hasNumberAfter(version, end, 'a')) end = afterNumber(version, end + 1)
  else if (hasNumberAfter(version, end, 'b')) end = afterNumber(version, end + 1)
  else if (hasNumberAfter(version, end, 'rc')) end = afterNumber(version, end + 2)
  if (end >= 0 && hasNumberAfter(version, end, '.post')) end = afterNumber(version, end + 5)
  if (end >= 0 && hasNumberAfter(version, end, '.dev')) end = afterNumber(version, end + 4)
  if (end >= 0 && startsAt(version, end, '+')) return isLocal(version.substring(end + 1))
  return end == version.length
}

// Segments of a-z0-9 joined by `.`; an all-digit segment is a number.
function isLocal(local: string): boolean {
  const segments = local.split('.')
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]
    if (segment.length == 0) return false
    let digits = 0
    for (let j = 0; j < segment.length; j++) {
      const character = segment.charCodeAt(j)
      if (!isLetterOrDigit(character)) return false
      if (isDigit(character)) digits++
    }
    if (digits == segment.length && afterNumber(segment, 0) != segment.length) return false
  }
  return true
}

/** The index after the number that starts at an index; -1 where none does or it has leading zeros. */
function afterNumber(text: string, start: i32): i32 {
  let end = start
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  if (end == start) return -1
  return text.charCodeAt(start) == 0x30 && end > start + 1 ? -1 : end
}

function hasNumberAfter(text: string, at: i32, prefix: string): boolean {
  const start = at + prefix.length
  return startsAt(text, at, prefix) && start < text.length && isDigit(text.charCodeAt(start))
}

function startsAt(text: string, at: i32, prefix: string): boolean {
  return text.substring(at, min(at + prefix.length, text.length)) == prefix
}
