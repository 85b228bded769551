import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import { combineCrc32 } from './combine-crc32.ts'

/** A part of a text, compressed so that it can stand after any other. */
export type DeflatedPart = Readonly<{ deflated: Buffer; crc: number; length: number }>

const compress = promisify(deflateRaw)

// RFC 1952, 2.3: deflate, no flags, no time, system unknown. Two gateways of different systems send the same bytes.
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** An empty block that says it is the last (RFC 1951, 3.2.3). */
const LAST_BLOCK = Buffer.from([3, 0])

/** Compresses a part on another thread. It ends at a whole byte, and refers to nothing before it. */
export async function deflatePart(bytes: Buffer, level: number): Promise<DeflatedPart> {
  const deflated = await compress(bytes, { level, finishFlush: constants.Z_FULL_FLUSH })
  return { deflated, crc: crc32(bytes), length: bytes.length }
}

/**
 * The bytes of one gzip member of all parts in a row, in pieces. Of several members, which a gzip file may have, some
 * clients read the first alone.
 */
export function gzipParts(parts: readonly DeflatedPart[]): Buffer[] {
  const trailer = Buffer.alloc(8)
  const crc = parts.reduce((sum, part) => combineCrc32(sum, part.crc, part.length), 0)
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  trailer.writeUInt32LE(crc, 0)
  trailer.writeUInt32LE(length % 2 ** 32, 4)
  return [HEADER, ...parts.map(({ deflated }) => deflated), Buffer.concat([LAST_BLOCK, trailer])]
}
