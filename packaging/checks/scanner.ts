/** Reads a text from its start to its end, one sticky pattern after the other. */
export class Scanner {
  #position = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** Takes what the pattern (with the flag `y`) matches here; null where it matches nothing. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#position
    const match = pattern.exec(this.#text)?.[0] ?? null
    if (match !== null) this.#position += match.length
    return match
  }

  get isAtEnd(): boolean {
    return this.#position === this.#text.length
  }

  /** What was not read yet. */
  get rest(): string {
    return this.#text.slice(this.#position)
  }
}
