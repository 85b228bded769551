import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type ArchiveMember, MAX_ARCHIVE_MEMBERS, MAX_CORE_METADATA_SIZE } from '@dipmp/packaging'
import { type Extract, extract, type Header } from 'tar-stream'
import { InvalidDistributionError } from './errors.ts'

/** The listing of a tar.gz, and the bytes of those of its members that may be its core metadata. */
export type TarGz = Readonly<{ members: readonly ArchiveMember[]; kept: ReadonlyMap<string, Uint8Array> }>

/** Reads a tar.gz from its first byte to its last; it may unpack to so many bytes. Nothing is written to disk. */
export async function readTarGz(source: Readable, maxSize: number, signal: AbortSignal): Promise<TarGz> {
  const archive = extract()
  const filling = pipeline(source, createGunzip(), limitSize(maxSize), archive, { signal })
  const [read, filled] = await Promise.allSettled([readEntries(archive), filling])
  signal.throwIfAborted()
  // Where the stream breaks, the reader fails as well, with less to say.
  if (filled.status === 'rejected' && read.status === 'rejected' && !isOurs(read.reason))
    throw unreadable(filled.reason)
  if (read.status === 'rejected') throw read.reason
  if (filled.status === 'rejected') throw unreadable(filled.reason)
  return read.value
}

function limitSize(maxSize: number): Transform {
  let size = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      if (size > maxSize) done(invalid(`unpacks to more than ${maxSize} bytes`))
      else done(null, chunk)
    },
  })
}

async function readEntries(archive: Extract): Promise<TarGz> {
  const members: ArchiveMember[] = []
  const kept = new Map<string, Uint8Array>()
  for await (const entry of archive) {
    const member = memberOf(entry.header)
    members.push(member)
    if (members.length > MAX_ARCHIVE_MEMBERS) throw invalid(`has more than ${MAX_ARCHIVE_MEMBERS} members`)
    if (mayBeMetadata(member)) kept.set(member.path, await readEntry(entry))
    else entry.resume()
  }
  return { members, kept }
}

function memberOf(header: Header): ArchiveMember {
  const { name: path, type, size = 0 } = header
  const target = header.linkname ?? ''
  if (isSparse(header)) throw invalid(`has the sparse file ${JSON.stringify(path)}`)
  if (type === 'file' || type === 'contiguous-file') return { type: 'file', path, size }
  if (type === 'directory') return { type: 'directory', path }
  if (type === 'symlink') return { type: 'symbolic-link', path, target }
  if (type === 'link') return { type: 'hard-link', path, target }
  return { type: 'special', path }
}

// Readers disagree about what a sparse member holds, and PyPI refuses them.
function isSparse({ pax }: Header): boolean {
  return Object.keys(Object(pax)).some((key) => key.startsWith('GNU.sparse.'))
}

function mayBeMetadata(member: ArchiveMember): boolean {
  return member.type === 'file' && /^[^/]+\/PKG-INFO$/.test(member.path) && member.size <= MAX_CORE_METADATA_SIZE
}

async function readEntry(entry: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function isOurs(error: unknown): boolean {
  return error instanceof InvalidDistributionError
}

function unreadable(cause: unknown): unknown {
  if (isOurs(cause)) return cause
  return invalid(`is damaged or no tar.gz (${cause instanceof Error ? cause.message : cause}); build it again`, cause)
}

function invalid(fault: string, cause?: unknown): InvalidDistributionError {
  return new InvalidDistributionError(`the archive ${fault}`, cause === undefined ? undefined : { cause })
}
