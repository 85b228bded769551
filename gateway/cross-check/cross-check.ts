import type { Logger } from 'pino'
import { IndexContradictedError, IndexUnavailableError } from '../errors.ts'
import type { Change } from '../follow/step.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Verdict } from './compare-heads.ts'

/** Whether what the index tells of a registry is what the chain has recorded. */
export interface CrossCheck {
  /** Whether the registry may be answered from without waiting. */
  isSound(registry: string): boolean
  /**
   * Waits until it is known, where it is not.
   * @throws IndexContradictedError (INDEX_CONTRADICTED), IndexUnavailableError (INDEX_UNAVAILABLE)
   */
  check(registry: RegistryAddress): Promise<void>
  /** How many registries the chain contradicts the index about, of those that were asked for. */
  contradicted(): number
}

export type CrossCheckOptions = Readonly<{
  /** `warn` only tells the log; `refuse` answers nothing of a registry that is contradicted, or that nobody confirms. */
  mode: 'warn' | 'refuse'
  compare: (registry: RegistryAddress) => Promise<Verdict>
  /** How long a verdict stands while nothing changes. */
  maxAgeMs: number
  onChange: (listener: (change: Change) => void) => void
  logger: Pick<Logger, 'error' | 'warn' | 'info'>
}>

/** `since`: when the verdict was given; `checkedAt`: when it was last asked for, also where nobody could say. */
type Known = Readonly<{ verdict: Verdict; since: number; checkedAt: number }> & { isStale: boolean }

/** More registries than one gateway serves; those checked longest ago are forgotten first. */
const MAX_REGISTRIES = 10_000

/** Between two checks of one registry, however much is asked or recorded. */
const PAUSE_MS = 500

/** Without chain endpoints nothing is checked. */
export const NO_CROSS_CHECK: CrossCheck = { isSound: () => true, check: async () => {}, contradicted: () => 0 }

/**
 * Checks each registry that is asked for: once it is, again after each of its records, and after a time. In `warn` mode
 * nobody waits for it. In `refuse` mode the first to ask waits, and who asks after a new record is answered by the verdict
 * before until the new one is there, so that a publish makes no pause.
 */
export function createCrossCheck({ mode, compare, maxAgeMs, onChange, logger }: CrossCheckOptions): CrossCheck {
  const known = new Map<string, Known>()
  const underWay = new Map<string, Promise<Verdict>>()

  onChange((change) => {
    if (change.type === 'nothing') return
    const registries = change.type === 'records' ? change.records.map(({ registry }) => registry) : known.keys()
    for (const registry of new Set(registries)) {
      const entry = known.get(registry)
      if (entry) entry.isStale = true
    }
  })

  function run(registry: string): Promise<Verdict> {
    const running = underWay.get(registry) ?? take(registry).finally(() => underWay.delete(registry))
    underWay.set(registry, running)
    return running
  }

  async function take(registry: string): Promise<Verdict> {
    const before = known.get(registry)
    // A record that comes while this is under way makes it stale again.
    if (before) before.isStale = false
    const startedAt = performance.now()
    const found = await compare(registry as RegistryAddress).catch(unknownBecause)
    tell(found, before?.verdict)
    // Nodes may not have the newest block yet, or be away for a moment: what was sound stands for its time.
    const stands = found.type === 'unknown' && before?.verdict.type === 'sound' && startedAt - before.since <= maxAgeMs
    const { verdict, since } = stands ? before : { verdict: found, since: startedAt }
    known.delete(registry)
    known.set(registry, { verdict, since, checkedAt: startedAt, isStale: stands || (before?.isStale ?? false) })
    for (const oldest of known.keys()) {
      if (known.size <= MAX_REGISTRIES) break
      known.delete(oldest)
    }
    return verdict
  }

  function tell(verdict: Verdict, before: Verdict | undefined): void {
    if (verdict.type === before?.type) return
    if (verdict.type === 'contradicted') logger.error({ reason: verdict.message }, 'the index contradicts the chain')
    if (verdict.type === 'unknown') logger.warn({ reason: verdict.message }, 'cannot compare the index with the chain')
    if (verdict.type === 'sound' && before) logger.info({ reason: verdict.message }, 'the index agrees with the chain')
  }

  /** The verdict that stands; null where one has to be waited for. A check is begun where it is time for one. */
  function standing(registry: string): Verdict | null {
    const entry = known.get(registry)
    if (!entry) return null
    const now = performance.now()
    const hasPaused = now - entry.checkedAt > PAUSE_MS
    const isSound = entry.verdict.type === 'sound'
    if (now - entry.since > maxAgeMs || (!isSound && hasPaused)) return null
    if (hasPaused && (entry.isStale || now - entry.since > maxAgeMs / 2)) void run(registry)
    return entry.verdict
  }

  return {
    contradicted: () => [...known.values()].filter(({ verdict }) => verdict.type === 'contradicted').length,
    isSound: (registry) => {
      const verdict = standing(registry)
      if (mode === 'refuse') return verdict?.type === 'sound'
      if (verdict === null) void run(registry)
      return true
    },
    check: async (registry) => {
      const verdict = standing(registry) ?? (mode === 'refuse' ? await run(registry) : void run(registry))
      if (!verdict || mode === 'warn') return
      if (verdict.type === 'contradicted') throw new IndexContradictedError(verdict.message)
      if (verdict.type === 'unknown') throw new IndexUnavailableError(verdict.message)
    },
  }
}

function unknownBecause(error: unknown): Verdict {
  return { type: 'unknown', message: error instanceof Error ? error.message : String(error) }
}
