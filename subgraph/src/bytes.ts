import { Bytes } from '@graphprotocol/graph-ts'

// Reading of bytes as ASCII, without a copy of any of them.

const TAB: u8 = 0x09
const LINE_FEED: u8 = 0x0a
const CARRIAGE_RETURN: u8 = 0x0d
const SPACE: u8 = 0x20

/** Where the line ends that an index stands in: any of CR LF, LF and CR ends one, as for Python's email parser. */
export function endOfLine(bytes: Bytes, at: i32): i32 {
  let end = at
  while (end < bytes.length && bytes[end] != LINE_FEED && bytes[end] != CARRIAGE_RETURN) end++
  return end
}

/** Where the line after the one begins that ends at an index. */
export function afterLineBreak(bytes: Bytes, end: i32): i32 {
  const isPair = end + 1 < bytes.length && bytes[end] == CARRIAGE_RETURN && bytes[end + 1] == LINE_FEED
  return isPair ? end + 2 : end + 1
}

/** Where a character stands first; `end` where it does not. */
export function indexOf(bytes: Bytes, character: u8, start: i32, end: i32): i32 {
  let at = start
  while (at < end && bytes[at] != character) at++
  return at
}

/** Where the white space ends that stands at the start. */
export function afterSpace(bytes: Bytes, start: i32, end: i32): i32 {
  let at = start
  while (at < end && isSpace(bytes[at])) at++
  return at
}

/** Where the white space begins that stands at the end. */
export function beforeSpace(bytes: Bytes, start: i32, end: i32): i32 {
  let at = end
  while (at > start && isSpace(bytes[at - 1])) at--
  return at
}

/** Whether a text stands at an index. The bytes may be in upper case where the text is in lower case. */
export function isTextAt(bytes: Bytes, at: i32, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const byte: i32 = bytes[at + i]
    const character = text.charCodeAt(i)
    if (byte != character && !(byte >= 0x41 && byte <= 0x5a && byte + 32 == character)) return false
  }
  return true
}

/** The text that some of the bytes are; what is not UTF-8 is replaced. */
export function textOf(bytes: Bytes, start: i32, end: i32): string {
  return Bytes.fromUint8Array(bytes.subarray(start, end)).toString()
}

/** Whether the byte is a space or a tab. */
export function isBlank(byte: u8): boolean {
  return byte == SPACE || byte == TAB
}

function isSpace(byte: u8): boolean {
  return byte == SPACE || (byte >= TAB && byte <= CARRIAGE_RETURN)
}
