import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'

/** A wheel or sdist as it would lie in `dist/`, built in memory. */
export type BuiltDistribution = Readonly<{ filename: string; bytes: Uint8Array }>

/** What a built distribution may have beyond its name and version. */
export type DistributionOptions = Readonly<{
  summary?: string
  /** Requires-Dist lines, such as `demo-core>=1.0`. */
  requires?: readonly string[]
  requiresPython?: string
  /** Files beside the default module, by path; in a sdist they land below the top folder. */
  files?: Readonly<Record<string, string | Uint8Array>>
  /** Default 2.2. */
  metadataVersion?: string
  /** Further lines of the core metadata, each with its field name. */
  metadataExtra?: readonly string[]
  description?: string
  /** Called with all members just before they are packed; what it changes is not written to RECORD again. */
  change?: (members: Map<string, Uint8Array>) => void
}>

/** What only a wheel may have: a build tag, and a tag other than `py3-none-any`. */
export type WheelOptions = DistributionOptions & Readonly<{ buildTag?: string; tag?: string }>

/** Builds an installable wheel with one module, named as the project with `_` for `-`. The same call gives the same bytes. */
export function wheel(name: string, version: string, options: WheelOptions = {}): BuiltDistribution {
  const tag = options.tag ?? 'py3-none-any'
  const stem = `${escapeName(name)}-${version}`
  const members = new Map([...modules(name, version, ''), ...extraFiles(options, '')])
  members.set(`${stem}.dist-info/METADATA`, encode(metadata(name, version, options)))
  members.set(`${stem}.dist-info/WHEEL`, encode(wheelFile(tag, options.buildTag)))
  members.set(`${stem}.dist-info/RECORD`, encode(record(members, `${stem}.dist-info/RECORD`)))
  options.change?.(members)
  const build = options.buildTag === undefined ? '' : `-${options.buildTag}`
  return { filename: `${stem}${build}-${tag}.whl`, bytes: zip(members) }
}

/** Builds a sdist that pip can build offline: its build backend is a file of its own and requires nothing. */
export function sdist(name: string, version: string, options: DistributionOptions = {}): BuiltDistribution {
  const stem = `${escapeName(name)}-${version}`
  const members = new Map([...modules(name, version, `${stem}/`), ...extraFiles(options, `${stem}/`)])
  members.set(`${stem}/PKG-INFO`, encode(metadata(name, version, options)))
  members.set(`${stem}/pyproject.toml`, encode(PYPROJECT))
  members.set(`${stem}/build_backend.py`, encode(BUILD_BACKEND))
  options.change?.(members)
  return { filename: `${stem}.tar.gz`, bytes: gzipSync(tar(members)) }
}

/** Packs members into a zip with fixed times. */
export function zip(members: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The zip format keeps local time, so the date is local too: the same bytes in every time zone.
  return zipSync(Object.fromEntries(members), { mtime: new Date(1980, 0, 1) })
}

/** Packs members into a POSIX ustar archive with fixed times. */
export function tar(members: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const blocks = [...members].flatMap(([path, bytes]) => [tarHeader(path, bytes.length), padTo512(bytes)])
  return Buffer.concat([...blocks, new Uint8Array(1024)])
}

function escapeName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '_')
}

function modules(name: string, version: string, folder: string): Map<string, Uint8Array> {
  return new Map([[`${folder}${escapeName(name)}/__init__.py`, encode(`__version__ = '${version}'\n`)]])
}

function extraFiles(options: DistributionOptions, folder: string): Map<string, Uint8Array> {
  return new Map(Object.entries(options.files ?? {}).map(([path, content]) => [`${folder}${path}`, encode(content)]))
}

function metadata(name: string, version: string, options: DistributionOptions): string {
  const lines = [
    `Metadata-Version: ${options.metadataVersion ?? '2.2'}`,
    `Name: ${name}`,
    `Version: ${version}`,
    `Summary: ${options.summary ?? `The project ${name}`}`,
    ...(options.requiresPython === undefined ? [] : [`Requires-Python: ${options.requiresPython}`]),
    ...(options.requires ?? []).map((requirement) => `Requires-Dist: ${requirement}`),
    ...(options.metadataExtra ?? []),
  ]
  return `${lines.join('\n')}\n\n${options.description ?? ''}`
}

function wheelFile(tag: string, build: string | undefined): string {
  const lines = ['Wheel-Version: 1.0', 'Generator: dipmp-test', 'Root-Is-Purelib: true']
  const tags = expandTag(tag).map((each) => `Tag: ${each}`)
  return `${[...lines, ...(build === undefined ? [] : [`Build: ${build}`]), ...tags].join('\n')}\n`
}

// PEP 425: a file name compresses sets of tags, WHEEL lists each combination.
function expandTag(tag: string): readonly string[] {
  const [python = [], abi = [], platform = []] = tag.split('-').map((part) => part.split('.'))
  return python.flatMap((one) => abi.flatMap((two) => platform.map((three) => `${one}-${two}-${three}`)))
}

function record(members: ReadonlyMap<string, Uint8Array>, recordPath: string): string {
  const rows = [...members].map(([path, bytes]) => {
    const digest = createHash('sha256').update(bytes).digest('base64url')
    return `${path},sha256=${digest},${bytes.length}\n`
  })
  return `${rows.join('')}${recordPath},,\n`
}

function tarHeader(path: string, size: number): Uint8Array {
  if (Buffer.byteLength(path) > 99) throw new Error(`${path} is too long for this writer`)
  const header = Buffer.alloc(512)
  header.write(path, 0)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        0', 148)
  header.write('ustar\u000000', 257)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

function padTo512(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 512) * 512)
  padded.set(bytes)
  return padded
}

function encode(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

// PEP 517: with `backend-path` the backend comes out of the sdist itself, so that a build needs no network.
const PYPROJECT = `[build-system]
requires = []
build-backend = "build_backend"
backend-path = ["."]
`

const BUILD_BACKEND = `import base64, hashlib, os, zipfile

ASIDE = {'PKG-INFO', 'pyproject.toml', 'build_backend.py'}


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    with open('PKG-INFO', 'rb') as file:
        metadata = file.read()
    fields = dict(line.split(': ', 1) for line in metadata.decode().split('\\n\\n')[0].splitlines())
    stem = fields['Name'].lower().replace('-', '_').replace('.', '_') + '-' + fields['Version']
    members = {}
    for folder, folders, names in os.walk('.'):
        folders[:] = sorted(each for each in folders if each != '__pycache__')
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), '.').replace(os.sep, '/')
            if path not in ASIDE:
                with open(path, 'rb') as file:
                    members[path] = file.read()
    info = stem + '.dist-info/'
    members[info + 'METADATA'] = metadata
    members[info + 'WHEEL'] = b'Wheel-Version: 1.0\\nGenerator: in-tree\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n'
    rows = [path + ',sha256=' + digest(data) + ',' + str(len(data)) for path, data in members.items()]
    members[info + 'RECORD'] = '\\n'.join(rows + [info + 'RECORD,,', '']).encode()
    filename = stem + '-py3-none-any.whl'
    with zipfile.ZipFile(os.path.join(wheel_directory, filename), 'w') as archive:
        for path, data in members.items():
            archive.writestr(path, data)
    return filename


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()
`
