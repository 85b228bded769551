import type { Cursor } from './cursor.ts'
import { invalidZip } from './invalid-zip.ts'
import { END, ZIP64_END, ZIP64_LOCATOR } from './signatures.ts'

/** The central directory as it was read: where it begins, its bytes, and how many members it names. */
export type Directory = Readonly<{ start: number; size: number; count: number }>

const END_SIZE = 22
const ZIP64_END_SIZE = 56
const ZIP64_LOCATOR_SIZE = 20

/**
 * Reads what follows the central directory, up to the end of the file: the end of the directory (APPNOTE 4.3.16), before it
 * ZIP64's end and its locator, or neither of them (4.3.14 and 4.3.15). All must tell of the directory that was read.
 */
export async function checkEnd(cursor: Cursor, directory: Directory): Promise<void> {
  const hasZip64 = (await cursor.signature()) === ZIP64_END
  if (hasZip64) {
    const offset = cursor.position
    checkZip64End(await cursor.take(ZIP64_END_SIZE), directory)
    if ((await cursor.signature()) !== ZIP64_LOCATOR) throw invalidZip('has a ZIP64 end without a locator')
    checkLocator(await cursor.take(ZIP64_LOCATOR_SIZE), offset)
  }
  if ((await cursor.signature()) !== END) throw strayBytes(cursor)
  if (!hasZip64) await checkNoLocator(cursor)
  const end = await cursor.take(END_SIZE)
  checkClassicEnd(end, directory, hasZip64)
  if (end.readUInt16LE(20) !== 0) throw invalidZip('has a comment; build it again without it')
  if (cursor.left > 0) throw invalidZip(`goes on for ${cursor.left} bytes after its end; build it again`)
}

function checkZip64End(end: Buffer, { start, size, count }: Directory): void {
  // The size of the record without its first two fields: more would be data that readers skip, each in its own way.
  if (end.readBigUInt64LE(4) !== BigInt(ZIP64_END_SIZE - 12)) throw invalidZip('has a ZIP64 end with further data')
  const agrees =
    end.readUInt32LE(16) === 0 &&
    end.readUInt32LE(20) === 0 &&
    end.readBigUInt64LE(24) === BigInt(count) &&
    end.readBigUInt64LE(32) === BigInt(count) &&
    end.readBigUInt64LE(40) === BigInt(size) &&
    end.readBigUInt64LE(48) === BigInt(start)
  if (!agrees) throw invalidZip('has a ZIP64 end that tells of another directory; build it again')
}

function checkLocator(locator: Buffer, endOffset: number): void {
  // Writers count either one disk or none.
  const agrees =
    locator.readUInt32LE(4) === 0 && locator.readBigUInt64LE(8) === BigInt(endOffset) && locator.readUInt32LE(16) <= 1
  if (!agrees) throw invalidZip('has a ZIP64 locator that points elsewhere; build it again')
}

function checkClassicEnd(end: Buffer, { start, size, count }: Directory, hasZip64: boolean): void {
  const isCount = (value: number) => value === count || (hasZip64 && value === 0xffff)
  const isLong = (value: number, expected: number) => value === expected || (hasZip64 && value === 0xffffffff)
  const isFirstDisk = (value: number) => value === 0 || (hasZip64 && value === 0xffff)
  const agrees =
    isFirstDisk(end.readUInt16LE(4)) &&
    isFirstDisk(end.readUInt16LE(6)) &&
    isCount(end.readUInt16LE(8)) &&
    isCount(end.readUInt16LE(10)) &&
    isLong(end.readUInt32LE(12), size) &&
    isLong(end.readUInt32LE(16), start)
  if (!agrees) throw invalidZip('has an end of its directory that tells of another one; build it again')
}

/**
 * Python looks for a locator right before the end, whatever stands there. The name or extra data of the last header must not be
 * taken for one.
 */
async function checkNoLocator(cursor: Cursor): Promise<void> {
  const before = await cursor.before(ZIP64_LOCATOR_SIZE)
  if (before?.readUInt32LE(0) === ZIP64_LOCATOR) throw invalidZip('hides a ZIP64 locator in a header; build it again')
}

function strayBytes({ left, position }: Cursor): Error {
  if (left < END_SIZE) return invalidZip('is cut short; build it again')
  return invalidZip(`has bytes in or after its directory that belong to none, at ${position}; build it again`)
}
