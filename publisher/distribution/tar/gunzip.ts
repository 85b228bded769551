import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createGunzip } from 'node:zlib'
import { InvalidDistributionError } from '../errors.ts'
import { invalidTar } from './invalid-tar.ts'

/** What a gzip member ends in: the CRC and the size of what it holds, modulo 2^32 (RFC 1952, 2.3.1). */
const TRAILER_SIZE = 8

/** A gzip file: its bytes, how many there are, and how many it may unpack to. */
export type Gzip = Readonly<{ source: Readable; size: number; maxSize: number }>

/** Gives the bytes of a gzip file, which must be one gzip member and nothing behind it: readers differ about what follows. */
export async function* gunzip({ source, size, maxSize }: Gzip, signal: AbortSignal): AsyncGenerator<Buffer> {
  const gunzipper = createGunzip()
  let trailer = Buffer.alloc(0)
  const watch = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      trailer = Buffer.concat([trailer, chunk.subarray(-TRAILER_SIZE)]).subarray(-TRAILER_SIZE)
      yield chunk
    }
  }
  // What breaks it breaks the reader below as well.
  const feeding = pipeline(source, watch, gunzipper, { signal }).catch(() => {})
  let unpacked = 0
  let checksum = 0
  try {
    for await (const part of gunzipper) {
      unpacked += part.length
      if (unpacked > maxSize) throw invalidTar(`unpacks to more than ${maxSize} bytes`)
      checksum = crc32(part, checksum)
      yield part
    }
  } catch (error) {
    signal.throwIfAborted()
    throw unreadable(error)
  } finally {
    gunzipper.destroy()
    await feeding
  }
  const isWhole = gunzipper.bytesWritten === size && trailer.length === TRAILER_SIZE
  // Of two members, the last one tells only of itself.
  if (isWhole && trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === unpacked % 2 ** 32) return
  throw invalidTar('has something behind its first gzip member; build it again')
}

function unreadable(cause: unknown): unknown {
  if (cause instanceof InvalidDistributionError) return cause
  return invalidTar(
    `is damaged or no tar.gz (${cause instanceof Error ? cause.message : cause}); build it again`,
    cause,
  )
}
