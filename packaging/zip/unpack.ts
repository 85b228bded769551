import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib'
import { InvalidArchiveError } from '../archive-member.ts'
import { quote } from '../quote.ts'
import { invalidZip } from './invalid-zip.ts'
import { STORED } from './member-header.ts'
import type { ZipEntry } from './walk-zip.ts'
import type { WindowedFile } from './windowed-file.ts'

/** A member that is unpacked at once: a stream for each of many thousands takes longer than all of their bytes. */
const SMALL = 1024 * 1024

/** Gives the bytes of a member in parts, and at their end refuses those of another size or CRC than its headers say. */
export async function* unpack(bytes: WindowedFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  let size = 0
  let checksum = 0
  for await (const part of await partsOf(bytes, entry)) {
    size += part.length
    if (size > entry.size) throw wrongSize(entry)
    checksum = crc32(part, checksum)
    yield part
  }
  if (size !== entry.size) throw wrongSize(entry)
  if (checksum !== entry.crc32) throw invalidZip(`has a wrong CRC for ${quote(entry.path)}; build it again`)
}

async function partsOf(bytes: WindowedFile, entry: ZipEntry): Promise<AsyncIterable<Buffer> | Iterable<Buffer>> {
  const { method, start, packedSize, size } = entry
  if (packedSize > SMALL || size > SMALL) {
    const packed = bytes.parts(start, packedSize)
    return method === STORED ? packed : inflateLarge(packed, entry)
  }
  const packed = await bytes.readAt(start, packedSize)
  return [method === STORED ? packed : inflateSmall(packed, entry)]
}

function inflateSmall(packed: Buffer, entry: ZipEntry): Buffer {
  // A byte more than there may be, so that one too many is seen.
  const options = { maxOutputLength: entry.size + 1, chunkSize: Math.max(64, entry.size + 1), info: true }
  try {
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: InflateRaw }
    checkPacked(engine, entry)
    return buffer
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? wrongSize(entry) : damaged(entry, error)
  }
}

async function* inflateLarge(packed: AsyncIterable<Buffer>, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw()
  // What breaks the source breaks the reader below as well.
  const feeding = pipeline(Readable.from(packed), inflater).catch(() => {})
  try {
    for await (const part of inflater) yield part
  } catch (error) {
    throw damaged(entry, error)
  } finally {
    inflater.destroy()
    await feeding
  }
  checkPacked(inflater, entry)
}

// Readers stop where the deflated data ends, and skip what stands behind it.
function checkPacked({ bytesWritten }: InflateRaw, { packedSize, path }: ZipEntry): void {
  if (bytesWritten === packedSize) return
  throw invalidZip(`has bytes behind the deflated data of ${quote(path)}; build it again`)
}

function wrongSize({ path }: ZipEntry): Error {
  return invalidZip(`has ${quote(path)} with another size than its header says; build it again`)
}

function damaged({ path }: ZipEntry, cause: unknown): unknown {
  if (cause instanceof InvalidArchiveError) return cause
  return invalidZip(`has damaged data for ${quote(path)}; build it again`, cause)
}
