/** Cleans a reason that anyone wrote. pip prints it on a terminal: no control characters, nothing that turns the direction. */
export function readReason(text: string | null): string | null {
  const cleaned = (text ?? '')
    .slice(0, 1000)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
  return cleaned === '' ? null : cleaned
}
