import { spawnSync } from 'node:child_process'

/** Whether there is a Python to ask. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

/** What zipfile reads: each file's sha256 by its name. As pip unpacks a wheel: all names, and what is opened by each. */
const ZIP = `
def view(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = [name for name in archive.namelist() if not name.endswith('/')]
    return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in names}
`

/** What tarfile reads: of each member its path, type and size, or the target of a link. */
const TAR = `
def view(data):
    return [show(member) for member in tarfile.open(fileobj=io.BytesIO(data), mode='r:gz')]

def show(member):
    if member.isdir(): return [member.name, 'directory', None]
    if member.issym(): return [member.name, 'symbolic-link', member.linkname]
    if member.islnk(): return [member.name, 'hard-link', member.linkname]
    if member.isfile() and not member.issparse(): return [member.name, 'file', member.size]
    return [member.name, 'special', None]
`

const READER = `
import hashlib, io, json, struct, sys, tarfile, zipfile

def view_or_none(data):
    try: return view(data)
    except Exception: return None

views = []
while head := sys.stdin.buffer.read(4):
    views.append(view_or_none(sys.stdin.buffer.read(*struct.unpack('<L', head))))
json.dump(views, sys.stdout)
`

/** Reads zips as Python's zipfile does, all with one start of it; null where it refuses. */
export function readZipsByPython(
  archives: readonly Uint8Array[],
): readonly (Readonly<Record<string, string>> | null)[] {
  return ask(ZIP, archives) as readonly (Readonly<Record<string, string>> | null)[]
}

/** A member of a tar: path, type, and size or target. */
export type TarView = readonly (readonly [path: string, type: string, detail: string | number | null])[]

/** Reads tar.gz as Python's tarfile does, all with one start of it; null where it refuses. */
export function readTarsByPython(archives: readonly Uint8Array[]): readonly (TarView | null)[] {
  return ask(TAR, archives) as readonly (TarView | null)[]
}

function ask(view: string, archives: readonly Uint8Array[]): unknown {
  const input = Buffer.concat(archives.flatMap((archive) => [lengthOf(archive), archive]))
  const read = spawnSync('python3', ['-c', view + READER], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (read.status !== 0) throw new Error(read.stderr)
  return JSON.parse(read.stdout)
}

function lengthOf(archive: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(archive.length)
  return length
}
