import classifiers from '../data/classifiers.json' with { type: 'json' }
import { normalizeName } from '../name.ts'
import { quote } from '../quote.ts'
import { isSpecifierSet } from '../specifier.ts'
import { parseVersion } from '../version.ts'
import { contentTypeFault } from './content-type.ts'
import { isEmailAddress } from './email-address.ts'
import { type Finding, finding } from './finding.ts'
import type { FindingCode } from './finding-codes.ts'
import { isImportName } from './import-name.ts'
import { licenseExpressionFault } from './license-expression.ts'
import { METADATA_FIELDS } from './metadata-fields.ts'
import { parseRequirement } from './requirement.ts'
import { isHttpUrl } from './url.ts'

const CLASSIFIERS: ReadonlySet<string> = new Set(classifiers.classifiers)
const DEPRECATED: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(classifiers.deprecated))
const LONGEST_SUMMARY = 512
// What ends a line for Python.
const LINE_ENDS = ['\n', '\r', '\v', '\f', '\x1c-\x1e', '\x85', '\u2028', '\u2029']
const LINE_END = new RegExp(`[${LINE_ENDS.join('')}]`)
const NEVER_DYNAMIC: readonly string[] = ['name', 'version', 'metadata-version']

type CheckValue = (value: string, field: string) => Finding | null

/** How one value of a field is checked, by the field's name in lower case. A field that is not here may say anything. */
export const CHECKS: Readonly<Record<string, CheckValue>> = {
  name: of('name-invalid', (value) => (isName(value) ? null : `${quote(value)} is no name`)),
  version: of('version-invalid', (value) => (isVersion(value) ? null : `${quote(value)} is no version`)),
  summary: of('summary-invalid', summaryFault),
  classifier: checkClassifier,
  'requires-python': of('requires-python-invalid', (value) =>
    isSpecifierSet(value) ? null : `${quote(value)} is no version specifier (PEP 440)`,
  ),
  'requires-dist': checkRequirement,
  'provides-dist': checkRequirement,
  'obsoletes-dist': checkRequirement,
  'provides-extra': of('extra-invalid', (value) => (isName(value) ? null : `${quote(value)} is no name of an extra`)),
  dynamic: of('dynamic-invalid', dynamicFault),
  'description-content-type': of('content-type-invalid', contentTypeFault),
  'license-expression': of('license-expression-invalid', licenseExpressionFault),
  'license-file': of('license-file-invalid', (value) =>
    isPlainPath(value) ? null : `${quote(value)} is no path inside of the project`,
  ),
  'home-page': of('url-invalid', urlFault),
  'download-url': of('url-invalid', urlFault),
  'project-url': of('project-url-invalid', projectUrlFault),
  'author-email': of('email-invalid', emailFault),
  'maintainer-email': of('email-invalid', emailFault),
  'import-name': of('import-name-invalid', importNameFault),
  'import-namespace': of('import-name-invalid', importNameFault),
}

function of(code: FindingCode, faultOf: (value: string) => string | null): CheckValue {
  return (value, field) => {
    const fault = faultOf(value)
    return fault === null ? null : finding(code, field, fault)
  }
}

function isName(value: string): boolean {
  try {
    normalizeName(value)
    return true
  } catch {
    return false
  }
}

function isVersion(value: string): boolean {
  try {
    parseVersion(value)
    return true
  } catch {
    return false
  }
}

function summaryFault(value: string): string | null {
  if (LINE_END.test(value)) return 'it has several lines'
  const { length } = [...value]
  return length > LONGEST_SUMMARY ? `it has ${length} characters` : null
}

function checkClassifier(value: string, field: string): Finding | null {
  if (CLASSIFIERS.has(value)) return null
  const others = DEPRECATED.get(value)
  if (others) {
    const instead = others.length === 0 ? 'nothing replaces it' : `it is replaced by ${others.map(quote).join(', ')}`
    return finding('classifier-deprecated', field, `${quote(value)} is deprecated: ${instead}`)
  }
  if (value.startsWith('Private ::')) return finding('classifier-private', field, `${quote(value)} forbids to publish`)
  return finding('classifier-unknown', field, `${quote(value)} is no classifier that was known on ${classifiers.date}`)
}

function checkRequirement(value: string, field: string): Finding | null {
  try {
    const { url } = parseRequirement(value)
    return url === null ? null : finding('requirement-url', field, `${quote(value)} is a file of another place`)
  } catch (error) {
    return finding('requirement-invalid', field, error instanceof Error ? error.message : String(error))
  }
}

function dynamicFault(value: string): string | null {
  const key = value.toLowerCase()
  if (NEVER_DYNAMIC.includes(key)) return `${quote(value)} may not be dynamic`
  return METADATA_FIELDS.has(key) ? null : `${quote(value)} is no field of core metadata`
}

// PEP 639, License-File: a path below the root, resolved, with "/" between its parts.
function isPlainPath(value: string): boolean {
  if (value.includes('..') || value.includes('*') || value.includes('\\') || /^[a-z]:/i.test(value)) return false
  return value.split('/').every((part) => part !== '' && part !== '.')
}

function urlFault(value: string): string | null {
  return isHttpUrl(value) ? null : `${quote(value)} is no URL of http or https`
}

function projectUrlFault(value: string): string | null {
  const comma = value.indexOf(',')
  const label = (comma < 0 ? value : value.slice(0, comma)).trim()
  const url = comma < 0 ? '' : value.slice(comma + 1).trim()
  if (label === '') return `${quote(value)} has no label`
  if ([...label].length > 32) return `its label ${quote(label)} has more than 32 characters`
  return urlFault(url)
}

function emailFault(value: string): string | null {
  return isEmailAddress(value) ? null : `${quote(value)} is no e-mail address`
}

function importNameFault(value: string): string | null {
  return isImportName(value) ? null : `${quote(value)} is no name to import`
}
