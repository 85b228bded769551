import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  checkCoreMetadata,
  type FindingCode,
  isSpecifierSet,
  licenseExpressionFault,
  normalizeName,
  parseRequirement,
  parseVersion,
} from '@dipmp/packaging'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describeWithPypi, installClients } from '../python-client.ts'
import { repository } from '../tools.ts'
import { askPackaging, type Question } from './ask-packaging.ts'
import { HOSTILE_TEXTS, hostileMetadata } from './hostile-metadata-texts.ts'

const TIMEOUT_MS = 180_000
const CASES = 20_000
const seed = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)

/** How this project reads each kind, in the form that packaging answers in; null where it refuses. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  name: (text) => caught(() => normalizeName(text)),
  version: (text) =>
    caught(() => {
      const { normalized, canonical } = parseVersion(text)
      return [normalized, canonical]
    }),
  specifiers: (text) => isSpecifierSet(text) || null,
  requirement: (text) =>
    caught(() => {
      const { name, url } = parseRequirement(text)
      return [name, url]
    }),
  license: (text) => licenseExpressionFault(text) === null || null,
  'content type': (text) => passes('Description-Content-Type', text),
  'import name': (text) => passes('Import-Name', text),
  'license file': (text) => passes('License-File', text),
  dynamic: (text) => passes('Dynamic', text),
  metadata: readMetadata,
}

/** Rules of PyPI that packaging leaves to it. */
const OF_PYPI: readonly FindingCode[] = [
  ...(['classifier-unknown', 'classifier-deprecated', 'classifier-private', 'url-invalid', 'email-invalid'] as const),
  ...(['requirement-url', 'license-twice'] as const),
]

describeWithPypi("PyPA's packaging, installed from PyPI, as judge (needs PyPI)", () => {
  let folder: string
  let python: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-packaging-'))
    python = (await installClients(folder, ['packaging']))('python')
  }, TIMEOUT_MS)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test(
    'reads the vectors as we do',
    () => expect(differences(VECTORS.filter(([kind, text]) => !isKnown(kind, text)))).toEqual([]),
    TIMEOUT_MS,
  )

  test(
    `reads ${CASES} random texts as we do`,
    () => {
      const kinds = Object.entries(HOSTILE_TEXTS)
      // Some differ in ways that are known, and are not asked.
      const each = Math.ceil((CASES * 1.3) / (kinds.length + 1))
      const questions: Question[] = kinds.flatMap(([kind, texts]) =>
        fc.sample(texts, { numRuns: each, seed }).map((text): Question => [kind, text]),
      )
      questions.push(...fc.sample(hostileMetadata, { numRuns: each, seed }).map((text): Question => ['metadata', text]))
      const asked = questions.filter(([kind, text]) => !isKnown(kind, text))

      expect({ seed, differences: differences(asked).slice(0, 10) }).toEqual({ seed, differences: [] })
      expect(asked.length).toBeGreaterThan(CASES)
      for (const [kind] of [...kinds, ['metadata']]) {
        const taken = asked.filter(([other, text]) => other === kind && isTaken(READERS[kind ?? '']?.(text)))
        // Neither all nor none: then nothing was compared.
        expect([kind, taken.length > 20, taken.length < each]).toEqual([kind, true, true])
      }
    },
    TIMEOUT_MS,
  )

  function differences(questions: readonly Question[]): readonly unknown[] {
    const answers = askPackaging(python, questions)
    return questions.flatMap(([kind, text], index) => {
      const [here, there] = [READERS[kind]?.(text), answers[index]]
      return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ kind, text, here, there }]
    })
  }
})

/** Where we differ, and why; what is not here is read alike. docs/reference/checks.md says the same in words. */
function isKnown(kind: string, text: string): boolean {
  // What === compares is printable ASCII here: no version of a file name is anything else.
  if (/===[^;)]*[^\0-\x7f]/.test(text)) return true
  // The folder itself is no file, so that no distribution has it.
  if (kind === 'license file' && text.trim() === '.') return true
  // Python takes some blanks other than ASCII's at the end of a content type.
  if (kind === 'content type' && text.includes('\u00a0')) return true
  // A field that says nothing is left out, as PyPI leaves it out.
  if (kind !== 'metadata') return text.trim() === '' || text === 'UNKNOWN'
  // setuptools wrote License-File before there was such a field. Fields that nobody knows are warned of.
  return /^(?:License-File|X-Own):/im.test(text)
}

function readMetadata(text: string): readonly string[] {
  const findings = checkCoreMetadata(text).filter(
    ({ severity, code }) => severity === 'error' && !OF_PYPI.includes(code),
  )
  const places = new Set(findings.map(({ place }) => String(place).toLowerCase()))
  return [...places].sort()
}

function isTaken(read: unknown): boolean {
  return Array.isArray(read) ? read.length === 0 || typeof read[0] === 'string' : read !== null
}

function passes(field: string, text: string): true | null {
  const found = checkCoreMetadata(
    `Metadata-Version: 2.5\nName: a\nVersion: 1\n${field}: ${text.replaceAll('\n', '\n ')}\n`,
  )
  return found.some(({ severity, place }) => severity === 'error' && place === field) ? null : true
}

function caught<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

const VECTORS: readonly Question[] = [
  ...vectorsOf('name', 'names.json', 'names-invalid.json'),
  ...vectorsOf('version', 'versions.json', 'versions-invalid.json', 'versions-sorted.json'),
  ...vectorsOf('specifiers', 'specifiers.json', 'specifiers-invalid.json'),
]

function vectorsOf(kind: string, ...files: readonly string[]): readonly Question[] {
  return files.flatMap((file) => {
    const rows: readonly unknown[] = JSON.parse(readFileSync(join(repository, 'packaging', 'vectors', file), 'utf8'))
    return rows.map((row): Question => [kind, typeof row === 'string' ? row : String(Object.values(Object(row))[0])])
  })
}
