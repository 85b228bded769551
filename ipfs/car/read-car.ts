import { CarBufferReader } from '@ipld/car/buffer-reader'
import { varint } from 'multiformats'
import { CID } from 'multiformats/cid'
import { type Block, type ByteSource, isBlockOf, MAX_BLOCK_SIZE } from '../dag/block.ts'
import { isOurs } from '../dag/cid.ts'
import { ByteReader } from './byte-reader.ts'

/** A CAR that is truncated, malformed, beyond the limits, or holds a block that is not what its CID says. */
export class InvalidCarError extends Error {
  override readonly name = 'InvalidCarError'
  readonly code = 'INVALID_CAR'
}

/** A CAR whose header is read. The blocks can be iterated once, in the order of the stream. */
export type Car = Readonly<{ roots: readonly CID[]; blocks: AsyncGenerator<Block> }>

/**
 * Reads a CARv1 stream in constant memory and checks the hash of every block before it is handed out.
 * @throws InvalidCarError (INVALID_CAR), also while the blocks are iterated.
 */
export async function readCar(
  source: ByteSource,
  { maxBlocks = MAX_BLOCKS }: Readonly<{ maxBlocks?: number }> = {},
): Promise<Car> {
  const reader = new ByteReader(source)
  const length = await readLength(reader)
  if (length === null) throw new InvalidCarError('the CAR is empty')
  return {
    roots: parseHeader(length, await readSection(reader, length, MAX_HEADER_SIZE)),
    blocks: readBlocks(reader, maxBlocks),
  }
}

const MAX_HEADER_SIZE = 4096
const MAX_CID_SIZE = 64
// 1 GiB is 1,025 blocks; far beyond that the index of a hostile CAR, not its bytes, would fill the memory.
const MAX_BLOCKS = 65_536

function parseHeader(length: number, header: Uint8Array): readonly CID[] {
  try {
    const reader = CarBufferReader.fromBytes(
      Buffer.concat([varint.encodeTo(length, new Uint8Array(varint.encodingLength(length))), header]),
    )
    return reader.getRoots()
  } catch (cause) {
    throw new InvalidCarError('the header is not that of a CARv1', { cause })
  }
}

async function* readBlocks(reader: ByteReader, maxBlocks: number): AsyncGenerator<Block> {
  try {
    let count = 0
    for (let length = await readLength(reader); length !== null; length = await readLength(reader)) {
      count += 1
      if (count > maxBlocks) throw new InvalidCarError(`the CAR has more than ${maxBlocks} blocks`)
      yield parseBlock(await readSection(reader, length, MAX_BLOCK_SIZE + MAX_CID_SIZE))
    }
  } finally {
    await reader.stop()
  }
}

function parseBlock(section: Uint8Array): Block {
  const { cid, bytes } = splitSection(section)
  if (!isOurs(cid)) throw new InvalidCarError(`${cid} is neither raw nor dag-pb with sha2-256`)
  if (bytes.length > MAX_BLOCK_SIZE) throw new InvalidCarError(`${cid} is larger than ${MAX_BLOCK_SIZE} bytes`)
  if (!isBlockOf(cid, bytes)) throw new InvalidCarError(`the bytes of ${cid} do not match it`)
  return { cid, bytes }
}

function splitSection(section: Uint8Array): Block {
  try {
    const [cid, bytes] = CID.decodeFirst(section)
    return { cid, bytes }
  } catch (cause) {
    throw new InvalidCarError('a block does not begin with a CID', { cause })
  }
}

async function readSection(reader: ByteReader, length: number, limit: number): Promise<Uint8Array> {
  if (length > limit) throw new InvalidCarError(`a section of ${length} bytes is larger than ${limit}`)
  const section = await reader.read(length)
  if (section.length < length) throw new InvalidCarError('the CAR is truncated')
  return section
}

// An unsigned varint, of at most five bytes here; null at the end of the stream.
async function readLength(reader: ByteReader): Promise<number | null> {
  let length = 0
  for (let factor = 1; factor < 2 ** 35; factor *= 128) {
    const [byte] = await reader.read(1)
    if (byte === undefined && factor === 1) return null
    if (byte === undefined) throw new InvalidCarError('the CAR is truncated')
    length += (byte & 0x7f) * factor
    if (byte < 0x80) return checkLength(length)
  }
  throw new InvalidCarError('a length is longer than five bytes')
}

function checkLength(length: number): number {
  if (length === 0) throw new InvalidCarError('a section is empty')
  return length
}
