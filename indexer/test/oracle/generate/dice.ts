import * as fc from 'fast-check'

/** Chances for a generator, all of them from one seed. */
export type Dice = Readonly<{
  /** A whole number, both ends included. */
  int: (min: number, max: number) => number
  /** Whether something of that many percent comes true. */
  chance: (percent: number) => boolean
  pick: <T>(items: readonly T[]) => T
  /** Some of the items, in a random order. */
  some: <T>(items: readonly T[], min: number, max: number) => T[]
}>

/** Generates a value from a seed: the same value from the same seed. */
export function generateFrom<T>(seed: number, generate: (dice: Dice) => T): T {
  const [value] = fc.sample(
    fc.gen().map((gen) => generate(createDice((min, max) => gen(wholeNumber, min, max)))),
    { seed, numRuns: 1 },
  )
  return value as T
}

// fast-check likes the ends of a range better, which would make every chance a likely one.
const wholeNumber = (min: number, max: number) => fc.noBias(fc.integer({ min, max }))

function createDice(int: Dice['int']): Dice {
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)] as T
  return {
    int,
    pick,
    chance: (percent) => int(1, 100) <= percent,
    some(items, min, max) {
      const left = [...items]
      const count = Math.min(int(min, max), left.length)
      return Array.from({ length: count }, () => left.splice(int(0, left.length - 1), 1)).flat()
    },
  }
}
