import { describe, expect, test } from '@jest/globals'
import { checkCoreMetadata } from './check-core-metadata.ts'

const BEGIN = 'Name: demo\nVersion: 1.0\nDescription-Content-Type: text/markdown\n'
const BODY = '\n# Demo\n'

/** What is found in core metadata of version 2.5, as `code place`. */
function found(lines: string, version = '2.5'): readonly string[] {
  return checkCoreMetadata(`Metadata-Version: ${version}\n${BEGIN}${lines}${BODY}`).map(
    ({ code, place }) => `${code} ${place}`,
  )
}

describe('core metadata is checked as PyPI checks it', () => {
  test('whole metadata has no finding', () => {
    const lines = [
      'Summary: A demo',
      'Keywords: a, b',
      'Home-page: https://example.org/a?b=c#d',
      'Author: Ada',
      'Author-email: "Lovelace, Ada" <ada@example.org>',
      'Maintainer-email: bob@example.org',
      'License-Expression: MIT AND (Apache-2.0 WITH LLVM-exception OR LicenseRef-Own)',
      'License-File: licenses/LICENSE.txt',
      'Classifier: Programming Language :: Python :: 3',
      'Requires-Python: >=3.9',
      'Requires-Dist: other[more]>=1,<2; python_version < "3.12" and extra == "more"',
      'Requires-Dist: old (>=1.0)',
      'Provides-Extra: more',
      'Project-URL: Docs, https://example.org/docs',
      'Dynamic: Summary',
      'Import-Name: demo.core; private',
      'Import-Namespace: demo',
    ]

    expect(found(`${lines.join('\n')}\n`)).toEqual([])
  })

  test.each([
    ['a requirement without its last bracket', 'Requires-Dist: foo (>=1.0', 'requirement-invalid Requires-Dist'],
    ['a requirement of nothing', 'Requires-Dist: >=1.0', 'requirement-invalid Requires-Dist'],
    ['a marker that no installer knows', 'Requires-Dist: a; os == "nt"', 'requirement-invalid Requires-Dist'],
    ['a direct URL', 'Requires-Dist: a @ https://example.org/a.whl', 'requirement-url Requires-Dist'],
    ['a direct URL that it provides', 'Provides-Dist: a @ https://example.org/a.whl', 'requirement-url Provides-Dist'],
    ['a project that must not be published', 'Classifier: Private :: Do Not Upload', 'classifier-private Classifier'],
    ['an unknown classifier', 'Classifier: Programming Language :: Pyton', 'classifier-unknown Classifier'],
    ['a deprecated classifier', 'Classifier: Natural Language :: Ukranian', 'classifier-deprecated Classifier'],
    ['an extra that is no name', 'Provides-Extra: -x-', 'extra-invalid Provides-Extra'],
    ['a dynamic Version', 'Dynamic: Version', 'dynamic-invalid Dynamic'],
    ['a dynamic field that is none', 'Dynamic: Dependencies', 'dynamic-invalid Dynamic'],
    ['a licence that SPDX does not know', 'License-Expression: MITT', 'license-expression-invalid License-Expression'],
    ['an expression without its end', 'License-Expression: (MIT', 'license-expression-invalid License-Expression'],
    ['two kinds of licence', 'License-Expression: MIT\nLicense: MIT', 'license-twice License'],
    ['a licence file outside', 'License-File: ../LICENSE', 'license-file-invalid License-File'],
    ['a pattern for licence files', 'License-File: LICEN?E*', 'license-file-invalid License-File'],
    ['an absolute licence file', 'License-File: /LICENSE', 'license-file-invalid License-File'],
    ['JavaScript in a URL', 'Home-page: javascript:alert(1)', 'url-invalid Home-page'],
    ['None for a URL', 'Home-page: None', 'url-invalid Home-page'],
    ['a URL with a blank', 'Download-URL: https://example.org/a b', 'url-invalid Download-URL'],
    ['JavaScript in the URL of a label', 'Project-URL: Docs, javascript:alert(1)', 'project-url-invalid Project-URL'],
    ['a long label', `Project-URL: ${'x'.repeat(33)}, https://example.org`, 'project-url-invalid Project-URL'],
    ['a summary of two lines', 'Summary: one\n two', 'summary-invalid Summary'],
    ['a summary of 513 characters', `Summary: ${'x'.repeat(513)}`, 'summary-invalid Summary'],
    ['a version of Python that is none', 'Requires-Python: 3.x', 'requires-python-invalid Requires-Python'],
    ['an address without a domain', 'Author-email: ada@home', 'email-invalid Author-email'],
    ['no address', 'Maintainer-email: Ada', 'email-invalid Maintainer-email'],
    ['a keyword to import', 'Import-Name: demo.class', 'import-name-invalid Import-Name'],
    ['a second summary', 'Summary: one\nSummary: two', 'field-twice Summary'],
    ['a description as field and body', 'Description: text', 'field-twice Description'],
    ['a field of its own', 'X-Own: a', 'field-unknown x-own'],
    ['a control character', 'Author: \x1b[31mAda', 'control-character Author'],
  ])('finds %s', (_case, line, expected) => {
    expect(found(`${line}\n`)).toEqual([expected])
  })

  test('a summary of 512 characters and a label of 32 pass', () => {
    expect(found(`Summary: ${'é'.repeat(512)}\nProject-URL: ${'x'.repeat(32)}, https://example.org\n`)).toEqual([])
  })

  test.each([
    ['1.0', 'Classifier: Topic :: Utilities', 'field-too-new Classifier'],
    ['1.1', 'Requires-Dist: a', 'field-too-new Requires-Dist'],
    ['1.2', 'Provides-Extra: a', 'field-too-new Provides-Extra'],
    ['2.1', 'Dynamic: Summary', 'field-too-new Dynamic'],
    ['2.3', 'License-Expression: MIT', 'field-too-new License-Expression'],
    ['2.1', 'License-File: LICENSE', 'license-file-too-new License-File'],
    ['2.4', 'Import-Name: a', 'field-too-new Import-Name'],
  ])('in Metadata-Version %s it finds that %s is newer', (version, line, expected) => {
    expect(found(`${line}\n`, version)).toContain(expected)
  })

  test.each(['2.6', '2.0', '3.0'])('finds that PyPI does not take Metadata-Version %s', (version) => {
    expect(found('', version)).toEqual(['metadata-version-unsupported Metadata-Version'])
  })

  test('finds a description that is missing, or whose type is', () => {
    expect(checkCoreMetadata('Metadata-Version: 2.1\nName: a\nVersion: 1\n')).toEqual([
      {
        code: 'description-missing',
        severity: 'warning',
        place: 'Description',
        fault: 'there is none',
        cure: 'name a README in the metadata of the project',
      },
    ])
    expect(checkCoreMetadata('Metadata-Version: 2.1\nName: a\nVersion: 1\n\nText')).toMatchObject([
      { code: 'content-type-missing', severity: 'warning' },
    ])
  })

  test('finds all faults at once, and what is missing', () => {
    const text = 'Metadata-Version: 2.1\nVersion: one\nRequires-Dist: a b\nRequires-Dist: c d\n'

    expect(checkCoreMetadata(text).map(({ code }) => code)).toEqual([
      'field-missing',
      'version-invalid',
      'requirement-invalid',
      'requirement-invalid',
      'description-missing',
    ])
  })

  test.each([
    ['brackets', `License-Expression: ${'( '.repeat(1000)}\nRequires-Dist: a; ${'('.repeat(2000)}\n`],
    ['numbers', `Requires-Dist: a>=${'1.'.repeat(1000)}x\nRequires-Python: >=${'1-'.repeat(1000)}\n`],
    ['blanks', `Requires-Dist: a${' '.repeat(2000)}x\nDescription-Content-Type: text/plain;${' '.repeat(2000)}\n`],
    ['quotes', `Author-email: ${'"\\'.repeat(1000)}\nRequires-Dist: a; "${'\\'.repeat(2000)}" == "\n`],
    ['texts of URLs', `Home-page: https://${'@:'.repeat(1000)}\nProject-URL: a, https://${'%4'.repeat(1000)}\n`],
  ])('ends in time on fields full of %s', (_what, lines) => {
    const start = process.cpuUsage()

    found(lines.repeat(200))

    expect(process.cpuUsage(start).user).toBeLessThan(10_000_000)
  })
})
