/** The fields and the body of an e-mail message (RFC 822), which core metadata is written as. */
export class Message {
  /** Lower-case names, and the value of each; a name may stand several times. */
  names: string[] = []
  values: string[] = []
  body: string = ''

  /** The first value of a field; null where it is not there, or says nothing. */
  first(name: string): string | null {
    for (let i = 0; i < this.names.length; i++) {
      if (this.names[i] == name && isSaid(this.values[i])) return this.values[i]
    }
    return null
  }

  /** All values of a field, in order, up to a number that no honest file reaches. */
  all(name: string): string[] {
    const found: string[] = []
    for (let i = 0; i < this.names.length && found.length < MOST_VALUES; i++) {
      if (this.names[i] == name && isSaid(this.values[i])) found.push(this.values[i])
    }
    return found
  }
}

const MOST_VALUES = 2000

/** Reads a message. What is no field is passed over: anyone can write these files, and what can be read of them counts. */
export function parseMessage(text: string): Message {
  const message = new Message()
  let at = 0
  while (at < text.length) {
    const end = endOfLine(text, at)
    const line = withoutReturn(text.substring(at, end))
    at = end + 1
    if (line.length == 0) break
    if (isBlank(line.charCodeAt(0))) foldInto(message, line)
    else addField(message, line)
  }
  if (at < text.length) message.body = text.substring(at)
  return message
}

function endOfLine(text: string, at: i32): i32 {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.substring(0, line.length - 1) : line
}

function addField(message: Message, line: string): void {
  const colon = line.indexOf(':')
  // A name that is empty makes what is folded below it fall away with it.
  message.names.push(colon < 1 ? '' : lowerCase(line.substring(0, colon)))
  message.values.push(colon < 1 ? '' : line.substring(colon + 1).trim())
}

// A line that begins with a blank goes on with the field above it. Texts keep their lines, behind seven spaces and a bar
// or up to eight blanks (core metadata, Description); other fields are one line.
function foldInto(message: Message, line: string): void {
  const last = message.names.length - 1
  if (last < 0 || message.names[last] == '') return
  const isText = message.names[last] == 'description' || message.names[last] == 'license'
  message.values[last] += isText ? '\n' + unindent(line) : ' ' + line.trim()
}

function unindent(line: string): string {
  if (line.startsWith('       |')) return line.substring(8)
  let start = 0
  while (start < 8 && start < line.length && isBlank(line.charCodeAt(start))) start++
  return line.substring(start)
}

function isBlank(character: i32): boolean {
  return character == 0x20 || character == 0x09
}

function isSaid(value: string): boolean {
  return value != '' && value != 'UNKNOWN'
}

// Names are ASCII; the full tables of Unicode would double the module.
function lowerCase(name: string): string {
  let lower = ''
  for (let i = 0; i < name.length && i < 64; i++) {
    const character = name.charCodeAt(i)
    lower += String.fromCharCode(character >= 0x41 && character <= 0x5a ? character + 32 : character)
  }
  return lower
}
