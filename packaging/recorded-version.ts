import { isDigit, isLetterOrDigit } from './character.ts'
import { MAX_REGISTRY_VERSION_LENGTH } from './version.ts'

/**
 * The canonical form of a version as a registry takes it, which is the version without the release's trailing zeros; empty where
 * the text is not 1 to 128 bytes in PEP 440 normal form: `[N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]`, numbers
 * without leading zeros. The contract holds the same rule, and the subgraph holds it in AssemblyScript: so it is written in what
 * both languages have.
 * @example canonicalVersion('1.0.0rc1') // '1rc1'
 */
export function canonicalVersion(version: string): string {
  if (version.length > MAX_REGISTRY_VERSION_LENGTH) return ''
  const start = afterEpoch(version)
  let end = afterNumber(version, start)
  if (end < 0) return ''

  let significantEnd = end
  while (hasNumberAfter(version, end, '.')) {
    const number = end + 1
    end = afterNumber(version, number)
    if (end < 0) return ''
    if (version.charCodeAt(number) !== 0x30) significantEnd = end
  }
  if (!isSuffix(version, end)) return ''
  return version.substring(0, significantEnd) + version.substring(end)
}

// The normal form of epoch 0 leaves it out.
function afterEpoch(version: string): number {
  const end = afterNumber(version, 0)
  if (end < 0 || version.charCodeAt(end) !== 0x21) return 0
  return version.charCodeAt(0) === 0x30 ? version.length : end + 1
}

function isSuffix(version: string, start: number): boolean {
  let end = start
  if (hasNumberAfter(version, end, 'a') || hasNumberAfter(version, end, 'b')) end = afterNumber(version, end + 1)
  else if (hasNumberAfter(version, end, 'rc')) end = afterNumber(version, end + 2)
  if (end >= 0 && hasNumberAfter(version, end, '.post')) end = afterNumber(version, end + 5)
  if (end >= 0 && hasNumberAfter(version, end, '.dev')) end = afterNumber(version, end + 4)
  if (end >= 0 && version.charCodeAt(end) === 0x2b) return isLocal(version.substring(end + 1))
  return end === version.length
}

// Segments of a-z0-9 joined by `.`; a segment of digits alone is a number.
function isLocal(local: string): boolean {
  for (const segment of local.split('.')) {
    if (segment.length === 0) return false
    let digits = 0
    for (let i = 0; i < segment.length; i++) {
      if (!isLetterOrDigit(segment.charCodeAt(i))) return false
      if (isDigit(segment.charCodeAt(i))) digits++
    }
    if (digits === segment.length && afterNumber(segment, 0) !== segment.length) return false
  }
  return true
}

/** The index after the number that starts at an index; -1 where none does, or it has leading zeros. */
function afterNumber(text: string, start: number): number {
  let end = start
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  if (end === start) return -1
  return text.charCodeAt(start) === 0x30 && end > start + 1 ? -1 : end
}

function hasNumberAfter(text: string, at: number, prefix: string): boolean {
  const start = at + prefix.length
  return text.substring(at, start) === prefix && start < text.length && isDigit(text.charCodeAt(start))
}
