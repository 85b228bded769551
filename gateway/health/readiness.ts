/** What a part of the gateway's ground says of itself. Numbers only: the answer is public, and names are not. */
export type Part = Readonly<{
  /** `off` where it is not asked for. */
  status: 'ok' | 'failing' | 'off'
  [fact: string]: string | number | null
}>

/** How a part is looked at. Without a part that is `needed`, what this gateway is asked for cannot be answered. */
export type PartCheck = Readonly<{ isNeeded: boolean; look: () => Promise<Part> }>

export type Readiness = Readonly<{
  status: 'ready' | 'not ready'
  /** The parts that make it not ready. */
  failing: readonly string[]
  parts: Readonly<Record<string, Part>>
}>

export type ReadReadiness = () => Promise<Readiness>

/** Whoever asks within this time gets the same answer: the probes cost others something. */
const KEEP_MS = 1000

/** Makes the function that looks at all parts at once. */
export function createReadiness(checks: Readonly<Record<string, PartCheck>>): ReadReadiness {
  let kept: Promise<Readiness> | null = null
  let keptAt = Number.NEGATIVE_INFINITY

  async function look(): Promise<Readiness> {
    const looked = await Promise.all(
      Object.entries(checks).map(async ([name, { isNeeded, look }]) => ({ name, isNeeded, part: await look() })),
    )
    const failing = looked.filter(({ isNeeded, part }) => isNeeded && part.status === 'failing').map(({ name }) => name)
    return {
      status: failing.length === 0 ? 'ready' : 'not ready',
      failing,
      parts: Object.fromEntries(looked.map(({ name, part }) => [name, part])),
    }
  }

  return () => {
    if (kept === null || performance.now() - keptAt > KEEP_MS) {
      keptAt = performance.now()
      kept = look()
    }
    return kept
  }
}
