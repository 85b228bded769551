import fc from 'fast-check'
import { hostileFilenames, hostileVersions, PROJECTS, versions } from '../hostile-texts.ts'

/** A file of a publish, as random as its texts. `requiresPython` is bytes, since a call may carry what is no text. */
export type HostileFile = Readonly<{ filename: Buffer; size: bigint; hasDagRoot: boolean; requiresPython: Buffer }>

/** A call of a registry by one of some accounts. Texts are bytes: nothing makes a caller send UTF-8. */
export type HostileCall = Readonly<{ who: number }> &
  (
    | Readonly<{ type: 'publish'; project: Buffer; version: Buffer; files: readonly HostileFile[]; registers: boolean }>
    | Readonly<{ type: 'register'; project: Buffer }>
    | Readonly<{ type: 'yankFile'; project: Buffer; filename: Buffer; reason: Buffer }>
    | Readonly<{ type: 'unyankFile'; project: Buffer; filename: Buffer }>
    | Readonly<{ type: 'yankRelease'; project: Buffer; version: Buffer; reason: Buffer }>
    | Readonly<{ type: 'unyankRelease'; project: Buffer; version: Buffer }>
  )

export const ACCOUNTS = 3

const bytes = (texts: fc.Arbitrary<string>) => texts.map((text) => Buffer.from(text))
const text = (...texts: readonly string[]) => bytes(fc.constantFrom(...texts))
const noText = fc.constantFrom(Buffer.from([0xff]), Buffer.from([0xc0, 0xaf]), Buffer.from([0xed, 0xa0, 0x80]))

/** Mostly one account, which then owns most names. */
const accounts = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2)
const names = fc.constantFrom(...PROJECTS, 'demo', 'demo', 'demo', 'zope-interface')
/** In normal form, and few enough to be met again. */
const soundVersions = fc
  .tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 }), fc.constantFrom('', '.0', 'rc1+a.1'))
  .map(([major, minor, more]) => `${major}.${minor}${more}`)
const projects = fc.oneof(
  { weight: 12, arbitrary: bytes(names) },
  text('', '-', 'Demo', 'demo-', 'demo--x', 'zope_interface', 'dem\u00f6', 'n'.repeat(65), 'demo\0'),
  noText,
)
const reasons = fc.oneof(
  { weight: 12, arbitrary: text('', 'broken', '\u{1f40d} on Windows', 'x'.repeat(512)) },
  text('\0', 'x'.repeat(513), '\u00e9'.repeat(257)),
  noText,
)
const requirements = fc.oneof(
  { weight: 20, arbitrary: text('', '>=3.9', '~'.repeat(255)) },
  text('>=3.9\n', '\u00e9', 'x'.repeat(256)),
  noText,
)
const MIB = 1n << 20n
const sizes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1n, MIB, 10n) },
  { weight: 2, arbitrary: fc.constantFrom(MIB + 1n, (1n << 53n) - 1n) },
  fc.constantFrom(0n, 1n << 53n, (1n << 64n) - 1n),
)
const plainEndings = fc.constantFrom('.tar.gz', '-py3-none-any.whl', '-1-py2.py3-none-any.whl', '-py3.py2-none-any.whl')

/** A project with a version, and names that files of it may have: mostly sound, and else as hostile as texts come. */
const releases = fc
  .tuple(names, fc.oneof({ weight: 8, arbitrary: soundVersions }, versions, hostileVersions))
  .chain(([project, version]) =>
    fc.record({
      project: fc.oneof({ weight: 19, arbitrary: fc.constant(Buffer.from(project)) }, projects),
      version: fc.oneof({ weight: 24, arbitrary: fc.constant(Buffer.from(version)) }, bytes(hostileVersions), noText),
      filename: fc.oneof(
        {
          weight: 30,
          arbitrary: bytes(plainEndings.map((ending) => `${project.replaceAll('-', '_')}-${version}${ending}`)),
        },
        { weight: 2, arbitrary: bytes(hostileFilenames.map(({ filename }) => filename)) },
        noText,
      ),
    }),
  )

const file = (filename: Buffer): fc.Arbitrary<HostileFile> =>
  sizes.chain((size) =>
    fc.record({
      filename: fc.constant(filename),
      size: fc.constant(size),
      hasDagRoot: fc.oneof({ weight: 9, arbitrary: fc.constant(size > MIB) }, fc.boolean()),
      requiresPython: requirements,
    }),
  )

const publishes = fc.tuple(releases, hostileFilenames, fc.nat({ max: 9 })).chain(([release, other, kind]) =>
  fc.record({
    who: accounts,
    type: fc.constant('publish' as const),
    project: fc.constant(release.project),
    version: fc.constant(release.version),
    files: fc.tuple(
      // None, one, one twice, or another beside it.
      ...(kind === 0 ? [] : [file(release.filename)]),
      ...(kind === 1 ? [file(release.filename)] : []),
      ...(kind === 2 ? [file(Buffer.from(other.filename))] : []),
    ),
    registers: fc.constantFrom(false, false, false, true),
  }),
)

export const hostileCalls: fc.Arbitrary<HostileCall> = fc.oneof(
  { weight: 8, arbitrary: publishes },
  {
    weight: 1,
    arbitrary: fc.record({
      who: accounts,
      type: fc.constant('register' as const),
      project: projects,
    }),
  },
  ...(['yankFile', 'unyankFile'] as const).map((type) => ({
    weight: 4,
    arbitrary: fc
      .tuple(releases, reasons, accounts)
      .map(
        ([{ project, filename }, reason, who]): HostileCall =>
          type === 'yankFile' ? { who, type, project, filename, reason } : { who, type, project, filename },
      ),
  })),
  ...(['yankRelease', 'unyankRelease'] as const).map((type) => ({
    weight: 1,
    arbitrary: fc
      .tuple(releases, reasons, accounts)
      .map(
        ([{ project, version }, reason, who]): HostileCall =>
          type === 'yankRelease' ? { who, type, project, version, reason } : { who, type, project, version },
      ),
  })),
)
