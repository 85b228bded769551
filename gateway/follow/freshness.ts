import type { ChainView } from '../chain/chain-view.ts'
import type { ChainHead } from '../chain/read-head.ts'
import { IndexUnavailableError } from '../errors.ts'
import type { IndexHealth } from '../health/index-health.ts'
import type { Head } from '../record-log.ts'
import { createBlockPace } from './block-pace.ts'
import type { IndexView } from './index-view.ts'

/**
 * Throws where the index is too old to say that a name is nobody's: it is away, it has failed, or it stands still at an old
 * block.
 * @throws IndexUnavailableError (INDEX_UNAVAILABLE)
 */
export type CheckFresh = () => void

/** How far the index is behind the chain; null where nobody knows. */
export type Lag = Readonly<{ blocks: number | null; seconds: number | null }>

export interface Freshness {
  check: CheckFresh
  lag(): Lag
  /** Asks the chain's endpoints whether the index is at their newest block: then what it lacks is nowhere. */
  isLevel(): Promise<boolean>
}

export type FreshnessOptions = Readonly<{
  view: Pick<IndexView, 'current' | 'standing'>
  chain: Pick<ChainView, 'current' | 'newest' | 'secondsBeyond'>
  health: Pick<IndexHealth, 'current'>
  /** How long the chain may have had a block that the index has not; 0 for any time. */
  maxBehindSeconds: number
  /** How old the newest block of the index may be; 0 for any age, null for what is usual on the chain. */
  maxBlockAgeSeconds: number | null
  /** The clock, in milliseconds since 1970. */
  now?: () => number
}>

/** Chains that developers run for themselves mine when there is something to mine: their blocks may be of any age. */
const DEVELOPMENT_CHAINS: ReadonlySet<bigint> = new Set([31337n, 1337n])
/** Clocks differ, and so do those of who proposes blocks; geth refuses blocks of more than 15 seconds ahead. */
const MAX_SKEW_SECONDS = 15
/** Where no age is set: so many blocks late, within these bounds. Ethereum's blocks come every 12 seconds, others sooner. */
const LATE_BLOCKS = 25
const LEAST_AGE_SECONDS = 300
const MOST_AGE_SECONDS = 3600

/**
 * Judges an index by the chain's endpoints where they answer: it is fresh while the chain has had no block that it lacks for
 * longer than `maxBehindSeconds`. A chain may stand still, too, or what its endpoints tell of it. So the index's block has
 * to be young as well, but for development chains, and that alone counts where there are no endpoints or too few answer.
 */
export function createFreshness(options: FreshnessOptions): Freshness {
  const { view, chain, health, maxBehindSeconds, maxBlockAgeSeconds, now = Date.now } = options
  const pace = createBlockPace()
  const standing = () => view.standing() / 1000

  function check(): void {
    const reason = faultOf(view.current())
    if (reason !== null) throw new IndexUnavailableError(reason)
  }

  function faultOf(index: Head | null): string | null {
    if (index === null) return 'it has not answered for too long'
    pace.see(index)
    if (health.current() === 'failed') return 'its subgraph has failed'
    const head = chain.current()
    return (head && distanceFault(index, head)) ?? ageFault(index, head)
  }

  function distanceFault(index: Head, head: ChainHead): string | null {
    if (maxBehindSeconds === 0 || isSame(index, head)) return null
    const behind = chain.secondsBeyond(index)
    const blocks = head.number - index.number
    if (behind > maxBehindSeconds)
      return `it has been behind the chain for ${Math.round(behind)} seconds (blocks: ${blocks})`
    // On a fork that the chain has left, or ahead of endpoints that stand still.
    if (blocks > 0n || standing() <= maxBehindSeconds) return null
    return `the chain's endpoints do not have its block, which has been the newest for ${Math.round(standing())} seconds`
  }

  function ageFault(index: Head, head: ChainHead | null): string | null {
    if (maxBlockAgeSeconds === 0 || (maxBlockAgeSeconds === null && isDevelopment(head))) return null
    const age = ageOf(index)
    // A block from the future says nothing of when it was made.
    if (age < -MAX_SKEW_SECONDS) return `its newest block is ${Math.round(-age)} seconds ahead of the clock`
    const most = maxBlockAgeSeconds ?? usualAge()
    return age > most ? `its newest block is ${Math.round(age)} seconds old` : null
  }

  /** An index that tells no time is as old as this gateway has seen it stand. */
  function ageOf({ timestamp }: Head): number {
    return timestamp === null ? standing() : now() / 1000 - timestamp
  }

  function usualAge(): number {
    const late = (pace.secondsPerBlock() ?? 0) * LATE_BLOCKS
    return Math.min(Math.max(late, LEAST_AGE_SECONDS), MOST_AGE_SECONDS)
  }

  function lag(): Lag {
    const index = view.current()
    if (index === null) return { blocks: null, seconds: null }
    const head = chain.current()
    if (head !== null) {
      const blocks = Math.max(0, Number(head.number - index.number))
      return { blocks, seconds: chain.secondsBeyond(index) }
    }
    const seconds = ageOf(index)
    const each = pace.secondsPerBlock()
    if (seconds < -MAX_SKEW_SECONDS) return { blocks: null, seconds: null }
    return { blocks: each === null ? null : Math.max(0, Math.floor(seconds / each)), seconds: Math.max(0, seconds) }
  }

  async function isLevel(): Promise<boolean> {
    // Where the index was before: its answer is as old.
    const index = view.current()
    const head = await chain.newest()
    return index !== null && head !== null && isSame(index, head)
  }

  return { check, lag, isLevel }
}

function isSame(index: Head, head: ChainHead): boolean {
  return index.number === head.number && head.hashes.has(index.hash)
}

function isDevelopment(head: ChainHead | null): boolean {
  return head !== null && head.chainId !== null && DEVELOPMENT_CHAINS.has(head.chainId)
}
