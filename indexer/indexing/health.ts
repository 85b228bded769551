import type { EntityStore } from '../store/entity-store.ts'

/** Why indexing does not go on. */
export type Failure = Readonly<{
  message: string
  /** The block that failed; null where no block is at fault. */
  block: Readonly<{ number: string; hash: string }> | null
  /** Whether the mapping failed in a way that it always will; indexing has then stopped for good. */
  deterministic: boolean
}>

/** How indexing is. Queries are answered either way. */
export type Health = Readonly<{ status: 'healthy' }> | Readonly<{ status: 'failed'; failure: Failure }>

/** The health of one deployment; a deterministic failure is kept with its entities. */
export type HealthRecord = Readonly<{
  current(): Health
  fail(failure: Failure): void
  recover(): void
}>

const META_KEY = 'failure'

/** Opens the health that is kept with the entities. */
export function openHealth(store: Pick<EntityStore, 'readMeta' | 'writeMeta' | 'cursor'>): HealthRecord {
  let failure = readFailure(store)
  return {
    current: () => (failure ? { status: 'failed', failure } : { status: 'healthy' }),
    fail(next) {
      if (next.deterministic) store.writeMeta(META_KEY, JSON.stringify(next))
      failure = next
    },
    recover() {
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
