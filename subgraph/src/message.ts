import { Bytes } from '@graphprotocol/graph-ts'
import { afterLineBreak, afterSpace, beforeSpace, endOfLine, indexOf, isBlank, isTextAt, textOf } from './bytes'

// How much of a message is read. packaging/core-metadata-limits.ts has the same numbers, and packaging/vectors hold both to
// them; docs/concepts/limits.md says how they were chosen.
const LARGEST_SIZE = 1048576
const MOST_FIELDS = 4096
const MOST_VALUES = 2000
/** Bytes of a value on one line; only texts, which keep their lines, may be longer. */
const LONGEST_VALUE = 2048

const UNKNOWN = 'UNKNOWN'
const LINE_FEED: u8 = 0x0a
const SPACE: u8 = 0x20
const COLON: u8 = 0x3a
const BAR: u8 = 0x7c

/**
 * The fields and the body of an e-mail message (RFC 822), which core metadata is written as. They stay in the bytes until
 * they are asked for: a mapping's memory is never freed.
 */
export class Message {
  content: Bytes
  wanted: string[]
  /** Whether there is more of it than is read; it has no fields and no body then. */
  isTooLarge: boolean = false
  bodyStart: i32
  /** The place of each field's name among those that are wanted, and where its value begins and ends. */
  names: i32[] = []
  starts: i32[] = []
  ends: i32[] = []

  constructor(content: Bytes, wanted: string[]) {
    this.content = content
    this.wanted = wanted
    this.bodyStart = content.length
  }

  /** The first value of a field; null where it is not there, or says nothing. */
  first(name: string): string | null {
    const wanted = this.wanted.indexOf(name)
    for (let i = 0; i < this.names.length; i++) {
      if (this.names[i] == wanted && this.says(this.starts[i], this.endOf(i))) return this.valueAt(i)
    }
    return null
  }

  /** All values of a field, in order. */
  all(name: string): string[] {
    const wanted = this.wanted.indexOf(name)
    const found: string[] = []
    for (let i = 0; i < this.names.length; i++) {
      if (this.names[i] == wanted && this.says(this.starts[i], this.endOf(i))) found.push(this.valueAt(i))
    }
    return found
  }

  /** The body as it is written; null where it says nothing. */
  body(): string | null {
    const length = this.content.length
    const start = afterSpace(this.content, this.bodyStart, length)
    if (!this.says(start, beforeSpace(this.content, start, length))) return null
    return textOf(this.content, this.bodyStart, length)
  }

  private valueAt(index: i32): string {
    return textOf(this.content, this.starts[index], this.endOf(index))
  }

  // A text may end in empty lines.
  private endOf(index: i32): i32 {
    return beforeSpace(this.content, this.starts[index], this.ends[index])
  }

  /** Whether there is something, and it is not the UNKNOWN of old build tools. */
  private says(start: i32, end: i32): boolean {
    return end > start && (end - start != UNKNOWN.length || !isTextAt(this.content, start, UNKNOWN))
  }
}

/**
 * Reads a message in one pass. Of its fields those are wanted whose names are given in lower case; `texts` are those of
 * them that keep their lines. What is no field is passed over: anyone can write these files, and what can be read of them
 * counts. The content is written over.
 */
export function parseMessage(content: Bytes, wanted: string[], texts: string[]): Message {
  const message = new Message(content, wanted)
  message.isTooLarge = content.length > LARGEST_SIZE
  const counts = new Int32Array(wanted.length)
  let fields = 0
  // What is folded below a line that is no wanted field falls away with it.
  let name = -1
  let isText = false
  for (let at = 0; at < content.length && !message.isTooLarge; ) {
    const end = endOfLine(content, at)
    const next = afterLineBreak(content, end)
    if (end == at) {
      message.bodyStart = next
      break
    }
    if (!isBlank(content[at])) {
      name = addField(message, at, end)
      isText = name >= 0 && texts.includes(wanted[name])
      fields++
      if (name >= 0) counts[name]++
    } else if (name >= 0) {
      if (isText) foldText(message, at, end)
      else foldLine(message, at, end)
    }
    message.isTooLarge = fields > MOST_FIELDS || (name >= 0 && counts[name] > MOST_VALUES) || isTooLong(message, isText)
    at = next
  }
  if (message.isTooLarge) message.names = []
  return message
}

/** Adds the field of a line, and returns its name's place; -1 where it is none that is wanted. */
function addField(message: Message, at: i32, end: i32): i32 {
  const content = message.content
  const colon = indexOf(content, COLON, at, end)
  const name = colon < end ? placeOfName(message.wanted, content, at, colon) : -1
  if (name < 0) return -1
  const start = afterSpace(content, colon + 1, end)
  message.names.push(name)
  message.starts.push(start)
  message.ends.push(beforeSpace(content, start, end))
  return name
}

function placeOfName(wanted: string[], content: Bytes, start: i32, end: i32): i32 {
  for (let place = 0; place < wanted.length; place++) {
    if (wanted[place].length == end - start && isTextAt(content, start, wanted[place])) return place
  }
  return -1
}

// A line that begins with a blank goes on with the field above it. What it becomes is never longer than what it was, so it
// is moved to right behind the value, over what was read before. The lines of a text stand behind seven spaces and a bar,
// or up to eight blanks (core metadata, Description).
function foldText(message: Message, at: i32, end: i32): void {
  const content = message.content
  let start = at
  while (start < at + 7 && start < end && content[start] == SPACE) start++
  if (start == at + 7 && start < end && content[start] == BAR) start++
  else {
    start = at
    while (start < at + 8 && start < end && isBlank(content[start])) start++
  }
  append(message, LINE_FEED, start, end)
}

// Other fields are one line.
function foldLine(message: Message, at: i32, end: i32): void {
  const start = afterSpace(message.content, at, end)
  if (start < end) append(message, SPACE, start, beforeSpace(message.content, start, end))
}

function append(message: Message, separator: u8, start: i32, end: i32): void {
  const last = message.ends.length - 1
  let to = message.ends[last]
  if (separator == LINE_FEED || to > message.starts[last]) {
    message.content[to] = separator
    to++
  }
  message.content.copyWithin(to, start, end)
  message.ends[last] = to + (end - start)
}

function isTooLong(message: Message, isText: boolean): boolean {
  const last = message.ends.length - 1
  return last >= 0 && !isText && message.ends[last] - message.starts[last] > LONGEST_VALUE
}
