import { createHash } from 'node:crypto'
import type { ArchiveMember } from '../archive-member.ts'
import { quote } from '../quote.ts'
import { invalidZip } from './invalid-zip.ts'
import { unpack } from './unpack.ts'
import { walkZip, type ZipEntry } from './walk-zip.ts'
import { type ReadableFile, WindowedFile } from './windowed-file.ts'

/** A zip whose headers were read and found sound. The contents of its members are read on demand. */
export type Zip = Readonly<{
  /** In the order of their bytes. */
  members: readonly ArchiveMember[]
  /** Returns a member's bytes, of which there may be at most so many. */
  read: (path: string, maxSize: number) => Promise<Buffer>
  /** Returns a member's digest by an algorithm of node:crypto, in base64url as RECORD has it. */
  digest: (path: string, algorithm: string, options: DigestOptions) => Promise<string>
  close: () => Promise<void>
}>

/** `onPart` sees the bytes on their way; all of a member of 1 MiB or less come at once. */
export type DigestOptions = Readonly<{ signal: AbortSignal; onPart?: (part: Buffer) => void }>

const FILE_TYPE_MASK = 0o170000
const REGULAR_FILE = 0o100000
const DIRECTORY = 0o040000
const DOS_DIRECTORY = 0x10

/**
 * Reads all headers of a zip, a file of `size` bytes, which is closed with the zip; members may unpack to `maxSize` bytes in all.
 * @throws {InvalidArchiveError} INVALID_ARCHIVE
 */
export async function readZip(file: ReadableFile, size: number, maxSize: number): Promise<Zip> {
  const bytes = new WindowedFile(file)
  const entries = await walkZip(bytes, size, maxSize)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  return {
    members: entries.map(memberOf),
    read: async (path, limit) => readMember(bytes, locate(byPath, path), limit),
    digest: async (path, algorithm, options) => digestMember(bytes, locate(byPath, path), algorithm, options),
    close: () => bytes.close(),
  }
}

function memberOf({ path, size, attributes }: ZipEntry): ArchiveMember {
  const kind = (attributes >>> 16) & FILE_TYPE_MASK
  if (path.endsWith('/')) {
    // Installers make a directory of the name alone; others go by the size or the type.
    if (size > 0) throw invalidZip(`has the directory ${quote(path)} with contents; build it again`)
    if (kind === 0 || kind === DIRECTORY) return { type: 'directory', path }
    return { type: 'special', path: path.slice(0, -1) }
  }
  const isMarkedDirectory = (attributes & DOS_DIRECTORY) !== 0
  // Tools that know no Unix modes leave the type out.
  if (!isMarkedDirectory && (kind === 0 || kind === REGULAR_FILE)) return { type: 'file', path, size }
  return { type: 'special', path }
}

async function readMember(bytes: WindowedFile, entry: ZipEntry, maxSize: number): Promise<Buffer> {
  if (entry.size > maxSize) throw invalidZip(`has ${quote(entry.path)} of ${entry.size} bytes, more than ${maxSize}`)
  const parts: Buffer[] = []
  for await (const part of unpack(bytes, entry)) parts.push(part)
  return Buffer.concat(parts)
}

async function digestMember(
  bytes: WindowedFile,
  entry: ZipEntry,
  algorithm: string,
  { signal, onPart }: DigestOptions,
): Promise<string> {
  const hash = createHash(algorithm)
  for await (const part of unpack(bytes, entry)) {
    signal.throwIfAborted()
    hash.update(part)
    onPart?.(part)
  }
  return hash.digest('base64url')
}

function locate(byPath: ReadonlyMap<string, ZipEntry>, path: string): ZipEntry {
  const entry = byPath.get(path)
  if (entry) return entry
  throw invalidZip(`has no ${quote(path)}`)
}
