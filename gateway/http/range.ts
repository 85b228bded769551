import { RangeNotSatisfiableError } from '../errors.ts'

/** `end` is the offset after the last byte. */
export type ByteRange = Readonly<{ start: number; end: number }>

/**
 * Reads a Range header for content of `size` bytes: `bytes=a-b`, `bytes=a-` or `bytes=-n`. Null is for the whole: no
 * header, another unit, several ranges or no range at all, which a server may all ignore (RFC 9110, 14.2).
 * @throws RangeNotSatisfiableError (RANGE_NOT_SATISFIABLE)
 */
export function parseRange(header: string, size: number): ByteRange | null {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header)
  if (!match) return null
  const [, first = '', last = ''] = match
  if (first === '') return last === '' ? null : suffix(Number(last), size)

  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  if (start >= size) throw new RangeNotSatisfiableError(size)
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) }
}

function suffix(length: number, size: number): ByteRange {
  if (length === 0) throw new RangeNotSatisfiableError(size)
  return { start: Math.max(0, size - length), end: size }
}
