/**
 * A text without those of its last characters that are this one. In one pass: a regular expression such as `0+$` is tried
 * anew from each zero there is, which takes the square of the length.
 */
export function trimEnd(text: string, character: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === character) end -= 1
  return text.slice(0, end)
}
