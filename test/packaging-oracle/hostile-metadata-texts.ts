import fc from 'fast-check'

/** Texts near to what a standard describes: its tokens in any order, with blanks and what stands nowhere between them. */
function near(tokens: readonly string[], most = 8): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    ' ',
    '',
    '',
    '',
    '  ',
    '\t',
    '\n',
    '\\',
    '"',
    "'",
    'é',
    '\u00a0',
    '-',
    '.',
    ',',
    ';',
    '(',
    ')',
  )
  const token = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: odd })
  return fc.array(token, { maxLength: most }).map((parts) => parts.join(''))
}

/** Tokens between blanks or none, most often one that a standard allows there. */
function spaced(...steps: readonly (readonly string[])[]): fc.Arbitrary<string> {
  const blank = fc.constantFrom('', '', '', ' ', '\t')
  return fc.tuple(...steps.flatMap((tokens) => [fc.constantFrom(...tokens), blank])).map((parts) => parts.join(''))
}

const VERSIONS = [
  '1',
  '1.0',
  '0',
  '00.1',
  'v2',
  '1!2',
  '1.0a1',
  '1.0-rc.2',
  '1.post3',
  '1-4',
  '1.dev',
  '1.0+local.1',
  '1..0',
  '1.x',
  '1_0',
  '1.0.0.*',
  '*',
]
const OPERATORS = ['>=', '<', '==', '!=', '~=', '===', '=', '>', '<=', '=>']
const NAMES = ['a', 'Demo', 'demo_x', 'zope.interface', '-a', 'a-', 'a.', 'a_', '1', 'a--b', 'a b']
const MARKERS = [
  'python_version',
  'os_name',
  'os.name',
  'extra',
  'extras',
  'sys_platform',
  'platform.machine',
  'python_implementation',
  'nosuch',
  '"3.8"',
  "'x'",
  '"a\\',
  '"\\x41"',
  '"\\x4"',
]
const LICENSES = [
  'MIT',
  'mit',
  'Apache-2.0',
  'GPL-3.0-only',
  'GPL-3.0+',
  'BSD',
  'LicenseRef-x',
  'licenseref-x+',
  'LicenseRef-é',
  'Classpath-exception-2.0',
  'LLVM-exception',
]

const specifier = fc
  .tuple(fc.constantFrom(...OPERATORS), fc.constantFrom('', ' '), fc.constantFrom(...VERSIONS))
  .map((parts) => parts.join(''))
const specifiers = fc.array(specifier, { maxLength: 3 }).map((all) => all.join(','))
const marker = fc.oneof(
  spaced(MARKERS, ['<', '==', 'in', ' in ', ' not in ', 'not  in', '~=', '==='], MARKERS),
  spaced(['('], MARKERS, ['=='], MARKERS, [')', '', '))'], ['and', ' or ', ' and ', ''], MARKERS, ['=='], MARKERS),
)
const requirement = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom('', '', ' ', '[x]', '[x,y_z]', '[ x , y ]', '[]', '[x', '[x y]', '[x,]', '[-]'),
      fc.oneof(
        specifiers,
        specifiers.map((text) => `(${text})`),
        specifiers.map((text) => `(${text}`),
        specifiers.map((text) => ` ${text} `),
      ),
      fc.oneof(
        fc.constant(''),
        marker.map((text) => `;${text}`),
        marker.map((text) => ` ; ${text} `),
      ),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom('@', ' @ ', '@ '),
      fc.constantFrom('https://x.org/a.whl', 'file:///a', '', 'a;b'),
      fc.oneof(
        fc.constant(''),
        marker.map((text) => ` ; ${text}`),
        marker.map((text) => `;${text}`),
      ),
    )
    .map((parts) => parts.join('')),
  near([...NAMES, ...OPERATORS, ...VERSIONS, '[', ']', ';', '@', ' ', ...MARKERS], 9),
)
const license = fc.oneof(
  near([...LICENSES.map((id) => ` ${id} `), ' AND ', ' or ', ' WITH ', '(', ')'], 9),
  spaced(LICENSES, [' AND ', ' with ', ' OR ', ' '], LICENSES, [' AND ', ' with ', ' OR ', ''], LICENSES),
  spaced(['('], LICENSES, [')', '', ' with Classpath-exception-2.0)'], [' AND ', 'or', ' with '], ['(', ''], LICENSES, [
    ')',
    '',
  ]),
)
const contentType = fc.oneof(
  near(
    [
      'text/markdown',
      'text/x-rst',
      'text/plain',
      'text/html',
      ';',
      ' ',
      'charset=UTF-8',
      'charset="utf-8"',
      'variant=GFM',
      'variant=CommonMark',
      'variant=',
      'x=y',
    ],
    5,
  ),
  spaced(
    ['text/markdown', 'Text/Plain', 'text/x-rst', 'markdown'],
    [';', ';;', ''],
    ['charset=utf-8', 'charset=latin1', 'variant=GFM', 'variant=gfm', 'charset', ''],
  ),
)

