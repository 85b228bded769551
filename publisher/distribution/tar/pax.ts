import { quote } from '@dipmp/packaging'
import { invalidTar } from './invalid-tar.ts'
import { decodeText } from './tar-header.ts'

/** What extended headers may say of the next member instead of its own header. */
export type Renaming = Readonly<{ name?: string; target?: string }>

const EQUALS = 0x3d
const NEWLINE = 0x0a
const SPACE = 0x20

/** Keys by which readers unpack a member in another way than others do: its size, the encoding of names, sparse files. */
const REFUSED = /^(size|hdrcharset|charset|GNU\.sparse\..*|SCHILY\.(realsize|filetype))$/

/** Keys that may tell of all members, since they change no path, type or contents. */
const GLOBAL = /^(comment|[amc]time)$/

/** Reads an extended header of one member: records of a length, a key and a value (POSIX.1-2001, pax extended header). */
export function parsePax(bytes: Buffer): Renaming {
  const records = parseRecords(bytes)
  for (const key of records.keys()) {
    if (REFUSED.test(key)) throw invalidTar(`has an extended header with ${quote(key)}; build it again`)
  }
  const name = records.get('path')
  const target = records.get('linkpath')
  return { ...(name && { name: decodeText(name) }), ...(target && { target: decodeText(target) }) }
}

/** Reads an extended header of all members that follow: a comment, such as that of git archive, or times. */
export function checkGlobalPax(bytes: Buffer): void {
  for (const key of parseRecords(bytes).keys()) {
    if (!GLOBAL.test(key)) throw invalidTar(`has a global header with ${quote(key)}; build it again`)
  }
}

function parseRecords(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const records = new Map<string, Buffer>()
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(SPACE, at)
    const digits = space < 0 || space - at > 8 ? '' : bytes.toString('latin1', at, space)
    const end = at + (/^[1-9][0-9]*$/.test(digits) ? Number(digits) : Number.NaN)
    const equals = bytes.indexOf(EQUALS, space)
    if (!(end <= bytes.length) || bytes[end - 1] !== NEWLINE || equals < 0 || equals >= end) throw broken()
    const key = bytes.toString('latin1', space + 1, equals)
    const value = bytes.subarray(equals + 1, end - 1)
    if (key === '' || key.includes('\0') || records.has(key)) throw broken()
    // Some readers end a name there, others do not.
    if ((key === 'path' || key === 'linkpath') && (value.length === 0 || value.includes(0))) throw broken()
    records.set(key, value)
    at = end
  }
  return records
}

function broken(): Error {
  return invalidTar('has a broken extended header; build it again')
}
