import { type ArchiveMember, MAX_ARCHIVE_MEMBERS, MAX_CORE_METADATA_SIZE, quote } from '@dipmp/packaging'
import { BLOCK_SIZE, BlockReader } from './block-reader.ts'
import { type Gzip, gunzip } from './gunzip.ts'
import { invalidTar } from './invalid-tar.ts'
import { checkGlobalPax, parsePax, type Renaming } from './pax.ts'
import { decodeText, parseTarHeader, type TarHeader, upToNul } from './tar-header.ts'

/** The listing of a tar.gz, and the bytes of those of its members that may be its core metadata. */
export type TarGz = Readonly<{ members: readonly ArchiveMember[]; kept: ReadonlyMap<string, Uint8Array> }>

/** `onFile` sees the bytes of each file that has `maxFileSize` at most; they are its own only while it runs. */
export type TarOptions = Readonly<{
  signal: AbortSignal
  onFile?: (path: string, bytes: Buffer) => void
  maxFileSize?: number
}>

/** The most bytes of an extended header; a path may have 1,024 characters, and attributes of files are short. */
const MAX_EXTENDED_SIZE = 256 * 1024

/** The most bytes of all names. */
const MAX_NAMES_SIZE = 32 * 1024 * 1024

const PAX = 'x'
const GLOBAL_PAX = 'g'
const LONG_NAME = 'L'
const LONG_TARGET = 'K'

/**
 * Reads a tar.gz from its first byte to its last. Where readers differ about what a tar says, it is refused, so that Python's
 * tarfile unpacks what is listed. Nothing is written to disk.
 */
export async function readTarGz(gzip: Gzip, { signal, ...options }: TarOptions): Promise<TarGz> {
  const reader = new BlockReader(gunzip(gzip, signal))
  try {
    const read = await readMembers(reader, options)
    await checkRest(reader)
    return read
  } finally {
    await reader.close()
  }
}

async function readMembers(
  reader: BlockReader,
  { onFile, maxFileSize = 0 }: Omit<TarOptions, 'signal'>,
): Promise<TarGz> {
  const members: ArchiveMember[] = []
  const kept = new Map<string, Uint8Array>()
  let names = 0
  for (;;) {
    const header = await takeHeader(reader)
    if (!header) return { members, kept }
    const member = memberOf(header)
    if (members.length === MAX_ARCHIVE_MEMBERS) throw invalidTar(`has more than ${MAX_ARCHIVE_MEMBERS} members`)
    names += header.name.length + header.target.length
    if (names > MAX_NAMES_SIZE) throw invalidTar(`has names of more than ${MAX_NAMES_SIZE} bytes`)
    members.push(member)
    // An sdist has one top directory, so of several none counts.
    const isMetadata = kept.size === 0 && mayBeMetadata(member)
    if (isMetadata || (onFile && member.type === 'file' && header.size <= maxFileSize)) {
      const bytes = await reader.take(header.size)
      onFile?.(member.path, bytes)
      if (isMetadata) kept.set(member.path, Buffer.from(bytes))
    } else await reader.skip(header.size)
    await skipPadding(reader, header)
  }
}

/** Reads the headers of the next member, and says what they say in all; null at the end of the archive. */
async function takeHeader(reader: BlockReader): Promise<TarHeader | null> {
  let renaming: Renaming = {}
  const seen = new Set<string>()
  for (;;) {
    const block = await reader.take(BLOCK_SIZE)
    if (isZero(block) && seen.size === 0) return null
    const header = parseTarHeader(block)
    const { type } = header
    if (type !== PAX && type !== LONG_NAME && type !== LONG_TARGET && type !== GLOBAL_PAX) {
      return { ...header, ...renaming }
    }
    // Of two for one member, one reader takes the first and another the last; a global one between may end the first.
    const clashes =
      seen.has(type) || (type === PAX && seen.size > 0) || seen.has(PAX) || (type === GLOBAL_PAX && seen.size > 0)
    if (clashes) throw invalidTar('has several extended headers for one member; build it again')
    const bytes = await takeExtended(reader, header)
    if (type === GLOBAL_PAX) {
      checkGlobalPax(bytes)
      continue
    }
    seen.add(type)
    renaming = { ...renaming, ...renamingOf(type, bytes) }
  }
}

async function takeExtended(reader: BlockReader, header: TarHeader): Promise<Buffer> {
  if (header.size > MAX_EXTENDED_SIZE) {
    throw invalidTar(`has an extended header of ${header.size} bytes, more than ${MAX_EXTENDED_SIZE}`)
  }
  const bytes = await reader.take(header.size)
  await skipPadding(reader, header)
  return bytes
}

function renamingOf(type: string, bytes: Buffer): Renaming {
  if (type === PAX) return parsePax(bytes)
  const text = upToNul(bytes)
  if (!isZero(bytes.subarray(text.length))) throw invalidTar('has a name with a NUL inside; build it again')
  const name = decodeText(text)
  return type === LONG_NAME ? { name } : { target: name }
}

function memberOf({ name: path, type, size, target }: TarHeader): ArchiveMember {
  if (type === '0') {
    // Some readers make a directory of it.
    if (path.endsWith('/')) throw invalidTar(`has the file ${quote(path)} with the name of a directory`)
    return { type: 'file', path, size }
  }
  // Readers differ about whether bytes of these are there, and some would take them for headers.
  if (size > 0) throw invalidTar(`has ${quote(path)}, which is no regular file, with contents; build it again`)
  if (type === '5') return { type: 'directory', path }
  if (type === '1') return { type: 'hard-link', path, target }
  if (type === '2') return { type: 'symbolic-link', path, target }
  if (type === '3' || type === '4' || type === '6') return { type: 'special', path }
  throw invalidTar(`has ${quote(path)} of the type ${quote(type)}, such as a sparse file; build it again`)
}

function mayBeMetadata(member: ArchiveMember): member is ArchiveMember & { type: 'file' } {
  return member.type === 'file' && /^[^/]+\/PKG-INFO$/.test(member.path) && member.size <= MAX_CORE_METADATA_SIZE
}

async function skipPadding(reader: BlockReader, { name, size }: TarHeader): Promise<void> {
  const padding = (BLOCK_SIZE - (size % BLOCK_SIZE)) % BLOCK_SIZE
  if (!isZero(await reader.take(padding))) throw invalidTar(`has bytes behind ${quote(name)}; build it again`)
}

/** Reads what follows the first block of zeros, where Python ends: tools write further zeros, up to a whole record. */
async function checkRest(reader: BlockReader): Promise<void> {
  for (;;) {
    const rest = await reader.some(Number.POSITIVE_INFINITY)
    if (!rest) return
    if (!isZero(rest)) throw invalidTar('goes on after its end; build it again')
  }
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
