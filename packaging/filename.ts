import { escapeName, isNormalizedName, type NormalizedName, normalizeName } from './name.ts'
import { quote } from './quote.ts'
import { parseVersion, type Version } from './version.ts'

/** A wheel's file name, taken apart (binary distribution format, PEP 427). */
export type WheelFilename = Readonly<{
  type: 'wheel'
  filename: string
  normalizedName: NormalizedName
  version: Version
  build: string | null
  pythonTags: readonly string[]
  abiTags: readonly string[]
  platformTags: readonly string[]
}>

/** An sdist's file name, taken apart (PEP 625). */
export type SdistFilename = Readonly<{
  type: 'sdist'
  filename: string
  normalizedName: NormalizedName
  version: Version
}>

/** The file name of a distribution. */
export type DistributionFilename = WheelFilename | SdistFilename

/** The longest file name that a registry takes, in bytes. */
export const MAX_FILENAME_LENGTH = 255

/** Says why a file name is not one of a wheel or sdist; recognise it by `code`. */
export class InvalidFilenameError extends Error {
  readonly code = 'INVALID_FILENAME'
  override readonly name = 'InvalidFilenameError'
}

const WHEEL_SUFFIX = '.whl'
const SDIST_SUFFIX = '.tar.gz'

/**
 * Reads a wheel's or sdist's file name. Only the one spelling that the standards tell builders to write is taken,
 * so that a distribution has one file name.
 * @throws {InvalidFilenameError} INVALID_FILENAME
 * @example parseFilename('demo-1.0-py3-none-any.whl').normalizedName // 'demo'
 */
export function parseFilename(filename: string): DistributionFilename {
  checkCharacters(filename)
  if (filename.endsWith(WHEEL_SUFFIX)) return parseWheelFilename(filename)
  if (filename.endsWith(SDIST_SUFFIX)) return parseSdistFilename(filename)
  throw invalid(filename, `ends neither in ${WHEEL_SUFFIX} nor in ${SDIST_SUFFIX}: build it again with a current tool`)
}

function checkCharacters(filename: string): void {
  // Length before content: the pattern below then runs over a short text only.
  if (filename.length > MAX_FILENAME_LENGTH) {
    throw invalid(filename, `is longer than ${MAX_FILENAME_LENGTH} bytes: shorten the version or the tags`)
  }
  if (/[^\x20-\x7e]/.test(filename)) throw invalid(filename, 'has characters other than printable ASCII: rename it')
  if (/[/\\]/.test(filename)) throw invalid(filename, 'has a slash: give the file name without its folder')
}

function parseWheelFilename(filename: string): WheelFilename {
  const parts = filename.slice(0, -WHEEL_SUFFIX.length).split('-')
  if (parts.length !== 5 && parts.length !== 6) {
    throw invalid(
      filename,
      `has ${parts.length} parts between hyphens, not 5 or 6: a wheel is name-version[-build]-python-abi-platform.whl`,
    )
  }
  const [name = '', version = ''] = parts
  const [pythonTags = '', abiTags = '', platformTags = ''] = parts.slice(-3)
  return {
    type: 'wheel',
    filename,
    normalizedName: parseNamePart(filename, name),
    version: parseVersionPart(filename, version),
    build: parts.length === 6 ? parseBuild(filename, parts[2] ?? '') : null,
    pythonTags: parseTags(filename, 'python', pythonTags),
    abiTags: parseTags(filename, 'abi', abiTags),
    platformTags: parseTags(filename, 'platform', platformTags),
  }
}

function parseSdistFilename(filename: string): SdistFilename {
  const parts = filename.slice(0, -SDIST_SUFFIX.length).split('-')
  const [name = '', version = ''] = parts
  if (parts.length !== 2) {
    throw invalid(filename, `has ${parts.length - 1} hyphens, not 1: an sdist is name-version.tar.gz (PEP 625)`)
  }
  return {
    type: 'sdist',
    filename,
    normalizedName: parseNamePart(filename, name),
    version: parseVersionPart(filename, version),
  }
}

function parseNamePart(filename: string, part: string): NormalizedName {
  const normalizedName = part.replaceAll('_', '-')
  // A "-" cannot be left in the part, so turning "_" back loses nothing.
  if (isNormalizedName(normalizedName)) return normalizedName
  throw invalid(filename, `has the name part ${quote(part)}: ${hintFor(part)}`)
}

function hintFor(part: string): string {
  try {
    return `it must be written ${quote(escapeName(normalizeName(part)))}`
  } catch {
    return 'it must be the normalized project name with "_" for "-"'
  }
}

function parseVersionPart(filename: string, part: string): Version {
  const version = readVersion(filename, part)
  if (version.normalized === part) return version
  throw invalid(filename, `has the version ${quote(part)}: it must be written ${quote(version.normalized)} (PEP 440)`)
}

function readVersion(filename: string, part: string): Version {
  try {
    return parseVersion(part)
  } catch (cause) {
    throw invalid(filename, `has the version ${quote(part)}, which PEP 440 does not know: correct the version`, cause)
  }
}

function parseBuild(filename: string, part: string): string {
  if (/^[0-9][a-z0-9_.]*$/i.test(part)) return part
  throw invalid(filename, `has the build tag ${quote(part)}: it must start with a digit (PEP 427)`)
}

function parseTags(filename: string, kind: 'python' | 'abi' | 'platform', part: string): readonly string[] {
  // PEP 425: a python tag names an interpreter, so it cannot begin with a digit.
  const tag = kind === 'python' ? /^[a-z_][a-z0-9_]*$/ : /^[a-z0-9_]+$/
  const tags = part.split('.')
  if (tags.every((text) => tag.test(text))) return tags
  throw invalid(
    filename,
    `has the ${kind} tag ${quote(part)}: write lower-case letters, digits and "_", joined by "." (PEP 425)`,
  )
}

function invalid(filename: string, fault: string, cause?: unknown): InvalidFilenameError {
  return new InvalidFilenameError(`${quote(filename)} ${fault}`, cause === undefined ? undefined : { cause })
}
