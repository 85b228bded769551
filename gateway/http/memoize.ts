/** Remembers the results of a pure function of a text. Clients send few different texts; a hostile one starts it anew. */
export function memoize<T>(read: (text: string) => T, limit: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const result = read(text)
    if (known.size >= limit) known.clear()
    known.set(text, result)
    return result
  }
}
