/** Whether the character is one of 0-9. */
export function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

/** Whether the character is one of a-z0-9. */
export function isLetterOrDigit(character: number): boolean {
  return isDigit(character) || (character >= 0x61 && character <= 0x7a)
}
