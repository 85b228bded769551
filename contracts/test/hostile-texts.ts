import fc from 'fast-check'

/** Projects whose names end within a word, at its end and behind it, with and without separators. */
export const PROJECTS = ['a', 'demo', 'zope-interface', '2to3', `${'n'.repeat(30)}-b`, `${'a-'.repeat(31)}ab`] as const

const number = fc.constantFrom('0', '1', '9', '10', '00', '01', '', '2026', '18446744073709551616')
const segment = fc.constantFrom('ubuntu', 'a1', '1a', 'z', '0', '7', '01', '', '00a', 'A')
const optional = (texts: fc.Arbitrary<string>) => fc.oneof({ weight: 3, arbitrary: fc.constant('') }, texts)
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))

const plainVersions = fc.constantFrom('1', '1.0', '0', '0.0.0', '1!0.0', '1.0.0rc1.post0.dev0+a.1', '1.2.0+tar.gz')

/** Mostly versions in normal form, or nearly; also such that are long. */
export const versions: fc.Arbitrary<string> = fc.oneof(
  joined(
    optional(joined(number, fc.constant('!'))),
    fc.array(number, { minLength: 1, maxLength: 5 }).map((numbers) => numbers.join('.')),
    optional(joined(fc.constantFrom('a', 'b', 'rc', 'c', '.a'), number)),
    optional(joined(fc.constantFrom('.post', 'post', '.rev', '-'), number)),
    optional(joined(fc.constantFrom('.dev', 'dev', '.DEV'), number)),
    optional(fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `+${segments.join('.')}`)),
  ),
  fc.integer({ min: 120, max: 136 }).map((length) => '1'.repeat(length)),
  plainVersions,
)

/** A spelling of a project's name, mostly one of the same length. */
function spellings(project: string): fc.Arbitrary<string> {
  const characters = [...project].map((character) =>
    character === '-'
      ? fc.constantFrom('-', '_', '.', '_')
      : fc.constantFrom(character, character, character, character.toUpperCase()),
  )
  return fc.oneof(
    { weight: 4, arbitrary: joined(...characters) },
    { weight: 4, arbitrary: fc.constant(project.replaceAll('-', '_')) },
    fc.constantFrom('', `${project}_`, project.slice(1), project.replaceAll('-', '__'), `${project}-x`),
  )
}

const tag = fc.constantFrom('py2', 'py3', 'cp314', 'none', 'any', 'abi3', '_', '0', '3py', 'PY3', 'linux_x86_64')
const longTag = fc.integer({ min: 30, max: 34 }).map((length) => 'manylinux_2_17_'.padEnd(length, '6'))
const plainTag = fc.constantFrom('py2', 'py3', 'cp314', 'none', 'any', 'abi3', 'linux_x86_64', '_')
const set = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(plainTag, { minLength: 1, maxLength: 4 }) },
  fc.array(fc.oneof({ weight: 8, arbitrary: tag }, longTag), { minLength: 1, maxLength: 4 }),
)
const build = fc.constantFrom('1', '0', '01', '1a', '12_3.x', '0.0', 'a1', '', '1..2', '20260101', '00')
const endings = fc.oneof(
  fc.constantFrom('.tar.gz', '.zip', '.tar.gz.tar.gz', '.TAR.GZ', '-1.tar.gz', '', '.whl', '-.whl'),
  {
    weight: 6,
    arbitrary: joined(
      optional(build.map((text) => `-${text}`)),
      fc.array(set, { minLength: 3, maxLength: 3 }).map((sets) => sets.map((tags) => `-${tags.join('.')}`).join('')),
      fc.constantFrom('.whl', '.whl', '.whl', '.whl', '.whl', '.WHL', '.whl.whl', '-x.whl'),
    ),
  },
)

const anyCharacter = fc.oneof(
  fc.constantFrom('-', '_', '.', '/', '\\', '0', 'A', 'a', 'z', '`', '{', ':', '@', '+', '!', ' ', '\0', '\n', '\x7f'),
  fc.constantFrom('\x80', 'é', 'ÿ', '\u{1d41d}', '\u202e', '\uffff', 'K'),
)

/** The text, or the text with one or two characters put in, changed or left out. */
function nearly(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const faults = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 1 }), anyCharacter), { maxLength: 2 })
  return fc.tuple(text, fc.oneof(fc.constant([]), faults)).map(([start, changes]) =>
    changes.reduce((whole, [place, dropped, character]) => {
      const at = place % (whole.length + 1)
      return whole.slice(0, at) + character + whole.slice(at + dropped)
    }, start),
  )
}

export const hostileVersions: fc.Arbitrary<string> = nearly(versions)

/** A project, and what may be the name of a file of it. */
export const hostileFilenames: fc.Arbitrary<Readonly<{ project: string; filename: string }>> = fc
  .constantFrom(...PROJECTS)
  .chain((project) =>
    nearly(joined(spellings(project), fc.constant('-'), fc.oneof(plainVersions, versions), endings)).map(
      (filename) => ({ project, filename }),
    ),
  )
