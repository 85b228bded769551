import type { EntityStore } from '../store/entity-store.ts'

/** Why indexing does not go on. */
export type Failure = Readonly<{
  message: string
  /** The block that failed; null where no block is at fault. */
  block: Readonly<{ number: string; hash: string }> | null
  /** Whether the mapping failed in a way that it always will; indexing has then stopped for good. */
  deterministic: boolean
}>

/**
 * How indexing is. Queries are answered either way. It is unhealthy while it waits for answers of the chain that can be
 * trusted, and goes on by itself.
 */
export type Health = Readonly<{ status: 'healthy' }> | Readonly<{ status: 'unhealthy' | 'failed'; failure: Failure }>

/** The health of one deployment; a deterministic failure is kept with its entities. */
export type HealthRecord = Readonly<{
  current(): Health
  fail(failure: Failure): void
  /** Says that the chain's endpoint gave what cannot be, or not all. */
  doubt(message: string): void
  recover(): void
}>

const META_KEY = 'failure'

/** Opens the health that is kept with the entities. */
export function openHealth(store: Pick<EntityStore, 'readMeta' | 'writeMeta' | 'cursor'>): HealthRecord {
  let failure = readFailure(store)
  let doubt: Failure | null = null
  return {
    current() {
      if (failure) return { status: 'failed', failure }
      return doubt ? { status: 'unhealthy', failure: doubt } : { status: 'healthy' }
    },
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
  }
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
