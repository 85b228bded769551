import type { Logger } from 'pino'
import { blocks, type Step } from './chain/blocks.ts'
import type { Chain } from './chain/chain.ts'
import type { CheckLogs } from './chain/check-policy.ts'
import type { HeadWatch } from './chain/head-watch.ts'
import { checkIdentity } from './chain/identity.ts'
import type { RangeSizer } from './chain/log-range.ts'
import type { Indexing } from './indexing/apply-step.ts'
import { applySteps } from './indexing/apply-steps.ts'
import { countBlocks, createProgressLog } from './indexing/progress-log.ts'
import type { Notifier, Poll } from './indexing/signals.ts'
import type { Subgraph } from './indexing/subgraph.ts'
import type { Manifest } from './manifest/manifest.ts'
import type { EntityStore } from './store/entity-store.ts'

export type FollowOptions = Readonly<{
  chain: Chain
  /** Told where answers of the chain's endpoint cannot be, are not complete, or are refused. */
  distrust: (reason: string) => void
  manifest: Pick<Manifest, 'startBlock' | 'endBlock'>
  indexing: Indexing
  ranges: RangeSizer
  nearRanges: RangeSizer
  checkLogs: CheckLogs
  watchHead: HeadWatch
  /** The first wait after a failure; a second where it is left out. */
  retryDelayMs?: number | undefined
  poll: Poll
  /** Told after every step and every failure. */
  progress: Notifier
  logger: Logger
  signal: AbortSignal
}>

const FIRST_RETRY_MS = 1_000
/** A reorg seen from its middle is over when looked at again. */
const MOVED_RETRY_MS = 100
/** The longest wait for an endpoint, in first waits: when it is back, indexing is soon. */
const MAX_RPC_RETRIES = 5
const MAX_RETRY_MS = 300_000
const MAX_MISMATCHES = 3
/** The chain is asked again before anybody is told that it does not answer: one that was busy is not ill. */
const PASSING_FAILURES = 2
const CHAIN_META = 'chain'
/** The note that the head of the chain was once reached; as near as this is near enough, as in graph-node. */
const CAUGHT_UP_BLOCKS = 10n
export const SYNCED_META = 'synced'

/** How long to wait first and next, and how often in a row the chain was another, and of no use at all. */
type Retries = { readonly firstMs: number; delayMs: number; mismatches: number; failures: number }

/**
 * Follows the chain until the signal aborts, the last wanted block is stored, or indexing cannot go on. All errors of
 * indexing end here: what may pass is tried again, a reorg is undone, a deterministic failure stops.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { signal, poll, progress, retryDelayMs: firstMs = FIRST_RETRY_MS } = options
  const retries = { firstMs, delayMs: firstMs, mismatches: 0, failures: 0 }
  while (!signal.aborted) {
    try {
      await followOnce(options, retries)
      return
    } catch (error) {
      if (signal.aborted) return
      const delayMs = handleError(options, error, retries)
      progress.notify()
      if (delayMs === null) return
      await poll.wait(delayMs)
    }
  }
}

async function followOnce(options: FollowOptions, retries: Retries): Promise<void> {
  const { chain, indexing, manifest, ranges, nearRanges, checkLogs, watchHead, poll, progress, logger, signal } =
    options
  const identity = await openChain(options)
  if (await hasStopped(options)) return
  let head = 0n
  let isSynced = indexing.store.readMeta(SYNCED_META) !== null
  const { metrics } = indexing
  const onHead = (number: bigint) => {
    head = number
    metrics.head(number)
  }
  const report = createProgressLog(logger, Date.now, () => head)
  const onStep = (step: Step, events: number) => {
    report(step, events)
    metrics.blocks(countBlocks(step))
    metrics.events(events)
    if (step.type === 'reorg') metrics.reorg()
    if (!isSynced && head - (indexing.store.cursor()?.number ?? 0n) <= CAUGHT_UP_BLOCKS) {
      indexing.store.writeMeta(SYNCED_META, 'true')
      isSynced = true
    }
    metrics.cursor(indexing.store.cursor()?.number ?? 0n)
    Object.assign(retries, { delayMs: retries.firstMs, mismatches: 0, failures: 0 })
    progress.notify()
  }
  const nextPoll = () => poll.next()
  const { startBlock, endBlock } = manifest
  const walk = blocks({
    chain,
    identity,
    progress: indexing.store,
    startBlock,
    endBlock,
    ranges,
    nearRanges,
    checkLogs,
    watchHead,
    wantsBlock: (number) => indexing.sources.wantsBlock(number),
    onHead,
    nextPoll,
    signal,
  })
  for await (const steps of walk) {
    // What was left is asked for again, so where data sources are created often, less is asked for at once.
    if (!(await applySteps(indexing, steps, { onStep, signal }))) ranges.cutShort()
  }
}

/** Compares the chain with the one the entities were made from; an empty store takes what it finds. */
async function openChain({ chain, indexing }: FollowOptions): Promise<string> {
  const { store } = indexing
  const stored = storedIdentity(store)
  const served = await chain.identity(stored)
  if (stored !== null) checkIdentity(stored, served)
  else store.writeMeta(CHAIN_META, served)
  if (hasCallHandlers(indexing.subgraph)) await indexing.chain.checkTraces()
  return served
}

