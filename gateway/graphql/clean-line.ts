/**
 * Cleans a line that anyone wrote, such as a reason; null where nothing is left. pip prints it on a terminal: no control
 * characters, nothing that turns the writing direction, at most 1000 characters.
 */
export function cleanLine(text: string | null): string | null {
  const cleaned = (text ?? '')
    .slice(0, 1000)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
  return cleaned === '' ? null : cleaned
}
