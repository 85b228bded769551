const LONGEST_NAME = 64

/** Whether the text is a project name in PEP 503 normal form, as the contract demands it: runs of a-z0-9 joined by one `-` each. */
export function isNormalizedName(name: string): boolean {
  if (name.length == 0 || name.length > LONGEST_NAME) return false
  let previous: i32 = 0x2d
  for (let i = 0; i < name.length; i++) {
    const character = name.charCodeAt(i)
    if (character == 0x2d ? previous == 0x2d : !isLetterOrDigit(character)) return false
    previous = character
  }
  return previous != 0x2d
}

export function isDigit(character: i32): boolean {
  return character >= 0x30 && character <= 0x39
}

/** Whether the character is one of a-z0-9. */
export function isLetterOrDigit(character: i32): boolean {
  return isDigit(character) || (character >= 0x61 && character <= 0x7a)
}
