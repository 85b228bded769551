import type { Row } from './rows.ts'

/** The file that holds what each call costs, as it was committed. */
export const SNAPSHOT = new URL('./snapshot.json', import.meta.url)

/** Gas by call. */
export type Snapshot = Readonly<Record<string, number>>

// Of a call's cost. Below it lies what a zero byte more or less in an address or a hash changes.
const TOLERANCE = 0.005

/** Returns what of the lines is kept. */
export function snapshotOf(rows: readonly Row[]): Snapshot {
  return Object.fromEntries(rows.map(({ name, gas }) => [name, gas.today]))
}

/** Returns the calls that cost more than the snapshot says, each with both numbers; those that it does not know too. */
export function regressionsOf(measured: Snapshot, snapshot: Snapshot): string[] {
  return Object.entries(measured)
    .filter(([name, gas]) => {
      const before = snapshot[name] ?? 0
      return gas - before > before * TOLERANCE
    })
    .map(([name, gas]) => `${name}: ${gas}, was ${snapshot[name] ?? 'not measured'}`)
}
