import type { Probe } from './probe.ts'

/** One thing that a package index has to do. `run` tells the fault, null where there is none. */
export type Check = Readonly<{ pep: string; says: string; run: (probe: Probe) => Promise<string | null> }>

/** What there is nothing of to look at. */
export const SKIPPED = 'skipped'

/** The fault, unless what is asked for holds. */
export function fault(holds: unknown, text: string): string | null {
  return holds ? null : text
}
