import type { Manifest } from '../manifest/manifest.ts'
import type { Indexing } from './apply-step.ts'

/**
 * Takes back, at a start, that a block counts as passed where a handler was over its budget: the budget may be larger now,
 * or the machine less busy. Returns the number of the block; null where there is none.
 */
export function tryAnew(
  { store, health }: Pick<Indexing, 'store' | 'health'>,
  { startBlock }: Pick<Manifest, 'startBlock'>,
): string | null {
  const current = health.current()
  if (current.status !== 'failed' || !current.failure.overBudget || !current.failure.block) return null
  const failed = current.failure.block.number
  let number = BigInt(failed) - 1n
  while (number >= startBlock && store.block(number) === null) number--
  store.revertTo(store.block(number))
  health.recover()
  return failed
}
