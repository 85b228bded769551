import { quote } from '@dipmp/packaging'
import { invalidTar } from './invalid-tar.ts'

/** A header of a tar (POSIX.1-2001, pax interchange format), as far as it says what is unpacked. */
export type TarHeader = Readonly<{ name: string; type: string; size: number; target: string }>

const CHECKSUM_START = 148
const CHECKSUM_END = 156
/** Mode, uid, gid, time of change, and the numbers of a device. */
const OTHER_NUMBERS: readonly (readonly [start: number, end: number])[] = [
  [100, 108],
  [108, 116],
  [116, 124],
  [136, 148],
  [329, 337],
  [337, 345],
]

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads a header block. */
export function parseTarHeader(block: Buffer): TarHeader {
  if (parseOctal(block.subarray(CHECKSUM_START, CHECKSUM_END)) !== checksumOf(block)) {
    throw invalidTar('is damaged or no tar.gz (a header has a wrong checksum); build it again')
  }
  const magic = block.toString('latin1', 257, 265)
  const isGnu = magic === 'ustar  \0'
  if (magic !== 'ustar\x0000' && !isGnu) throw invalidTar('has a header of an unknown format; build it again')
  const prefix = decodeText(upToNul(block.subarray(345, 500)))
  const own = decodeText(upToNul(block.subarray(0, 100)))
  const name = prefix === '' ? own : `${prefix}/${own}`
  // GNU's old format has other things there, and readers do not agree when.
  if (isGnu && prefix !== '') throw invalidTar(`has ${quote(own)} with a prefix in GNU's format; build it again`)
  // Where Python cannot read one of these, it takes the header for the end of the archive.
  const isReadable = OTHER_NUMBERS.every(([start, end]) => isNumber(block.subarray(start, end)))
  const size = parseOctal(block.subarray(124, 136))
  if (size === null || !isReadable) throw invalidTar(`has ${quote(name)} with a number that is none; build it again`)
  const target = decodeText(upToNul(block.subarray(157, 257)))
  return { name, type: String.fromCharCode(block[156] || 0x30), size, target }
}

/** The bytes up to the first NUL. */
export function upToNul(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

/** Reads a name, which must be UTF-8: readers make different names of other bytes. */
export function decodeText(bytes: Buffer): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw invalidTar('has a name that is not UTF-8; build it again', error)
  }
}

// Octal digits between spaces and NULs, of which there may be none.
function parseOctal(field: Buffer): number | null {
  const match = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'))
  return match ? Number.parseInt(match[1] || '0', 8) : null
}

function isNumber(field: Buffer): boolean {
  // GNU's binary numbers, for what has more digits or is below zero.
  return field[0] === 0x80 || field[0] === 0xff || parseOctal(field) !== null
}

// The sum of the header's bytes, with the checksum itself as spaces.
function checksumOf(block: Buffer): number {
  let sum = 8 * 0x20
  for (let at = 0; at < block.length; at++) if (at < CHECKSUM_START || at >= CHECKSUM_END) sum += block[at] ?? 0
  return sum
}