/** Texts to read, each of a kind that `askPackaging` knows. */
export const HOSTILE_TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  name: fc.oneof(near(['a', 'B', '1', '-', '_', '.']), fc.string({ maxLength: 6 })),
  version: fc.oneof(
    fc.constantFrom(...VERSIONS),
    near(['1', '0', '.', 'a', 'rc', 'post', 'dev', '-', '_', '+', '!', 'v', 'c', 'alpha', ' ']),
  ),
  specifiers: fc.oneof(specifiers, near([...OPERATORS, ...VERSIONS, ',', ' '])),
  requirement,
  license,
  'content type': contentType,
  'import name': near(['a', 'B1', '.', '_', 'class', ';', ' private', 'private', 'é', '²', ' '], 5),
  'license file': near(['a', '/', '.', '..', '\\', '*', 'C:', 'licenses/x', ' '], 5),
  dynamic: fc.constantFrom(
    'Name',
    'version',
    'License',
    'license-FILE',
    'Requires-Dist',
    'requires_dist',
    'X-Own',
    '',
    'Dynamic',
    'Metadata-Version',
  ),
}

const line = fc.oneof(
  fc.constantFrom(
    'Summary: one',
    'Summary: one\n two',
    'Summary: a\x1cb',
    'Keywords: a,b',
    'Author: A',
    'Author: A\n B',
    'License: MIT',
    'Platform: any',
    'X-Own: a',
    'Description: text',
    'Home-page: https://example.org',
    'Requires-Dist: a\n  >=1',
    'Project-URL: a, https://example.org',
    'Project-URL: a, https://example.com',
    'Download-URL: https://example.org',
    'Requires: a',
    'Supported-Platform: x',
    'Requires-External: c',
    'Maintainer: m',
    'Classifier: Topic :: Utilities',
    'requires-PYTHON: >=3',
    'Import-Name:',
    'Name: b',
    'Version: 2',
  ),
  fc
    .tuple(
      fc.constantFrom(
        'Requires-Dist',
        'Requires-Python',
        'Provides-Extra',
        'Dynamic',
        'License-Expression',
        'License-File',
        'Description-Content-Type',
        'Import-Name',
        'Import-Namespace',
      ),
      fc.constantFrom('a', 'MIT', '>=3', 'text/plain', 'Summary', 'a.b', 'x y', 'a>=', 'name'),
    )
    .map(([field, value]) => `${field}: ${value}`),
)

/** Core metadata with fields that may be too new, doubled, folded or wrong. */
export const hostileMetadata: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('1.0', '1.1', '1.2', '2.0', '2.1', '2.2', '2.3', '2.4', '2.5'),
    fc.constantFrom('a', 'A.b', 'a-'),
    fc.constantFrom('1.0', '1.0a', 'x'),
    fc.array(line, { maxLength: 5 }),
    fc.constantFrom('', '\nbody\n', '\n'),
  )
  .map(
    ([version, name, release, lines, body]) =>
      `Metadata-Version: ${version}\nName: ${name}\nVersion: ${release}\n${lines.map((each) => `${each}\n`).join('')}${body}`,
  )
