import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32, inflateRawSync } from 'node:zlib'
import { type ArchiveMember, MAX_ARCHIVE_MEMBERS } from '@dipmp/packaging'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { InvalidDistributionError } from './errors.ts'
import { type ReadableFile, WindowedFile } from './windowed-file.ts'

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

/** A member that is unpacked at once: a stream for each of many thousands takes longer than all of their bytes. */
const SMALL = 1024 * 1024

/** A member, and where its bytes begin. */
type Located = Readonly<{ entry: Entry; start: number }>

/** What a zip is read through. */
type Source = Readonly<{ file: ZipFile; bytes: WindowedFile }>

/** Opens the zip at a path; members may unpack to so many bytes in all. */
export async function openZip(path: string, maxSize: number): Promise<Zip> {
  const file = await open(path)
  try {
    return await readZip(file, (await file.stat()).size, maxSize)
  } catch (error) {
    await file.close().catch(() => {})
    throw error
  }
}

/** Reads the directory of a zip, a file of `size` bytes, which is closed with the zip. */
export async function readZip(opened: ReadableFile, size: number, maxSize: number): Promise<Zip> {
  const bytes = new WindowedFile(opened)
  const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true }
  const file = await fromRandomAccessReaderPromise(bytes, size, options)
  const source = { file, bytes }
  const members = await readEntries(source, maxSize)
  const byPath = new Map(members.map((located) => [located.entry.fileName, located]))
  return {
    members: members.map(({ entry }) => memberOf(entry)),
    read: async (member, limit) => readMember(source, locate(byPath, member), limit),
    digest: async (member, algorithm, signal) => digestMember(source, locate(byPath, member), algorithm, signal),
    close: () => file.close(),
  }
}

async function readEntries({ file }: Source, maxSize: number): Promise<readonly Located[]> {
  if (file.entryCount > MAX_ARCHIVE_MEMBERS) throw invalid(`has more than ${MAX_ARCHIVE_MEMBERS} members`)
  const entries: Entry[] = []
  let size = 0
  for await (const entry of file.eachEntry()) {
    size += entry.uncompressedSize
    if (size > maxSize) throw invalid(`unpacks to more than ${maxSize} bytes`)
    entries.push(entry)
  }
  // In the order of their bytes, so that the archive is read from its front to its end.
  entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  const members: Located[] = []
  for (const entry of entries) members.push({ entry, start: await checkEntry(file, entry) })
  return members
}

function memberOf({ fileName: path, uncompressedSize, externalFileAttributes }: Entry): ArchiveMember {
  if (path.endsWith('/')) return { type: 'directory', path }
  const kind = (externalFileAttributes >>> 16) & FILE_TYPE_MASK
  // Tools that know no Unix modes leave the type out.
  if (kind === 0 || kind === REGULAR_FILE) return { type: 'file', path, size: uncompressedSize }
  return { type: 'special', path }
}

// Installers read the directory at the end, others stream from the front: both must see the same archive.
async function checkEntry(file: ZipFile, entry: Entry): Promise<number> {
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
  return header.fileDataStart
}

async function readMember(source: Source, member: Located, maxSize: number): Promise<Buffer> {
  const { entry } = member
  if (entry.uncompressedSize > maxSize) {
    throw invalid(`has a ${entry.fileName} of ${entry.uncompressedSize} bytes, more than ${maxSize}`)
  }
  const chunks: Buffer[] = []
  for await (const chunk of await unpack(source, member)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function digestMember(source: Source, member: Located, algorithm: string, signal: AbortSignal): Promise<string> {
  const { entry } = member
  const hash = createHash(algorithm)
  let checksum = 0
  for await (const chunk of await unpack(source, member)) {
    signal.throwIfAborted()
    hash.update(chunk)
    checksum = crc32(chunk, checksum)
  }
  if (checksum !== entry.crc32) throw invalid(`has a wrong CRC for ${JSON.stringify(entry.fileName)}; build it again`)
  return hash.digest('base64url')
}

/** The bytes of a member, in parts. */
async function unpack(
  { file, bytes }: Source,
  { entry, start }: Located,
): Promise<AsyncIterable<Buffer> | Iterable<Buffer>> {
  const { compressedSize, uncompressedSize } = entry
  if (compressedSize > SMALL || uncompressedSize > SMALL) return file.openReadStreamPromise(entry)
  const packed = await bytes.readAt(start, compressedSize)
  if (entry.compressionMethod === STORED) return [packed]
  const unpacked = inflate(packed, uncompressedSize)
  if (unpacked?.length === uncompressedSize) return [unpacked]
  throw invalid(`has ${JSON.stringify(entry.fileName)} with another size than its header says`)
}

/** Unpacks up to so many bytes; null where there are more. */
function inflate(packed: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

function locate(byPath: ReadonlyMap<string, Located>, path: string): Located {
  const member = byPath.get(path)
  if (member) return member
  throw invalid(`has no ${path}`)
}

function invalid(fault: string): InvalidDistributionError {
  return new InvalidDistributionError(`the archive ${fault}`)
}