function hasCallHandlers({ sources, contractTemplates }: Subgraph): boolean {
  return [...sources, ...contractTemplates.values()].some(
    ({ source }) => source.callHandlers.length > 0 || source.blockHandlers.some(({ type }) => type === 'call'),
  )
}

/** Which chain the entities were made from; null where there are none yet. */
export function storedIdentity(store: Pick<EntityStore, 'readMeta' | 'cursor'>): string | null {
  return store.cursor() === null ? null : (store.readMeta(CHAIN_META) ?? null)
}

/** Whether indexing stopped for good at a block that is still on the chain; one that was dropped is undone and run anew. */
async function hasStopped({ chain, indexing: { health }, progress }: FollowOptions): Promise<boolean> {
  const current = health.current()
  if (current.status !== 'failed' || !current.failure.deterministic || !current.failure.block) return false
  const { number, hash } = current.failure.block
  const [header] = await chain.headers([BigInt(number)])
  if (header?.hash === hash) return true
  health.recover()
  progress.notify()
  return false
}

/** Logs the error and says when to try again; null for never. */
function handleError(options: FollowOptions, error: unknown, retries: Retries): number | null {
  const { logger, indexing } = options
  const { code, deterministic, message } = error as { code?: unknown; deterministic?: unknown; message?: unknown }
  if (deterministic === true) {
    logger.error({ err: error }, 'indexing stopped: a handler failed')
    return null
  }
  if (code === 'CHAIN_WITHOUT_TRACES') {
    indexing.health.fail({ message: String(message), block: null, deterministic: false })
    logger.error({ err: error }, 'indexing stopped: the endpoint has no traces')
    return null
  }
  if (code === 'CHAIN_MISMATCH') return handleMismatch(options, String(message), retries)
  if (code === 'HISTORY_PRUNED') {
    indexing.health.fail({ message: String(message), block: null, deterministic: false })
    logger.error({ err: error }, 'indexing stopped: the state before the reorg is not kept')
    return null
  }
  const isRpc = String(code).startsWith('RPC_')
  // One that is away was left already; any other answer that cannot be used is a reason to ask another.
  if (isRpc && code !== 'RPC_UNAVAILABLE') options.distrust(String(message))
  if (code === 'RPC_INVALID' || code === 'RPC_INCOMPLETE') {
    indexing.metrics.refused(code)
    indexing.health.doubt(String(message))
  }
  const isChain = code === 'CHAIN_MOVED' || isRpc
  // What failed is all to be read again; of fewer blocks at once, more come through.
  if (isRpc) options.nearRanges.cutShort()
  if (code !== 'CHAIN_MOVED') retries.failures++
  if (isRpc && retries.failures > PASSING_FAILURES) indexing.health.doubt(String(message))
  // The disk is full, or somebody else holds the database: nothing goes on until that has passed.
  if (!isChain) indexing.health.doubt(String(message))
  const delayMs = code === 'CHAIN_MOVED' ? MOVED_RETRY_MS : retries.delayMs
  retries.delayMs = Math.min(retries.delayMs * 2, isChain ? retries.firstMs * MAX_RPC_RETRIES : MAX_RETRY_MS)
  if (isChain) logger.warn({ code, reason: message, delayMs }, 'chain unusable: trying again')
  else logger.error({ err: error, delayMs }, 'block failed and was undone: trying again')
  return delayMs
}

// One endpoint of several behind an address may be of another chain; the chain itself is when it stays so.
function handleMismatch({ indexing, logger, distrust }: FollowOptions, message: string, retries: Retries) {
  retries.mismatches++
  if (retries.mismatches < MAX_MISMATCHES) {
    distrust(message)
    logger.warn({ code: 'CHAIN_MISMATCH', reason: message, delayMs: MOVED_RETRY_MS }, 'chain unusable: trying again')
    return MOVED_RETRY_MS
  }
  indexing.health.fail({ message, block: null, deterministic: false })
  logger.error({ reason: message }, 'indexing stopped: another chain')
  return null
}
