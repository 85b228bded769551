import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type ArchiveMember, MAX_ARCHIVE_MEMBERS } from '@dipmp/packaging'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { InvalidDistributionError } from './errors.ts'

/** A zip whose directory was read and found sound. The contents of its members are read on demand. */
export type Zip = Readonly<{
  members: readonly ArchiveMember[]
  /** Returns a member's bytes, of which there may be at most so many. */
  read: (path: string, maxSize: number) => Promise<Buffer>
  /** Returns a member's digest by an algorithm of node:crypto, in base64url as RECORD has it. */
  digest: (path: string, algorithm: string, signal: AbortSignal) => Promise<string>
  close: () => void
}>

const STORED = 0
const DEFLATED = 8
const DATA_DESCRIPTOR_FLAG = 0x8
const FILE_TYPE_MASK = 0o170000
const REGULAR_FILE = 0o100000

/** Opens a zip; members may unpack to so many bytes in all. */
export async function openZip(path: string, maxSize: number): Promise<Zip> {
  const file = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true })
  try {
    const entries = await readEntries(file, maxSize)
    const byPath = new Map(entries.map((entry) => [entry.fileName, entry]))
    return {
      members: entries.map(memberOf),
      read: async (member, limit) => readMember(file, entryOf(byPath, member), limit),
      digest: async (member, algorithm, signal) => digestMember(file, entryOf(byPath, member), algorithm, signal),
      close: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

async function readEntries(file: ZipFile, maxSize: number): Promise<readonly Entry[]> {
  if (file.entryCount > MAX_ARCHIVE_MEMBERS) throw invalid(`has more than ${MAX_ARCHIVE_MEMBERS} members`)
  const entries: Entry[] = []
  let size = 0
  for await (const entry of file.eachEntry()) {
    await checkEntry(file, entry)
    size += entry.uncompressedSize
    if (size > maxSize) throw invalid(`unpacks to more than ${maxSize} bytes`)
    entries.push(entry)
  }
  return entries
}

function memberOf({ fileName: path, uncompressedSize, externalFileAttributes }: Entry): ArchiveMember {
  if (path.endsWith('/')) return { type: 'directory', path }
  const kind = (externalFileAttributes >>> 16) & FILE_TYPE_MASK
  // Tools that know no Unix modes leave the type out.
  if (kind === 0 || kind === REGULAR_FILE) return { type: 'file', path, size: uncompressedSize }
  return { type: 'special', path }
}

// Installers read the directory at the end, others stream from the front: both must see the same archive.
async function checkEntry(file: ZipFile, entry: Entry): Promise<void> {
  const member = JSON.stringify(entry.fileName)
  const header = await file.readLocalFileHeaderPromise(entry)
  const agrees =
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag
  if (!agrees) throw invalid(`has two headers for ${member} that differ`)
  if (entry.isEncrypted()) throw invalid(`has the encrypted member ${member}`)
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw invalid(
      `compresses ${member} by method ${entry.compressionMethod}; only stored and deflated can be installed`,
    )
  }
  // PyPI refuses these as well: the size in front of such a member is not known, so streaming readers may be misled.
  if ((entry.generalPurposeBitFlag & DATA_DESCRIPTOR_FLAG) !== 0) {
    throw invalid(`has a data descriptor after ${member}; build it with a tool that does not stream its zip`)
  }
  if (header.uncompressedSize !== entry.uncompressedSize && header.uncompressedSize !== 0xffffffff) {
    throw invalid(`has two sizes for ${member}`)
  }
}

async function readMember(file: ZipFile, entry: Entry, maxSize: number): Promise<Buffer> {
  if (entry.uncompressedSize > maxSize) {
    throw invalid(`has a ${entry.fileName} of ${entry.uncompressedSize} bytes, more than ${maxSize}`)
  }
  const chunks: Buffer[] = []
  for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function digestMember(file: ZipFile, entry: Entry, algorithm: string, signal: AbortSignal): Promise<string> {
  const hash = createHash(algorithm)
  let checksum = 0
  for await (const chunk of await file.openReadStreamPromise(entry)) {
    signal.throwIfAborted()
    hash.update(chunk)
    checksum = crc32(chunk, checksum)
  }
  if (checksum !== entry.crc32) throw invalid(`has a wrong CRC for ${JSON.stringify(entry.fileName)}; build it again`)
  return hash.digest('base64url')
}

function entryOf(byPath: ReadonlyMap<string, Entry>, path: string): Entry {
  const entry = byPath.get(path)
  if (entry) return entry
  throw invalid(`has no ${path}`)
}

function invalid(fault: string): InvalidDistributionError {
  return new InvalidDistributionError(`the archive ${fault}`)
}
