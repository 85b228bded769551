import { isSaid, unindent } from '../core-metadata-fields.ts'
import { MAX_CORE_METADATA_VALUE_SIZE } from '../core-metadata-limits.ts'
import { type Header, splitMessage } from '../email-headers.ts'
import { quote } from '../quote.ts'
import { CHECKS } from './field-faults.ts'
import { type Finding, finding } from './finding.ts'
import { METADATA_FIELDS, METADATA_VERSIONS, NEWEST_ON_PYPI } from './metadata-fields.ts'
import { restructuredTextFault } from './restructured-text/restructured-text-fault.ts'

const REQUIRED: readonly string[] = ['Metadata-Version', 'Name', 'Version']

/** Lower-case name of a field -> the values of it that say something, with the white space that Python's parser leaves. */
type Values = ReadonlyMap<string, readonly string[]>

/**
 * Checks that core metadata 1.0 to 2.5 says what its specification and PyPI take, and finds all faults of it, also where
 * `parseCoreMetadata` stops at one. The place of a finding is the field.
 */
export function checkCoreMetadata(source: string | Uint8Array): readonly Finding[] {
  const message = splitMessage(typeof source === 'string' ? source : new TextDecoder().decode(source))
  // parseCoreMetadata() says which line it is.
  if (!('headers' in message)) return []
  const values = readValues(message.headers)
  return [
    ...checkVersions(values),
    ...message.headers.flatMap(checkCharacters),
    ...[...values].flatMap(([key, all]) => checkValues(key, all)),
    ...checkTogether(values),
    ...checkDescription(values, message.body),
  ]
}

function readValues(headers: readonly Header[]): Values {
  const values = new Map<string, string[]>()
  for (const { name, lines } of headers) {
    const value = lines.join('\n').replace(/^[ \t]+/, '')
    const key = name.toLowerCase()
    // PEP 794: an empty Import-Name says that there is nothing to import. Every other empty field says nothing.
    if (!isSaid(value.trim()) && key !== 'import-name') continue
    // parseCoreMetadata() refuses it; so what follows reads short texts only.
    if (value.length > MAX_CORE_METADATA_VALUE_SIZE) continue
    const others = values.get(key)
    if (others) others.push(value)
    else values.set(key, [value])
  }
  return values
}

function checkVersions(values: Values): readonly Finding[] {
  const missing = REQUIRED.filter((name) => !values.has(name.toLowerCase())).map((name) =>
    finding('field-missing', name, 'it is not there'),
  )
  const version = values.get('metadata-version')?.[0] ?? ''
  const age = METADATA_VERSIONS.indexOf(version)
  if (version !== '' && (age < 0 || age > METADATA_VERSIONS.indexOf(NEWEST_ON_PYPI))) {
    const fault = `it is ${quote(version)}, and PyPI takes 1.0 to 1.2 and 2.1 to ${NEWEST_ON_PYPI}`
    return [...missing, finding('metadata-version-unsupported', 'Metadata-Version', fault)]
  }
  return [...missing, ...[...values.keys()].flatMap((key) => checkAge(key, version))]
}

function checkAge(key: string, version: string): readonly Finding[] {
  const field = METADATA_FIELDS.get(key)
  if (!field) return [finding('field-unknown', key, `${quote(key)} is no field of core metadata`)]
  if (version === '' || METADATA_VERSIONS.indexOf(field.since) <= METADATA_VERSIONS.indexOf(version)) return []
  // setuptools wrote it for years before there was such a field, and twine leaves it out.
  const code = field.name === 'License-File' ? 'license-file-too-new' : 'field-too-new'
  return [finding(code, field.name, `it came with Metadata-Version ${field.since}, and this is ${version}`)]
}

function checkCharacters({ name, lines }: Header): readonly Finding[] {
  if (!/[^\P{Cc}\t]/u.test(lines.join(''))) return []
  return [finding('control-character', nameOf(name), 'it has a control character')]
}

function checkValues(key: string, values: readonly string[]): readonly Finding[] {
  const field = METADATA_FIELDS.get(key)
  if (field?.isRepeated === false && values.length > 1) {
    return [finding('field-twice', field.name, `it stands ${values.length} times`)]
  }
  if (key === 'import-name' && values.length === 1 && values[0] === '') return []
  const check = CHECKS[key]
  if (!check) return []
  return values.map((value) => check(value, nameOf(key))).filter((found) => found !== null)
}

function nameOf(name: string): string {
  return METADATA_FIELDS.get(name.toLowerCase())?.name ?? name
}

function checkTogether(values: Values): readonly Finding[] {
  const findings: Finding[] = []
  if (values.has('license') && values.has('license-expression')) {
    findings.push(finding('license-twice', 'License', 'it stands beside License-Expression (PEP 639)'))
  }
  const labels = new Set<string>()
  for (const value of values.get('project-url') ?? []) {
    const label = (value.split(',', 1)[0] ?? '').trim()
    if (labels.has(label)) findings.push(finding('project-url-invalid', 'Project-URL', `${quote(label)} stands twice`))
    labels.add(label)
  }
  return findings
}

function checkDescription(values: Values, body: string): readonly Finding[] {
  const isDescribed = isSaid(body.trim()) || values.has('description')
  if (isSaid(body.trim()) && values.has('description')) {
    return [finding('field-twice', 'Description', 'it stands both as a field and as the body')]
  }
  if (!isDescribed) return [finding('description-missing', 'Description', 'there is none')]
  const type = values.get('description-content-type')?.[0]
  // Pages take a description without a type for reStructuredText, and Markdown is never wrong.
  const isRestructured = type === undefined || /^text\/x-rst\b/i.test(type)
  const fault = isRestructured ? restructuredTextFault(descriptionOf(values, body)) : null
  return [
    ...(type === undefined ? [finding('content-type-missing', 'Description-Content-Type', 'there is none')] : []),
    ...(fault === null ? [] : [finding('description-not-rendered', 'Description', fault)]),
  ]
}

function descriptionOf(values: Values, body: string): string {
  const [field] = values.get('description') ?? []
  return field === undefined ? body : unindent(field.split('\n'))
}
