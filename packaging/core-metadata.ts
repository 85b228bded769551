import { invalid } from './core-metadata-error.ts'
import { type Fields, isSaid, multiple, readFields, trimAscii } from './core-metadata-fields.ts'
import { MAX_CORE_METADATA_SIZE } from './core-metadata-limits.ts'
import { type Message, splitMessage } from './email-headers.ts'
import { type NormalizedName, normalizeName } from './name.ts'
import { quote } from './quote.ts'
import { parseVersion } from './version.ts'

/** What a METADATA or PKG-INFO file says of its distribution. A field left out is null, or an empty list. */
export type CoreMetadata = Readonly<{
  metadataVersion: string
  /** As written; `normalizedName` is for comparing. */
  name: string
  normalizedName: NormalizedName
  /** As written; `canonicalVersion` is for comparing. */
  version: string
  canonicalVersion: string
  summary: string | null
  description: string | null
  descriptionContentType: string | null
  keywords: readonly string[]
  homePage: string | null
  author: string | null
  authorEmail: string | null
  maintainer: string | null
  maintainerEmail: string | null
  license: string | null
  licenseExpression: string | null
  licenseFiles: readonly string[]
  classifiers: readonly string[]
  requiresPython: string | null
  requiresDist: readonly string[]
  providesExtra: readonly string[]
  projectUrls: readonly ProjectUrl[]
  dynamic: readonly string[]
  platforms: readonly string[]
}>

/** One Project-URL; the URL is as the publisher wrote it, so check its scheme before you link it. */
export type ProjectUrl = Readonly<{ label: string; url: string }>

const METADATA_VERSIONS = ['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6']

/**
 * Reads core metadata from the text or the bytes of METADATA or PKG-INFO. Fields it does not know are passed over;
 * the values of Requires-Python, Requires-Dist and URLs are given as written, and may be nonsense or hostile.
 * @throws {InvalidCoreMetadataError} INVALID_CORE_METADATA
 */
export function parseCoreMetadata(source: string | Uint8Array): CoreMetadata {
  const message = readMessage(source)
  const fields = readFields(message.headers)
  const name = required(fields, 'Name')
  const version = required(fields, 'Version')
  return {
    metadataVersion: readMetadataVersion(fields),
    name,
    normalizedName: checked('Name', () => normalizeName(name)),
    version,
    canonicalVersion: checked('Version', () => parseVersion(version).canonical),
    summary: single(fields, 'Summary'),
    description: readDescription(fields, message.body),
    descriptionContentType: single(fields, 'Description-Content-Type'),
    keywords: readKeywords(fields),
    homePage: single(fields, 'Home-page'),
    author: single(fields, 'Author'),
    authorEmail: single(fields, 'Author-email'),
    maintainer: single(fields, 'Maintainer'),
    maintainerEmail: single(fields, 'Maintainer-email'),
    license: single(fields, 'License'),
    licenseExpression: single(fields, 'License-Expression'),
    licenseFiles: multiple(fields, 'License-File'),
    classifiers: multiple(fields, 'Classifier'),
    requiresPython: single(fields, 'Requires-Python'),
    requiresDist: multiple(fields, 'Requires-Dist'),
    providesExtra: multiple(fields, 'Provides-Extra'),
    projectUrls: multiple(fields, 'Project-URL').map(parseProjectUrl),
    dynamic: multiple(fields, 'Dynamic'),
    platforms: multiple(fields, 'Platform'),
  }
}

function readMessage(source: string | Uint8Array): Message {
  const text = typeof source === 'string' ? checkText(source) : decode(source)
  // PostgreSQL, behind the index, cannot store it, and no build tool writes it.
  if (text.includes('\0')) throw invalid('has a NUL character: remove it')
  const message = splitMessage(text)
  if ('headers' in message) return message
  throw invalid(`has ${quote(message.text)} in line ${message.line}, which is no "Field: value": correct it`)
}

function checkText(text: string): string {
  checkSize(text.length > MAX_CORE_METADATA_SIZE ? text.length : new TextEncoder().encode(text).length)
  if (!text.isWellFormed()) throw invalid('is not Unicode text: write it in UTF-8')
  return text
}

function decode(bytes: Uint8Array): string {
  checkSize(bytes.length)
  try {
    // A byte order mark is kept, so that it is refused with the first line: Python's parser would not find a field.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw invalid('is not UTF-8: write it in UTF-8', cause)
  }
}

function checkSize(size: number): void {
  if (size <= MAX_CORE_METADATA_SIZE) return
  throw invalid(`is ${size} bytes, and may have ${MAX_CORE_METADATA_SIZE}: shorten the description`)
}

function readMetadataVersion(fields: Fields): string {
  const metadataVersion = required(fields, 'Metadata-Version')
  if (METADATA_VERSIONS.includes(metadataVersion)) return metadataVersion
  throw invalid(
    `has Metadata-Version ${quote(metadataVersion)}: the versions known here are ${METADATA_VERSIONS.join(', ')}`,
  )
}

function readDescription(fields: Fields, body: string): string | null {
  const header = single(fields, 'Description')
  if (!isSaid(trimAscii(body))) return header
  if (header !== null) throw invalid('has a description both as a field and as its body: keep one of them')
  return body
}

function readKeywords(fields: Fields): readonly string[] {
  const keywords = single(fields, 'Keywords')?.split(',') ?? []
  return keywords.map((keyword) => keyword.trim()).filter((keyword) => keyword !== '')
}

function parseProjectUrl(value: string): ProjectUrl {
  const comma = value.indexOf(',')
  if (comma < 0) throw invalid(`has Project-URL ${quote(value)}: write "label, url"`)
  return { label: value.slice(0, comma).trim(), url: value.slice(comma + 1).trim() }
}

function required(fields: Fields, name: string): string {
  const value = single(fields, name)
  if (value === null) throw invalid(`has no ${name}: add it`)
  return value
}

function single(fields: Fields, name: string): string | null {
  const [value = null, ...others] = multiple(fields, name)
  if (others.length > 0) throw invalid(`has ${name} ${others.length + 1} times: keep one`)
  return value
}

function checked<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw invalid(`has an invalid ${name}: ${cause instanceof Error ? cause.message : cause}`, cause)
  }
}
