/** Numbers that come of a seed: the same seed gives the same ones. */
export type Random = Readonly<{
  /** A whole number of the range, both ends included. */
  whole(min: number, max: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}>

/** Creates the numbers of a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return { whole, pick: (items) => items[whole(0, items.length - 1)] ?? items[0] }
}
