import type { Mutant } from './mutants.ts'

/** Which test files to run first for a mutant: those that killed others near it, then the quickest. */
export type Order = Readonly<{
  for(mutant: Mutant): string[]
  learn(mutant: Mutant, file: string): void
}>

/** Starts from how long each test file takes. */
export function createOrder(seconds: Readonly<Record<string, number>>): Order {
  const kills = new Map<string, number>()
  const countOf = (key: string, file: string): number => kills.get(`${key} ${file}`) ?? 0
  const near = (mutant: Mutant, file: string): number =>
    1000 * countOf(mutant.place, file) + countOf(mutant.file, file) - (seconds[file] ?? 0)
  return {
    for: (mutant) => Object.keys(seconds).sort((a, b) => near(mutant, b) - near(mutant, a)),
    learn: ({ place, file: source }, file) => {
      for (const key of [place, source]) kills.set(`${key} ${file}`, countOf(key, file) + 1)
    },
  }
}
