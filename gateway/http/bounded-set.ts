export type BoundedSet = Readonly<{ has(text: string): boolean; add(text: string): void; size(): number }>

/** A set that forgets the oldest first where it would grow beyond a size. */
export function boundedSet(maxSize: number): BoundedSet {
  const texts = new Set<string>()
  return {
    has: (text) => texts.has(text),
    size: () => texts.size,
    add: (text) => {
      texts.delete(text)
      texts.add(text)
      for (const oldest of texts) {
        if (texts.size <= maxSize) return
        texts.delete(oldest)
      }
    },
  }
}
