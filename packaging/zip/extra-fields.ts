import { quote } from '../quote.ts'
import { invalidZip } from './invalid-zip.ts'

/** The two fields of a header's extra data by which installers read a member in another way (APPNOTE 4.5.3 and 4.6.9). */
export type ExtraFields = Readonly<{ zip64: Buffer | null; unicodePath: Buffer | null }>

const ZIP64 = 0x0001
const UNICODE_PATH = 0x7075
/** Where the name begins in a unicode path: behind a version and the CRC of the header's own name. */
const NAME_START = 5

/** Reads a header's extra data: fields of an identifier, a length and so many bytes, which must fill it (APPNOTE 4.5.1). */
export function parseExtraFields(extra: Buffer): ExtraFields {
  let zip64: Buffer | null = null
  let unicodePath: Buffer | null = null
  for (let at = 0; at < extra.length; ) {
    const start = at + 4
    const end = start > extra.length ? Number.POSITIVE_INFINITY : start + extra.readUInt16LE(at + 2)
    if (end > extra.length) throw invalidZip('has a header with broken extra data; build it again')
    const id = extra.readUInt16LE(at)
    const data = extra.subarray(start, end)
    // Of two, one reader takes the first and another the last.
    if ((id === ZIP64 && zip64) || (id === UNICODE_PATH && unicodePath)) {
      throw invalidZip('has a header with the same extra data twice; build it again')
    }
    if (id === ZIP64) zip64 = data
    if (id === UNICODE_PATH) unicodePath = data
    at = end
  }
  return { zip64, unicodePath }
}

/** Refuses a unicode path that is not the header's own name: some installers take the one, some the other. */
export function checkUnicodePath(unicodePath: Buffer | null, name: Buffer, path: string): void {
  if (!unicodePath || unicodePath.subarray(NAME_START).equals(name)) return
  throw invalidZip(`has ${quote(path)} under another name in its extra data (unicode path); build it again`)
}

const SENTINEL = 0xffffffff

/**
 * Returns a header's numbers of 32 bits, those that say "see ZIP64" with what stands there (APPNOTE 4.5.3). ZIP64 data may hold
 * these and no others, or, where none asks for it, the two sizes once more, as Python wrote them before 3.11.4 (gh-103861).
 */
export function resolveZip64(zip64: Buffer | null, values: readonly number[], path: string): readonly number[] {
  const asking = values.filter((value) => value === SENTINEL).length
  if (!zip64 && asking === 0) return values
  const numbers = zip64 ? parseNumbers(zip64) : null
  if (numbers?.length === asking) {
    const next = numbers.values()
    return values.map((value) => (value === SENTINEL ? Number(next.next().value) : value))
  }
  const isRepeated = asking === 0 && numbers?.length === 2 && numbers.every((number, place) => number === values[place])
  if (isRepeated) return values
  throw invalidZip(`has wrong ZIP64 data for ${quote(path)}; build it again`)
}

function parseNumbers(zip64: Buffer): readonly number[] | null {
  if (zip64.length % 8 !== 0) return null
  // A number that a double cannot hold is larger than any file, and refused as such.
  return Array.from({ length: zip64.length / 8 }, (_, place) => Number(zip64.readBigUInt64LE(place * 8)))
}
