import { IndexUnavailableError } from '../errors.ts'
import type { IndexView } from './index-view.ts'

/**
 * Throws where the index is too old to say that a name is nobody's: it is away, or it stands still at an old block.
 * @throws IndexUnavailableError (INDEX_UNAVAILABLE)
 */
export type CheckFresh = () => void

export type FreshnessOptions = Readonly<{
  view: IndexView
  /** How old the newest block may be; 0 for any age. */
  maxBlockAgeSeconds: number
}>

export function createFreshness({ view, maxBlockAgeSeconds }: FreshnessOptions): CheckFresh {
  return () => {
    const head = view.current()
    if (head === null) throw new IndexUnavailableError('it has not answered for too long')
    if (maxBlockAgeSeconds === 0 || head.timestamp === null) return
    const age = Date.now() / 1000 - head.timestamp
    if (age > maxBlockAgeSeconds) throw new IndexUnavailableError(`its newest block is ${Math.round(age)} seconds old`)
  }
}
