import { quote } from './quote.ts'

/** A version, taken apart by PEP 440. Numbers have no bound there, so they are bigint here. */
export type Version = Readonly<{
  epoch: bigint
  release: readonly bigint[]
  pre: Readonly<{ phase: 'a' | 'b' | 'rc'; number: bigint }> | null
  post: bigint | null
  dev: bigint | null
  local: readonly (bigint | string)[] | null
  /** The one spelling that file names and pages show; keeps trailing zeros: `1.0`. */
  normalized: string
  /** The spelling to compare by: without trailing zeros, so that `1.0` and `1.0.0` are one release: `1`. */
  canonical: string
}>

/** The longest version that a registry takes, in bytes of its normal form. */
export const MAX_REGISTRY_VERSION_LENGTH = 128

/** Says why a text is no version; recognise it by `code`. */
export class InvalidVersionError extends Error {
  readonly code = 'INVALID_VERSION'
  override readonly name = 'InvalidVersionError'
}

// PEP 440 sets no limit; this one keeps bigint arithmetic on hostile text cheap.
const MAX_LENGTH = 1024

const VERSION = new RegExp(
  [
    '^v?(?:(?<epoch>[0-9]+)!)?',
    '(?<release>[0-9]+(?:\\.[0-9]+)*)',
    '(?:[._-]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[._-]?(?<pre>[0-9]+)?)?',
    '(?:-(?<bare>[0-9]+)|[._-]?(?<isPost>post|rev|r)[._-]?(?<post>[0-9]+)?)?',
    '(?:[._-]?(?<isDev>dev)[._-]?(?<dev>[0-9]+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[._-][a-z0-9]+)*))?$',
  ].join(''),
  'i',
)

// What Python's str.strip() takes away, which is not what String.prototype.trim() does.
const SPACES = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const SPACE = new RegExp(SPACES)

/**
 * Reads a version in any spelling that PEP 440 permits, such as `v1.0-ALPHA.1`.
 * @throws {InvalidVersionError} INVALID_VERSION
 */
export function parseVersion(text: string): Version {
  const groups = text.length <= MAX_LENGTH ? VERSION.exec(stripSpace(text))?.groups : undefined
  if (!groups) {
    throw new InvalidVersionError(`${quote(text)} is not a version (PEP 440): write it like 1.0, 2.1rc1 or 1.0.post2`)
  }
  const parts = {
    epoch: BigInt(groups.epoch ?? 0),
    release: (groups.release ?? '').split('.').map(BigInt),
    pre: groups.phase ? { phase: normalizePhase(groups.phase), number: BigInt(groups.pre ?? 0) } : null,
    post: groups.isPost || groups.bare ? BigInt(groups.bare ?? groups.post ?? 0) : null,
    dev: groups.isDev ? BigInt(groups.dev ?? 0) : null,
    local: groups.local ? parseLocal(groups.local) : null,
  }
  return {
    ...parts,
    normalized: render(parts),
    canonical: render({ ...parts, release: withoutTrailingZeros(parts.release) }),
  }
}

/** Tells whether a version is written in PEP 440 normal form, as file names and records must have it. */
export function isNormalizedVersion(text: string): boolean {
  try {
    return parseVersion(text).normalized === text
  } catch {
    return false
  }
}

/**
 * Refuses a version that is longer than a registry takes; PEP 440 itself knows no limit.
 * @throws {InvalidVersionError} INVALID_VERSION
 */
export function checkRegistryVersion(version: Version): void {
  const { length } = version.normalized
  if (length <= MAX_REGISTRY_VERSION_LENGTH) return
  throw new InvalidVersionError(
    `${quote(version.normalized)} is ${length} bytes long, and a registry takes ${MAX_REGISTRY_VERSION_LENGTH} at most: choose a shorter version`,
  )
}

/** Drops trailing zeros of a release segment, but never its first number. */
export function withoutTrailingZeros(release: readonly bigint[]): readonly bigint[] {
  const last = release.findLastIndex((number) => number !== 0n)
  return release.slice(0, Math.max(last, 0) + 1)
}

/** Takes away white space at both ends, as PEP 440 asks of versions and specifiers. */
export function stripSpace(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && SPACE.test(text.charAt(start))) start += 1
  while (start < end && SPACE.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function normalizePhase(spelling: string): 'a' | 'b' | 'rc' {
  const phase = spelling.toLowerCase()
  if (phase === 'a' || phase === 'alpha') return 'a'
  if (phase === 'b' || phase === 'beta') return 'b'
  return 'rc'
}

function parseLocal(text: string): readonly (bigint | string)[] {
  const parts = text.toLowerCase().split(/[._-]/)
  return parts.map((part) => (/^[0-9]+$/.test(part) ? BigInt(part) : part))
}

function render({ epoch, release, pre, post, dev, local }: Omit<Version, 'normalized' | 'canonical'>): string {
  return [
    epoch === 0n ? '' : `${epoch}!`,
    release.join('.'),
    pre ? `${pre.phase}${pre.number}` : '',
    post === null ? '' : `.post${post}`,
    dev === null ? '' : `.dev${dev}`,
    local ? `+${local.join('.')}` : '',
  ].join('')
}
