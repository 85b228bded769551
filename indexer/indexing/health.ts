import type { EntityStore } from '../store/entity-store.ts'
import type { HandlerFailure } from './process-block.ts'

/** Why indexing does not go on. */
export type Failure = Readonly<{
  message: string
  /** The block that failed; null where no block is at fault. */
  block: Readonly<{ number: string; hash: string }> | null
  /** Whether the mapping failed in a way that it always will; indexing has then stopped for good. */
  deterministic: boolean
  /** Whether a handler took more than it may. Since budgets may be raised, and a clock may err, the next start tries it anew. */
  overBudget?: boolean
}>

/** A handler that failed for good and was passed over. */
export type PassedFailure = HandlerFailure & Readonly<{ block: Readonly<{ number: string; hash: string }> }>

/**
 * How indexing is. Queries are answered either way. It is unhealthy where handlers failed that were passed over, and while it
 * waits for answers of the chain, or of such as can be trusted, or for a store that takes what is indexed; it goes on by
 * itself.
 */
export type Health =
  | Readonly<{ status: 'healthy' }>
  | Readonly<{ status: 'unhealthy'; failure: Failure; passed: readonly PassedFailure[] }>
  | Readonly<{ status: 'failed'; failure: Failure; passed: readonly PassedFailure[] }>

/** Whether what a block has may lack something since a handler failed at it or before. */
export function hasErrorsAt(health: Health, block: bigint): boolean {
  if (health.status === 'healthy') return false
  if (health.passed.some(({ block: { number } }) => BigInt(number) <= block)) return true
  if (health.status === 'unhealthy') return false
  const { deterministic, block: failed } = health.failure
  return deterministic && failed !== null && BigInt(failed.number) <= block
}

/** The health of one deployment; a deterministic failure is kept with its entities. */
export type HealthRecord = Readonly<{
  current(): Health
  fail(failure: Failure): void
  /** Says why indexing does not go on for now: what the chain's endpoint gave, or that nothing can be stored. */
  doubt(message: string): void
  recover(): void
  /** Keeps what failed in a block and was passed over. */
  pass(failures: readonly PassedFailure[]): void
  /** Forgets what failed above a block; everything for null. */
  revertTo(block: bigint | null): void
}>

const META_KEY = 'failure'
const PASSED_KEY = 'passedFailures'
/** The first count: from them on, queries are told. */
const MAX_PASSED = 1_000

/** The health as it is kept with the entities: what may pass by itself is not in it. */
export function readHealth(store: Pick<EntityStore, 'readMeta' | 'cursor'>): Health {
  return healthOf(readFailure(store), null, readPassed(store))
}

function healthOf(failure: Failure | null, doubt: Failure | null, passed: readonly PassedFailure[]): Health {
  if (failure) return { status: 'failed', failure, passed }
  const [first] = passed
  const reason = doubt ?? (first ? { ...first, deterministic: true } : null)
  return reason ? { status: 'unhealthy', failure: reason, passed } : { status: 'healthy' }
}

/** Opens the health that is kept with the entities. */
export function openHealth(store: Pick<EntityStore, 'readMeta' | 'writeMeta' | 'cursor'>): HealthRecord {
  let failure = readFailure(store)
  let doubt: Failure | null = null
  let passed = readPassed(store)
  const keep = (next: readonly PassedFailure[]) => {
    store.writeMeta(PASSED_KEY, JSON.stringify(next))
    passed = next
  }
  return {
    current: () => healthOf(failure, doubt, passed),
    doubt(message) {
      doubt = { message, block: null, deterministic: false }
    },
    fail(next) {
      if (next.deterministic) store.writeMeta(META_KEY, JSON.stringify(next))
      failure = next
    },
    recover() {
      doubt = null
      if (!failure) return
      if (failure.deterministic) store.writeMeta(META_KEY, '')
      failure = null
    },
    pass(failures) {
      if (failures.length > 0 && passed.length < MAX_PASSED) keep([...passed, ...failures].slice(0, MAX_PASSED))
    },
    revertTo(block) {
      const kept = passed.filter(({ block: { number } }) => block !== null && BigInt(number) <= block)
      if (kept.length < passed.length) keep(kept)
    },
  }
}

function readPassed(store: Pick<EntityStore, 'readMeta'>): readonly PassedFailure[] {
  return JSON.parse(store.readMeta(PASSED_KEY) || '[]') as readonly PassedFailure[]
}

// The failure is written before the cursor moves to its block. Where the process ended in between, it will fail again.
function readFailure(store: Pick<EntityStore, 'readMeta' | 'cursor'>): Failure | null {
  const text = store.readMeta(META_KEY)
  if (!text) return null
  const failure = JSON.parse(text) as Failure
  const cursor = store.cursor()
  const isReached = failure.block !== null && cursor !== null && cursor.number >= BigInt(failure.block.number)
  return isReached ? failure : null
}
